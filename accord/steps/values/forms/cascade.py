"""What is asked before the charter goes down the teams."""

from django import forms

from accord.mechanisms.cascade.fields import DaysEachField


class CascadeForm(forms.Form):
    """How many days each level has."""

    use_required_attribute = False

    days_each = DaysEachField()

"""How many days each level has, asked in the same words on every form that asks it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.cascade.rules import DAYS_EACH, FEWEST_DAYS, MOST_DAYS


class DaysEachField(forms.IntegerField):
    """How many days each level of the tree has."""

    def __init__(self) -> None:
        super().__init__(
            label=_("How many days does each level have?"),
            help_text=_("A team is to be briefed so many days after the level above."),
            initial=DAYS_EACH,
            min_value=FEWEST_DAYS,
            max_value=MOST_DAYS,
            error_messages={
                "required": _("Say how many days each level has."),
                "invalid": _("Write a whole number, such as 14."),
                "min_value": _("Give each level two days at least."),
                "max_value": _("Give each level sixty days at most."),
            },
        )

"""What a steward announces."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.cascade.fields import DaysEachField
from accord.web.fields import NewIdField


class AnnounceForm(forms.Form):
    """Something that everybody should hear from whoever leads the team."""

    use_required_attribute = False

    title = forms.CharField(
        label=_("What is it about?"),
        max_length=160,
        error_messages={"required": _("Say in a few words what it is about.")},
    )
    words = forms.CharField(
        label=_("What should everybody know?"),
        help_text=_("A few sentences that a leader can read aloud. Everyone in the partnership reads them."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=4000,
        error_messages={"required": _("Write what everybody should know.")},
    )
    days_each = DaysEachField()
    new_id = NewIdField()

"""What came of the own contribution, as it happens."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


class SeenForm(forms.Form):
    """What happened, on which day, and whether the line manager reads it."""

    words = forms.CharField(
        label=_("What happened?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        error_messages={"required": _("Say what happened.")},
    )
    happened_on = DayField(label=_("When?"), missing=_("Choose the day."))
    is_shared = forms.BooleanField(
        label=_("My line manager may read it now"),
        help_text=_("Else it is for you alone, until you share it."),
        required=False,
    )

    use_required_attribute = False


class AccountForm(forms.Form):
    """How it went, in one's own words."""

    words = forms.CharField(
        label=_("How did it go?"),
        help_text=_(
            "What came of it, and what stood in the way. Your line manager reads it before assessing."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        error_messages={"required": _("Say in your words how it went.")},
    )

    use_required_attribute = False

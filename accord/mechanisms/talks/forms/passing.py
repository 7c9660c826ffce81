"""What becomes of a point that was raised: passed on, or set aside."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.talks.forms.raising import SAY_IT


class PassOnForm(forms.Form):
    """The words in which a point without a name is passed on."""

    sentence = forms.CharField(
        label=_("In these words everyone will read it"),
        help_text=_("Change what would let somebody recognise who raised it."),
        max_length=300,
        error_messages={"required": SAY_IT},
    )


class AsideForm(forms.Form):
    """Why a point is not talked about."""

    reason = forms.CharField(
        label=_("Why will we not talk about it?"),
        help_text=_("Whoever raised it reads this, and so can everyone else."),
        max_length=300,
        error_messages={"required": _("Say why, so that whoever raised it understands.")},
    )

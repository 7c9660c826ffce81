"""Raising a point, and what becomes of one that was raised."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

SAY_IT = _("Say what you want to talk about.")
NAMED, NAMELESS = "named", "nameless"


class RaiseForm(forms.Form):
    """A point that the result does not show."""

    sentence = forms.CharField(
        label=_("What do you want to talk about?"),
        help_text=_("In your own words. Name no person."),
        max_length=300,
        error_messages={"required": SAY_IT},
    )


class RaiseBetweenForm(RaiseForm):
    """A point that waits for the next talk, in the own name or through the facilitator."""

    named = forms.ChoiceField(
        label=_("In whose name?"),
        choices=[
            (NAMED, _("In my own name: everyone reads who raised it")),
            (NAMELESS, _("Through the facilitator, without my name: my name is not kept")),
        ],
        initial=NAMED,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, may_be_nameless: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_be_nameless:
            del self.fields["named"]

    def is_named(self) -> bool:
        """Say whether it is raised in the own name."""
        return bool(self.cleaned_data.get("named", NAMED) == NAMED)


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


class ForumForm(forms.Form):
    """One more forum on the list."""

    name = forms.CharField(
        label=_("What is the forum called?"),
        help_text=_("A board or a meeting that decides, such as “Strategic board”."),
        max_length=120,
        error_messages={"required": _("Say what the forum is called.")},
    )

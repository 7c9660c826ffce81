"""Raising a point."""

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

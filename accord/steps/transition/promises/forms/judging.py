"""What became of a promise; what those promised say to that; and other words for it."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.transition.promises.rules import SAID, Sees, State
from accord.steps.transition.promises.services.changing import MISSING

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


def _words(
    label: "_StrOrPromise", missing: "_StrOrPromise", hint: "_StrOrPromise" = "", *, required: bool = True
) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        required=required,
        error_messages={"required": missing},
    )


class VerdictForm(forms.Form):
    """Kept or not, and how that can be seen."""

    use_required_attribute = False

    state = forms.ChoiceField(
        label=_("What became of it?"),
        choices=[(each.value, each.label) for each in SAID],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether it was kept.")},
    )
    words = _words(
        _("How can those promised see it, or why was it not kept and what follows?"),
        _("Say how those promised can see it, or why it was not kept."),
    )

    @property
    def state_given(self) -> State:
        return State(self.cleaned_data["state"])


class AnswerForm(forms.Form):
    """How those promised see it."""

    use_required_attribute = False

    sees = forms.ChoiceField(
        label=_("How do you see it?"),
        choices=Sees.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you see it.")},
    )
    words = _words(
        _("In your words"), "", _("Needed where you see it otherwise. Everybody reads it."), required=False
    )

    @property
    def sees_given(self) -> Sees:
        return Sees(self.cleaned_data["sees"])


class ChangeForm(forms.Form):
    """Other words for a promise."""

    use_required_attribute = False

    words = _words(_("What is promised from now on?"), MISSING["words"])
    reason = _words(_("Why?"), MISSING["reason"])
    said = _words(
        _("What do those promised say to it?"),
        MISSING["said"],
        _("Ask them first: what they say stands in the text that every partner agrees to."),
    )

"""What is asked for, what was learned, what is sent, and why a release is stopped."""

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.programme.rules import Kind

if TYPE_CHECKING:
    from django.http import QueryDict


class AskForm(forms.Form):
    """With what the partnership wants help."""

    words = forms.CharField(
        label=_("With what do we want help?"),
        help_text=_("The programme officer reads it, with your name and the day. Name nobody in it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        error_messages={"required": _("Say what you want help with.")},
    )

    use_required_attribute = False


class WordsForm(forms.Form):
    """A name and words for others."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    words = forms.CharField(
        label=_("The words"),
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=6000,
        error_messages={"required": _("Write what others are to read.")},
    )

    use_required_attribute = False


class SendForm(WordsForm):
    """What a programme officer sends."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=Kind.choices, widget=forms.RadioSelect, initial=Kind.LESSON
    )
    field_order = ("kind", "title", "words")


class StopForm(forms.Form):
    """Why a partner stops a release."""

    reason = forms.CharField(
        label=_("If you stop it: why?"),
        help_text=_("Every partner reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say why you stop it, so that the others can answer.")},
    )

    use_required_attribute = False

    def __init__(self, party_id: UUID, data: "QueryDict | None" = None) -> None:
        super().__init__(data, auto_id=f"id_{party_id}_%s")

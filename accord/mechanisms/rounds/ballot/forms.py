"""The forms of an answer: the code of a card, a section of statements, and the comment."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.ballot import codes
from accord.mechanisms.rounds.ballot.payload import LONGEST_COMMENT, RATHER_NOT_SAY

if TYPE_CHECKING:
    from django.http import QueryDict

    from accord.mechanisms.rounds.questionnaires.models import Item, Section


class Answers(forms.RadioSelect):
    """Radios of which the way out is set apart."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return one option, marked where it is the way out."""
        option = super().create_option(*args, **kwargs)
        option["soft"] = option["value"] == RATHER_NOT_SAY
        return option


class SectionForm(forms.Form):
    """One page of statements; each needs an answer, and "rather not say" is one."""

    def __init__(self, section: "Section", given: Mapping[str, int], data: "QueryDict | None" = None) -> None:
        super().__init__(data)
        self.items = list(section.items.all())
        for item in self.items:
            self.fields[_name(item)] = _field(item, given.get(item.key))

    def given(self) -> dict[str, int]:
        """Return what was answered, by key of the item; on a page with errors too, so that none is lost."""
        return {
            item.key: self.cleaned_data[_name(item)]
            for item in self.items
            if _name(item) in self.cleaned_data
        }


class CommentField(forms.CharField):
    """Counts as browsers do: a new line is one character, although two are sent."""

    def to_python(self, value: object) -> str | None:
        """Return what was written, with plain new lines."""
        written = super().to_python(value)
        return written.replace("\r\n", "\n") if written else written


class CommentForm(forms.Form):
    """The one open question."""

    comment = CommentField(
        required=False,
        max_length=LONGEST_COMMENT,
        error_messages={
            "max_length": _("This is too long: it has %(show_value)d characters, of at most %(limit_value)d.")
        },
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        help_text=_(
            "Leave out names: somebody may know how you write. For now nobody reads comments. They wait until"
            " a person whom the partners trust can take out what points to somebody. If fewer than ten people"
            " answer, they are deleted unread."
        ),
    )

    def __init__(self, question: str, given: str, data: "QueryDict | None" = None) -> None:
        super().__init__(data, initial={"comment": given})
        self.fields["comment"].label = question


class CodeForm(forms.Form):
    """The code of a card, as it is typed; spaces, hyphens and capitals do no harm."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Twelve letters and figures. It does not matter whether you type the spaces."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Type the code that stands on your card.")},
    )
    use_required_attribute = False

    def clean_code(self) -> str:
        """Return what was typed; a slip of the finger is told at once."""
        typed: str = self.cleaned_data["code"]
        if not codes.is_code(typed):
            raise forms.ValidationError(
                _("This is not a code. Look at your card once more, letter by letter.")
            )
        return typed


def _name(item: "Item") -> str:
    return f"q{item.position}"


def _field(item: "Item", chosen: int | None) -> forms.TypedChoiceField:
    answers = [(value, label) for value, label in enumerate(item.scale.labels, start=1)]
    return forms.TypedChoiceField(
        label=item.text,
        choices=[*answers, (RATHER_NOT_SAY, _("I would rather not say"))],
        coerce=int,
        initial=chosen,
        widget=Answers,
        error_messages={
            "required": _("Choose an answer."),
            "invalid_choice": _("Choose one of these answers."),
        },
    )

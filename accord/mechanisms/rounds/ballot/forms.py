"""The forms of an answer: a card's code, a section, more after a low answer, and in one's own words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.ballot import codes
from accord.mechanisms.rounds.ballot.payload import LONGEST_COMMENT, LONGEST_FOLLOW_UP, RATHER_NOT_SAY
from accord.mechanisms.rounds.questionnaires import spoken
from accord.mechanisms.rounds.questionnaires.spoken import Reading, SpokenItem
from accord.web.fields import CodeField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from accord.mechanisms.rounds.questionnaires.models import Item


class Answers(forms.RadioSelect):
    """Radios of which the way out is set apart."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return one option, marked where it is the way out."""
        option = super().create_option(*args, **kwargs)
        option["soft"] = option["value"] == RATHER_NOT_SAY
        return option


class SectionForm(forms.Form):
    """One page of statements; each needs an answer, and "rather not say" is one."""

    def __init__(
        self,
        items: "Sequence[Item]",
        given: Mapping[str, int],
        data: "QueryDict | None" = None,
        *,
        reading: Reading,
    ) -> None:
        super().__init__(data)
        self.items = list(items)
        self.question = spoken.item(self.items[0], reading.language).question
        for item in self.items:
            words = spoken.item(item, reading.language)
            field = _field(words, given.get(item.key), reading.rather_not_say)
            field.help_text = words.question if words.question != self.question else ""
            self.fields[_name(item)] = field

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
    """Everything that is asked to be answered in words, on one page: the comment, and open questions."""

    def __init__(
        self,
        questions: "Sequence[tuple[str, str]]",
        given: Mapping[str, str],
        data: "QueryDict | None" = None,
    ) -> None:
        super().__init__(data)
        self.names = {
            key: key if key == COMMENT else f"said{at}" for at, (key, _question) in enumerate(questions)
        }
        for at, (key, question) in enumerate(questions):
            field = _words(question, LONGEST_COMMENT, rows=6)
            field.initial, field.help_text = given.get(key, ""), "" if at else LEAVE_OUT_NAMES
            self.fields[self.names[key]] = field

    def written(self) -> dict[str, str]:
        """Return what was written, by key of the question."""
        return {key: self.cleaned_data[name].strip() for key, name in self.names.items()}


class MoreForm(forms.Form):
    """What is asked after low answers, three at most; each can be left empty."""

    def __init__(
        self,
        items: "Sequence[Item]",
        given: Mapping[str, str],
        data: "QueryDict | None" = None,
        *,
        reading: Reading,
    ) -> None:
        super().__init__(data)
        self.items = list(items)
        for place, item in enumerate(self.items):
            words = spoken.item(item, reading.language)
            field = _words(words.follow_up, LONGEST_FOLLOW_UP, rows=3)
            field.help_text, field.initial = words.text, given.get(item.key, "")
            self.fields[f"more{place}"] = field

    def said(self) -> dict[str, str]:
        """Return what was written, by key of the statement."""
        return {item.key: self.cleaned_data[f"more{place}"].strip() for place, item in enumerate(self.items)}


COMMENT = "comment"
"""The key of the comment among what is answered in words."""

LEAVE_OUT_NAMES = _(
    "Leave out names: somebody may know how you write. A facilitator, or a person whom the partners"
    " trust, reads the comments and takes out what points to somebody, before anybody else sees them."
    " If fewer than ten people answer, they are deleted unread."
)


def _words(question: str, longest: int, *, rows: int) -> CommentField:
    return CommentField(
        label=question,
        required=False,
        max_length=longest,
        error_messages={
            "max_length": _("This is too long: it has %(show_value)d characters, of at most %(limit_value)d.")
        },
        widget=forms.Textarea(attrs={"rows": rows, "autocomplete": "off"}),
    )


class CodeForm(forms.Form):
    """The code of a card, as it is typed; spaces, hyphens and capitals do no harm."""

    code = CodeField(
        label=_("Your code"),
        help_text=_("Twelve letters and figures. It does not matter whether you type the spaces."),
        missing=_("Type the code that stands on your card."),
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


def _field(words: SpokenItem, chosen: int | None, way_out: str) -> forms.TypedChoiceField:
    answers = [(value, label) for value, label in enumerate(words.labels, start=1)]
    return forms.TypedChoiceField(
        label=words.text,
        choices=[*answers, (RATHER_NOT_SAY, way_out)],
        coerce=int,
        initial=chosen,
        widget=Answers,
        error_messages={
            "required": _("Choose an answer."),
            "invalid_choice": _("Choose one of these answers."),
        },
    )

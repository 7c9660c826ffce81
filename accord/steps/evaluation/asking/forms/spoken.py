"""In which languages a questionnaire is asked, and its words in one of them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library import languages
from accord.mechanisms.rounds.questionnaires.library.clauses import Parts
from accord.mechanisms.rounds.questionnaires.library.reading import LONGEST
from accord.web.clauses import ClauseForm
from accord.web.fields import lines_for, offer

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.library.texts import Text


class LanguageForm(forms.Form):
    """One more language."""

    language = forms.ChoiceField(
        label=_("Which language is added?"),
        widget=forms.Select(attrs={"translate": "no"}),  # each calls itself
        error_messages={"required": _("Choose a language.")},
    )
    use_required_attribute = False

    def __init__(self, *args: Any, taken: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = languages.spoken_here()
        known = sorted(languages.known().items(), key=lambda each: each[0] not in here)
        offer(self, "language", [("", ""), *((code, name) for code, name in known if code not in taken)])


class WordsForm(ClauseForm):
    """Everything of a questionnaire in another language, each beside the words that it translates."""

    def __init__(
        self,
        *args: Any,
        texts: "Sequence[Text]",
        held: Mapping[str, str],
        stale: Sequence[str],
        language: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.names = {text.key: f"words{place}" for place, text in enumerate(texts)}
        for text in texts:
            rows = 4 if text.key.endswith("/introduction") else lines_for(text.words)
            field = forms.CharField(
                label=text.words,
                required=False,
                max_length=LONGEST["introduction"],
                initial=held.get(text.key, ""),
                widget=forms.Textarea(attrs={"rows": rows, "lang": language, "dir": "auto"}),
            )
            if text.key in stale:
                field.help_text = _now("These words were changed since. Look at it again.")
            self.fields[self.names[text.key]] = field

    def parts(self) -> Parts:
        """Return what was written, by the key of what it translates."""
        return {key: self.cleaned_data[name] for key, name in self.names.items()}

    def shown(self, words: Mapping[str, str]) -> dict[str, object]:
        """Return words as the fields of this form take them."""
        return {self.names[key]: said for key, said in words.items() if key in self.names}

    def field_of(self, part: str) -> str:
        """Return the name of the field in which a text is translated."""
        return self.names[part]

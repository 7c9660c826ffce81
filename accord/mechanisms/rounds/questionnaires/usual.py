"""The usual questionnaire, the behaviours of the charter and the core eight, in more than one language.

The core eight, the answers and all that is shipped have their words in the languages that Accord speaks. The
charter is the partnership's own: its words are written by the steward, known from former rounds where it says
the same, and agreed to by every partner with the round.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import beside_words
from accord.mechanisms.rounds.questionnaires.beside_words import Said
from accord.mechanisms.rounds.questionnaires.library import languages as known
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.shipped.said import said_in
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, Questionnaire
from accord.mechanisms.rounds.questionnaires.sections import behaviour_pages, core_pages
from accord.mechanisms.rounds.questionnaires.spoken import way_out

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.standards.models import Charter


def in_languages(round: "Round", languages: Sequence[str], words: Said) -> Questionnaire | None:
    """Return what a usual round asks in these languages too; None where it is asked in no other.

    words: by language, what stands for the texts of the charter. Raises Refused.
    """
    if not set(languages) <= set(known.spoken_here()):
        raise Refused(_("Choose a language that we speak."), field="languages")
    if not languages:
        return None
    with translation.override(settings.LANGUAGE_CODE):
        own = own_texts(round)
        said = {
            language: library.known_words(language) | dict(words.get(language, {})) for language in languages
        }
        titled = {language: each | _titles(round.charter, language, each) for language, each in said.items()}
        pages = [*behaviour_pages(round.charter), *core_pages()]
        return Questionnaire(
            name=CHARTER,
            pages=[beside_words.spoken(page, titled) for page in pages],
            languages=tuple(languages),
            translations={language: _beside(round, own, each) for language, each in said.items()},
        )


def own_texts(round: "Round") -> list[str]:
    """Return what the partnership itself wrote of what a usual round asks: its values, its behaviours and the
    question for a comment; each once.
    """
    charter = round.charter
    values = charter.values.all() if charter else ()
    found = [text for value in values for text in (value.name, *_behaviours(value))]
    return list(dict.fromkeys([*found, *([round.comment_question] if round.comment_question else [])]))


def to_write(round: "Round", language: str) -> list[str]:
    """Return those of them that somebody has to write in a language: all but what is shipped."""
    return [text for text in own_texts(round) if text not in said_in(language)]


def _behaviours(value: Any) -> list[str]:
    return [behaviour.behaviour for behaviour in value.behaviours.all()]


def _titles(charter: "Charter | None", language: str, said: Mapping[str, str]) -> dict[str, str]:
    """What stands for the title of each page: the names of its values, once all of them have words."""
    values = [value.name for value in charter.values.all()] if charter else []
    if not all(said.get(name) for name in values):
        return {}
    ours = behaviour_pages(charter)
    with translation.override(language):
        theirs = behaviour_pages(charter, said)
    return {one.title: other.title for one, other in zip(ours, theirs, strict=True)}


def _beside(round: "Round", own: Sequence[str], said: Mapping[str, str]) -> dict[str, Any]:
    """What of a round is no statement, in one language."""
    return {
        "rather_not_say": said.get(way_out(), ""),
        "comment_question": said.get(round.comment_question, ""),
        "words": {text: said[text] for text in own if said.get(text)},
    }

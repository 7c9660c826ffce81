"""In which languages a round is asked, and in which something of it is missing."""

from typing import TYPE_CHECKING

from accord.mechanisms.rounds.questionnaires import beside_words
from accord.mechanisms.rounds.questionnaires.beside import any_beside
from accord.mechanisms.rounds.questionnaires.library import languages

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def spoken(round: "Round") -> list[str]:
    """Return the languages of a round, each as its speakers call it: first that of the text agreed to."""
    return [languages.original(), *(languages.name(code) for code in round.languages)]


def missing(round: "Round") -> list[str]:
    """Return the languages in which something of a round has no words, as their speakers call them."""
    return [languages.name(code) for code in beside_words.missing(round)]


def lacking(round: "Round") -> list[tuple[str, list[str]]]:
    """Return the texts of a round without words, by the language in which they have none."""
    return [(languages.name(code), texts) for code, texts in beside_words.missing(round).items()]


def to_write(round: "Round") -> list[tuple[str, str]]:
    """Return in which languages the steward writes something of a round, by code and name.

    An own questionnaire has all its words before a round asks it: there, only what stands beside it.
    """
    writes = beside_words.is_usual(round) or any_beside(round)
    return [(code, languages.name(code)) for code in round.languages] if writes else []

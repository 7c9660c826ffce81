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


def to_write(round: "Round") -> list[tuple[str, str]]:
    """Return in which languages the steward writes what stands beside the own statements, by code and name.

    In none where nothing does: an own questionnaire has all its words before a round asks it.
    """
    return [(code, languages.name(code)) for code in round.languages] if any_beside(round) else []

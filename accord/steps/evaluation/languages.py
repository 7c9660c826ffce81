"""In which languages a round is asked, and in which something of it is missing."""

from typing import TYPE_CHECKING

from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.library import languages

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def spoken(round: "Round") -> list[str]:
    """Return the languages of a round, each as its speakers call it: first that of the text agreed to."""
    return [languages.original(), *(languages.name(code) for code in round.languages)]


def missing(round: "Round") -> list[str]:
    """Return the languages in which a statement of a round has no words."""
    items = questionnaires.items(round)
    return [
        languages.name(code)
        for code in round.languages
        if any(not item.translations.get(code, {}).get("text") for item in items)
    ]

"""What a round asks beside its own statements, in its other languages: written by the steward."""

from typing import TYPE_CHECKING

from accord.mechanisms.rounds.questionnaires import beside_words
from accord.steps.evaluation import guessing, measured

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def texts(round: "Round", language: str) -> list[str]:
    """Return every text to be written in a language, each once, as it would be asked now."""
    actuals = measured.actuals_of(found.measure_id for found in measured.shown(round))
    pages = [
        *guessing.pages_for(round, guessing.chosen_in(round)),
        *measured.pages(actuals, measured.days_known(round, actuals)),
    ]
    return beside_words.texts(pages, measured.questions(actuals), language)


def every(round: "Round") -> dict[str, dict[str, str]]:
    """Return what was written in each language, by the text for which it stands."""
    return {language: known(round, language) for language in round.languages}


def known(round: "Round", language: str) -> dict[str, str]:
    """Return what was written, by the text for which it stands."""
    return beside_words.known(round, language)

"""What a round asks in its other languages and somebody has to write there: the words of the charter in a
usual round, and in every round what stands beside its own statements.
"""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation

from accord.mechanisms.rounds.questionnaires import beside_words, usual
from accord.mechanisms.rounds.questionnaires.library.shipped.said import said_in
from accord.steps.evaluation import guessing, measured

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def texts(round: "Round", language: str) -> list[str]:
    """Return every text to be written in a language, each once, as it would be asked now.

    Not what Accord brings along in a language that it speaks.
    """
    with translation.override(settings.LANGUAGE_CODE):
        actuals = measured.actuals_of(found.measure_id for found in measured.shown(round))
        pages = [
            *guessing.pages_for(round, guessing.chosen_in(round)),
            *measured.pages(actuals, measured.days_known(round, actuals)),
        ]
        beside = beside_words.texts(pages, measured.questions(actuals), language)
    own = usual.to_write(round, language) if beside_words.is_usual(round) else []
    return [text for text in dict.fromkeys([*own, *beside]) if text not in said_in(language)]


def every(round: "Round") -> dict[str, dict[str, str]]:
    """Return what was written in each language, by the text for which it stands."""
    return {language: known(round, language) for language in round.languages}


def known(round: "Round", language: str) -> dict[str, str]:
    """Return what stands for each text by now: as it was written, else as Accord says it of a guess."""
    return guessing.words_in(round, language) | beside_words.known(round, language)

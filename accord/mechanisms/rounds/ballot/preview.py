"""The answering pages of a questionnaire that nobody has been asked yet, for whoever writes it.

The same forms and templates as under a personal link; nothing of it can be sent.
"""

from dataclasses import dataclass

from accord.mechanisms.rounds.ballot.forms import SectionForm
from accord.mechanisms.rounds.questionnaires import spoken
from accord.mechanisms.rounds.questionnaires.rules import Questionnaire
from accord.mechanisms.rounds.questionnaires.sections import unsaved
from accord.mechanisms.rounds.questionnaires.spoken import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of statements, as `ballot/statements.html` shows it."""

    number: int
    title: str
    introduction: str
    form: SectionForm
    reading: Reading


def pages(asks: Questionnaire, language: str) -> list[Page]:
    """Return every page that holds a statement, in a language of the questionnaire; "" is its own."""
    way_out = asks.translations.get(language, {}).get("rather_not_say") or spoken.way_out()
    reading = Reading(language=language, rather_not_say=way_out)
    sections = [(section, items) for section, items in map(unsaved, asks.pages) if items]
    return [
        Page(
            number=number,
            title=spoken.title(section, language),
            introduction=spoken.introduction(section, language),
            form=SectionForm(items, {}, reading=reading),
            reading=reading,
        )
        for number, (section, items) in enumerate(sections, start=1)
    ]

"""What a pulse asks: the instrument “Mindset”, as it is shipped, for everybody alike."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation

from accord.mechanisms.rounds.questionnaires.library.shipped import instrument
from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage, Questionnaire, minutes
from accord.mechanisms.rounds.questionnaires.scales import Scale

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

INSTRUMENT = "mindset"


def kind_of(transition_id: "UUID") -> str:
    """Return which kind of rounds the pulses of one transition make: they are compared with each other."""
    return f"mindset:{transition_id.hex}"


def questionnaire(transition_id: "UUID") -> Questionnaire:
    """Return what every pulse of a transition asks, in the language of agreed texts."""
    with translation.override(settings.LANGUAGE_CODE):
        return Questionnaire(name=kind_of(transition_id), pages=list(_pages()))


def minutes_each() -> int:
    """Return how long one pulse takes each who is asked."""
    return minutes(sum(len(page.asks) for page in _pages()))


def scales() -> list[Scale]:
    """Return the scales on which it is answered, each once."""
    found = {ask.scale.key: ask.scale for page in _pages() for ask in page.asks}
    return list(found.values())


def _pages() -> "Iterator[AskedPage]":
    held = instrument(INSTRUMENT)
    for section in held.sections if held else ():
        yield AskedPage(
            title=str(section.title),
            asks=[
                Ask(
                    key=written.key,
                    text=str(written.text),
                    scale=section.scale,
                    reversed=written.turned,
                    construct=str(section.construct),
                )
                for written in section.statements
            ],
        )

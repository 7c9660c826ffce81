"""Whom people of the demo thanked, for what, and who may read it."""

from dataclasses import dataclass

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.standards import selectors as standards
from accord.steps.culture.thanks import services
from accord.steps.culture.thanks.rules import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Thanks of the story. behaviour: its number, from 0. place: what the thanked said, if yet."""

    day: int
    giver: str
    receiver: str
    behaviour: int
    words: str
    place: Place | None = Place.WALL


TOLD = (
    Told(
        day=-88,
        giver="Peter Lund",
        receiver="Grace Obi",
        behaviour=3,
        words="She put the whole cost of the sports hall on the table before we asked, and said what she was "
        "unsure of. We changed the roof the same afternoon.",
        place=Place.TOLD,
    ),
    Told(
        day=-61,
        giver="Marta Silva",
        receiver="Ben Ives",
        behaviour=2,
        words="He rang at six in the morning because the crane would block our gate. We moved the bins, and "
        "nobody had to wait.",
        place=Place.TOLD,
    ),
    Told(
        day=-47,
        giver="Ben Ives",
        receiver="Lowri Adeyemi",
        behaviour=5,
        words="She had promised the permit for Thursday and brought it on Wednesday, by bicycle.",
    ),
    Told(
        day=-33,
        giver="Helen Price",
        receiver="Marta Silva",
        behaviour=7,
        words="She walked the children’s way to school herself before she moved the fence.",
        place=Place.TOLD,
    ),
    Told(
        day=-20,
        giver="Dev Sharma",
        receiver="Joan Eaton",
        behaviour=4,
        words="She told me in front of everybody that my figures were wrong. They were.",
    ),
    Told(
        day=-9,
        giver="Nadia Khan",
        receiver="Carys Pugh",
        behaviour=2,
        words="Her Friday note said what may slip, and it did; we had rooms ready.",
    ),
    Told(
        day=-13,
        giver="Fatima Walsh",
        receiver="Noah Larkin",
        behaviour=1,
        words="You stayed on the call until I understood the drawing. Thank you.",
        place=Place.BETWEEN,
    ),
    Told(
        day=-2,
        giver="Tomasz Wilk",
        receiver="Anna Rees",
        behaviour=6,
        words="You let us finish before you answered, although you had heard it all before.",
        place=None,
    ),
)


def thank(northmoor: Northmoor, days: Days) -> None:
    """Thanks are given, and most of those who were thanked let everybody read it."""
    charter = standards.charter_in_force()
    if charter is None:
        message = "No charter is in force on this day of the story."
        raise LookupError(message)
    behaviours = standards.behaviours(charter)
    for told in TOLD:
        with days.on(told.day, 13):
            thanks = services.thanks_give(
                receiver=northmoor.people[told.receiver],
                behaviour=behaviours[told.behaviour],
                words=told.words,
                actor=northmoor.actor(told.giver),
            )
        if told.place is not None:
            with days.on(told.day + 1, 9):
                services.thanks_answer(thanks=thanks, place=told.place, actor=northmoor.actor(told.receiver))

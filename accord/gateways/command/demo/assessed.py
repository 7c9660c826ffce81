"""What came of contributions in the demo so far: notes, what colleagues saw, and one employer ahead.

Kestrel’s own year ends in these weeks, so its managers have begun to assess; the council looks in mid-year.
"""

from typing import TYPE_CHECKING, NamedTuple

from accord.foundations.outbox.services import letters_send
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.steps.objectives import assessing, evidence, near, selectors
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.notes import services as notes
from accord.steps.objectives.rules import Kind

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Objective

SET, NOTED, ASKED, ANSWERED, ASSESSED = -76, -60, -30, -27, -10


class Noted(NamedTuple):
    """What somebody noted. day: when it happened; shared: whether the line manager reads it."""

    name: str
    day: int
    words: str
    shared: bool = True


class Asked(NamedTuple):
    """Who was asked about whose contribution, and what was written; "" while it waits, "-" for a no."""

    name: str
    colleague: str
    words: str


class Assessed(NamedTuple):
    """What somebody says of the own contribution, and the line manager after that."""

    name: str
    account: str
    words: str
    next_step: str = ""
    confirmed: bool = True


NOTES = (
    Noted("Ben Ives", -71, "Rang Fatima Walsh and the head the morning the crane was cancelled."),
    Noted(
        "Ben Ives",
        -64,
        "The gas main: told the council on the day, the school only on the next.",
        shared=False,
    ),
    Noted("Carys Pugh", -68, "Two of the council’s officers sat in the Friday meeting, for the first time."),
    Noted("Peter Lund", -66, "Of 41 questions in the register, 35 were answered in three days."),
    Noted("Grace Obi", -62, "Went through the science block with both sites before the hall was begun."),
)
ASKED_OF = (
    Asked(
        "Ben Ives",
        "Fatima Walsh",
        "Twice this term I heard of a slip from him before I saw it. Both times there was still something to "
        "be done. The school would like the same.",
    ),
    Asked(
        "Peter Lund",
        "Dev Sharma",
        "We get an answer in three days, or a name and a date. In spring we waited for weeks.",
    ),
    Asked("Grace Obi", "Pavel Shaw", "-"),
    Asked("Carys Pugh", "Lowri Adeyemi", ""),
)
SAID = (
    Assessed(
        "Ben Ives",
        "I rang on the day in five of six cases. The school heard a day later once, and that was the one.",
        "He rings first, and others on the site have begun to. The council says the same.",
        "Ring the head before the council, once a week.",
    ),
    Assessed(
        "Carys Pugh",
        "They came in nine of twelve weeks. It made the meeting longer, and the week shorter.",
        "Opening that meeting cost her something, and it is where delays are now heard of.",
    ),
    Assessed(
        "Grace Obi",
        "Four designs gone through with the sites. One came back twice.",
        "Each design has its page from the site. Two changes went into the next school.",
        confirmed=False,
    ),
)


def tell(northmoor: Northmoor, days: Days) -> None:
    """Tell what came of it, in the order of the days."""
    year = goals.year_in_force()
    if year is None:
        message = "No goals are agreed on this day of the story."
        raise LookupError(message)
    with days.on(SET):
        _appraise(northmoor, days)
    with days.on(NOTED, 16):
        for noted in NOTES:
            evidence.seen_note(
                objective=_of(northmoor, year, noted.name),
                words=noted.words,
                happened_on=days.day(noted.day),
                is_shared=noted.shared,
                actor=northmoor.actor(noted.name),
            )
    _ask(northmoor, days, year)
    for said in SAID:
        _assess(northmoor, days, year, said)


def _appraise(northmoor: Northmoor, days: Days) -> None:
    """Kestrel has a year of its own; the council looks in mid-year too."""
    for key, signatory, mid_year, year_end in (
        ("kestrel", "Kay Lowell", None, days.day(ASSESSED - 2)),
        ("council", "Ruth Aske", days.day(60), None),
    ):
        assessing.appraisal_set(
            organisation=northmoor.organisations[key],
            levels=False,
            mid_year_on=mid_year,
            year_end_on=year_end,
            actor=northmoor.actor(signatory),
        )


def _ask(northmoor: Northmoor, days: Days, year: "Year") -> None:
    """Ask colleagues in other organisations; one answers, one declines, one has not yet."""
    with days.on(ASKED, 15):
        asked = [
            (
                each,
                notes.note_ask(
                    objective=_of(northmoor, year, each.name),
                    colleague_id=northmoor.people[each.colleague].id,
                    actor=northmoor.actor(each.name),
                ),
            )
            for each in ASKED_OF
        ]
    with days.on(ASKED, 16):
        letters_send()
    with days.on(ANSWERED, 15):
        for each, note in asked:
            if each.words == "-":
                notes.note_decline(note=note)
            elif each.words:
                notes.note_write(note=note, words=each.words)


def _assess(northmoor: Northmoor, days: Days, year: "Year", said: Assessed) -> None:
    objective = _of(northmoor, year, said.name)
    with days.on(ASSESSED, 15):
        assessing.account_write(objective=objective, words=said.account, actor=northmoor.actor(said.name))
        manager = northmoor.actor(_manager(objective).name)
        assessing.assessment_write(
            objective=objective,
            kind=Kind.YEAR_END,
            words=said.words,
            next_step=said.next_step,
            actor=manager,
        )
        if said.confirmed:
            assessing.assessment_confirm(objective=objective, actor=manager)


def _manager(objective: "Objective") -> "Person":
    found = near.line_manager(objective)
    if found is None:
        message = f"{objective.person} has no line manager on this day of the story."
        raise LookupError(message)
    return found


def _of(northmoor: Northmoor, year: "Year", name: str) -> "Objective":
    person = northmoor.people[name]
    found = selectors.of_place(year, person.id, person.employer_id)
    if found is None:
        message = f"{name} has no objective on this day of the story."
        raise LookupError(message)
    return found

"""Letters to those whom an objective waits for: when it is their turn, then weekly, three at most."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db import transaction

from accord.foundations import once
from accord.foundations.outbox.services import letters_post
from accord.partnership import selectors as partnership
from accord.steps.objectives import near, rules, selectors
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.models import Note, Reminder
from accord.steps.objectives.rules import (
    A_WEEK,
    NOTE_ASKED,
    REMINDED,
    TO_SETTLE_IN,
    About,
    Stage,
    is_reminded,
)

if TYPE_CHECKING:
    from accord.partnership.models import Assignment
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Objective


class Turn(NamedTuple):
    """Whose turn it is, about what, and since when."""

    person_id: UUID
    about: About
    since: date


@transaction.atomic
def remind() -> None:
    """Post the letters of today, in the partnership in scope; safe to repeat."""
    year = goals.year_in_force()
    if year is None:
        return
    _remind_people(year)
    _remind_colleagues(year)


def turns(year: "Year") -> list[Turn]:
    """Return whose turn it is; of several things of one kind the one that waits longest."""
    main = partnership.assignments_in_post().filter(main=True)
    found = sorted(_turns(year, list(main)), key=lambda turn: turn.since, reverse=True)
    return list({(turn.person_id, turn.about): turn for turn in found}.values())


def still_waits(reminder: Reminder) -> bool:
    """Say whether what somebody was reminded of still waits: the own objective, or one of those managed."""
    person_id, today = reminder.person_id, partnership.today()
    own = partnership.assignments_in_post().filter(main=True, person_id=person_id)
    places = [*own, *(place for place in near.managed_by(person_id) if place.main)]
    return any(
        (turn.person_id, turn.about) == (person_id, reminder.about) and turn.since <= today
        for turn in _turns(reminder.year, places)
    )


def _turns(year: "Year", places: "list[Assignment]") -> list[Turn]:
    with once.reading():
        held = selectors.with_objectives(places, year)
        return [turn for place, objective in held for turn in _turns_of(year, place, objective)]


def _turns_of(year: "Year", place: "Assignment", objective: "Objective | None") -> Iterator[Turn]:
    latest = selectors.latest(objective)
    stage = rules.stage(latest)
    if stage is Stage.MISSING or objective is None or latest is None:
        began = max(selectors.day_of(year.in_force_since) or year.first_day, place.since)
        yield Turn(place.person_id, About.WRITE, began + TO_SETTLE_IN)
        return
    written_on = selectors.day_of(latest.written_at) or year.first_day
    if stage is Stage.WAITS_FOR_PERSON:
        yield Turn(place.person_id, About.AGREE, written_on + A_WEEK)
    elif stage is Stage.WAITS_FOR_MANAGER:
        yield from _of_manager(objective, About.AGREE, written_on + A_WEEK)
    elif not selectors.is_assessed(objective):
        ends_on = selectors.assessed_from(objective)
        if not objective.account:
            yield Turn(place.person_id, About.ASSESS, ends_on)
        yield from _of_manager(objective, About.ASSESS, ends_on + A_WEEK)


def _of_manager(objective: "Objective", about: About, since: date) -> Iterator[Turn]:
    if since > partnership.today():
        return
    manager = near.line_manager(objective)
    if manager is not None:
        yield Turn(manager.id, about, since)


def _remind_people(year: "Year") -> None:
    today = partnership.today()
    due = [turn for turn in turns(year) if turn.since <= today]
    people = partnership.people_by_id([turn.person_id for turn in due])
    kept = {(each.person_id, each.about): each for each in Reminder.objects.filter(year=year)}
    to = []
    for turn in due:
        person = people[turn.person_id]
        reminder = kept.get((turn.person_id, turn.about)) or Reminder(
            partnership_id=year.partnership_id, year=year, person=person, about=turn.about
        )
        if person.email and _leaves(reminder, turn.since, today):
            reminder.save()
            to.append((person.email, reminder.id))
    letters_post(kind=REMINDED, partnership_id=year.partnership_id, to=to, occasion=today.isoformat())


def _remind_colleagues(year: "Year") -> None:
    """Remind who was asked for a contribution note; the first letter left when it was asked for."""
    today = partnership.today()
    asked = Note.objects.filter(objective__year=year, answered_at=None, declined_at=None)
    to = []
    for note in asked.select_related("colleague"):
        if note.colleague.email and _leaves(note, today, today):
            note.save(update_fields=["letters", "letter_on"])
            to.append((note.colleague.email, note.id))
    letters_post(kind=NOTE_ASKED, partnership_id=year.partnership_id, to=to, occasion=today.isoformat())


def _leaves(asked: Note | Reminder, turn: date, today: date) -> bool:
    """Say whether a letter leaves today, and count it."""
    if not is_reminded(letters=asked.letters, last_on=asked.letter_on, turn=turn, today=today):
        return False
    asked.letters, asked.letter_on = asked.letters + 1, today
    return True

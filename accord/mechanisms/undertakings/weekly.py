"""The letter of each week: what somebody undertook and is due, and what that person has to accept."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.undertakings import rules, selectors
from accord.mechanisms.undertakings.models import NoLetter
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.undertakings.models import Undertaking
    from accord.partnership.models import Person

LETTER = "undertakings.week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What stands in somebody's letter: own undertakings that are overdue or due soon, and what to accept."""

    due: "Sequence[Undertaking]"
    to_accept: "Sequence[Undertaking]"

    @property
    def is_empty(self) -> bool:
        return not (self.due or self.to_accept)


def week_of(person_id: UUID, today: date) -> Week:
    """Return what stands in somebody's letter today."""
    return Week(due=selectors.waiting_for(person_id, today), to_accept=selectors.to_accept(person_id, today))


def wants_letter(person_id: UUID) -> bool:
    """Say whether somebody gets the letter: everybody does who has not stopped it."""
    return not NoLetter.objects.filter(person_id=person_id).exists()


@transaction.atomic
def letter_choose(*, wanted: bool, actor: Actor) -> None:
    """Stop the own letter, or have it again. Nobody else learns of it: it stands in no log."""
    access.require(actor, "undertakings.be_reminded")
    if actor.person_id is None:
        raise access.denial("undertakings.be_reminded")
    if wanted:
        choice_forget(actor.person_id)
    else:
        NoLetter.objects.get_or_create(
            person_id=actor.person_id, defaults={"partnership_id": actor.partnership_id}
        )


def choice_forget(person_id: UUID) -> None:
    """Forget what somebody chose."""
    NoLetter.objects.filter(person_id=person_id).delete()


def week_post(partnership_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the clock acts for nobody here
    """Post the letters of this week, on Monday, to everybody for whom something stands in one; each once."""
    held = partnership.partnership()
    if not rules.is_time_for_letters(clock.now().astimezone(held.zone)):
        return
    today = partnership.today()
    letters_post(
        kind=LETTER,
        partnership_id=partnership_id,
        to=[(person.email, person.id) for person in _readers(today)],
        occasion=rules.week_of(today),
    )


def _readers(today: date) -> "list[Person]":
    """Whoever is in post, can be written to, wants the letter, and has something in it."""
    asked = selectors.asked_about(today)
    stopped = NoLetter.objects.values("person_id")
    found = partnership.assignments_in_post(today).filter(main=True, person_id__in=asked)
    return [each.person for each in found.exclude(person_id__in=stopped) if each.person.email]

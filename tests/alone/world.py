"""What is shared, in plain books; and who an organisation can be: everybody whose mailbox it holds."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.http import Http404

from accord.foundations.access import Actor
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.covering import cover_of
from accord.mechanisms.rounds.questionnaires.models import Announcement, Round
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership.models import Mandate, Person
from accord.partnership.programme.models import Programme
from accord.partnership.programme.rules import ProgrammeState
from accord.partnership.rules import Office
from accord.standards import selectors as standards

MAILBOXES = "@council.example"
WEEK = timedelta(days=7)
NO = (Refused, Denied, Http404, ObjectDoesNotExist, IntegrityError)
DONE = object()
LAUNCHED = frozenset({RoundState.READY, RoundState.OPEN, RoundState.CLOSED})


@dataclass(frozen=True)
class Shared:
    """Everything that only all partners together may change."""

    charter: UUID | None
    minimum: int
    cuts: tuple[str, ...]
    brand: tuple[str, str]
    year_from: int
    offices: frozenset[tuple[UUID, str]]
    partners: tuple[UUID, ...]
    organisations: frozenset[UUID]
    programmes: frozenset[UUID]


def shared() -> Shared:
    """Write down what is shared at this moment."""
    held = partnership.partnership()
    charter = standards.charter_in_force()
    agreed = Programme.objects.filter(state=ProgrammeState.IN_FORCE)
    return Shared(
        charter=charter.id if charter else None,
        minimum=held.minimum,
        cuts=tuple(held.cuts),
        brand=(held.name, held.brand_colour),
        year_from=held.year_from,
        offices=frozenset([*_stewards(), *_others()]),
        partners=tuple(partnership.parties()),
        organisations=frozenset(found.id for found in partnership.organisations()),
        programmes=frozenset(agreed.values_list("id", flat=True)),
    )


def _stewards() -> Iterator[tuple[UUID, str]]:
    return ((found.id, Office.STEWARD.value) for found in partnership.holders(Office.STEWARD))


def _others() -> Iterator[tuple[UUID, str]]:
    """Whoever holds an office that all partners decide on, from a later day on, too."""
    return ((found.person_id, found.office) for found in partnership.offices_for_all())


def list_of_everybody(how: str, today: date) -> bytes:
    """Return a list of all people as a file: each with another address or a last day; or of newcomers."""
    rows = ["Organisation,Name,E-mail,Last day"]
    for person in Person.objects.select_related("employer").order_by("id"):
        name = "Jo Doe" if how == "joiners" else person.name
        address = person.email if how == "leavers" else f"{uuid4().hex[:8]}{MAILBOXES}"
        last_day = today.isoformat() if how == "leavers" else ""
        rows.append(f"{person.employer.name},{name},{address},{last_day}")
    return "\n".join(rows).encode()


def launched() -> list[Round]:
    """Return every round that is ready, open or closed without having been announced a week ahead."""
    found = Round.objects.filter(state__in=LAUNCHED).order_by("id")
    return [each for each in found if not _announced_in_time(each)]


def _announced_in_time(round: Round) -> bool:
    """Said to all at least a week before it opens, under what every partner agreed to."""
    said = (
        Announcement.objects.filter(round=round, stopped_at=None).select_related("entry__programme").first()
    )
    if said is None:
        return False
    entry, opened = said.entry, round.launched_at or round.opens_at
    if entry is None:
        held = cover_of(said)
        return held is not None and held.stands and said.announced_at + WEEK <= opened
    if entry.programme.state != ProgrammeState.IN_FORCE:
        return False
    same = (round.minimum, round.comment_question) == (entry.minimum, entry.comment_question)
    return same and set(round.cuts) <= set(entry.cuts) and said.announced_at + WEEK <= opened


def signing_elsewhere(council: UUID) -> frozenset[tuple[UUID, UUID]]:
    """Return who could sign for another partner with a mailbox that the council holds."""
    found = Mandate.objects.filter(until=None, person__email__iendswith=MAILBOXES, unconfirmed_since=None)
    return frozenset(found.exclude(organisation_id=council).values_list("person_id", "organisation_id"))


def hands() -> list[Actor]:
    """Return everybody that the council can be today: whoever signs in with one of its mailboxes."""
    ours = Person.objects.filter(email__iendswith=MAILBOXES).select_related("partnership").order_by("email")
    held = ours.prefetch_related("assignments", "mandates", "appointments")
    found = [actors.actor_of(person) for person in held]
    return [actor for actor in found if actor is not None]


def tried(act: Callable[..., Any], **how: Any) -> Any:
    """Do an act and return what it does, or DONE; None, and nothing done, where it is refused."""
    with suppress(*NO), transaction.atomic():
        return act(**how) or DONE
    return None


def drafts() -> list[Round]:
    """Return every round that is a draft."""
    return [questionnaires.round_locked(found.id) for found in Round.objects.filter(state=RoundState.DRAFT)]

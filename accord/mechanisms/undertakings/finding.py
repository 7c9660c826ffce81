"""Looking for undertakings in the one list: whose, in which state, of which partner, from where, what."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.undertakings import selectors
from accord.mechanisms.undertakings.rules import GOES_ON, State, Which, Whose
from accord.partnership import selectors as partnership
from accord.web.paging import pages_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.mechanisms.undertakings.models import Undertaking

A_PAGE = 50
ENDED = frozenset({Which.DONE, Which.DROPPED, Which.ENDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What somebody looks for. words: each stands in the title. partner: the owner's. origin: its kind."""

    whose: Whose = Whose.ALL
    which: Which = Which.OPEN
    partner: UUID | None = None
    origin: str = ""
    words: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is the list as it opens."""
        return self == Sought()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of what was found; `count`: on all pages."""

    undertakings: "Sequence[Undertaking]"
    count: int
    page: int
    pages: int


def find(actor: Actor, sought: Sought, *, page: int) -> Found:
    """Return what is sought, a page at a time: what goes on by its day, what has ended the latest first."""
    access.require(actor, "undertakings.read")
    found = selectors.in_full().filter(_condition(sought, actor, partnership.today()))
    if sought.which in ENDED:
        found = found.order_by("-ended_at", "id")
    first = list(found[: A_PAGE + 1])
    if len(first) <= A_PAGE:  # nearly always: then nothing has to be counted
        return Found(undertakings=first, count=len(first), page=1, pages=1)
    count = found.count()
    pages = pages_for(count, A_PAGE)
    page = min(page, pages)
    start = (page - 1) * A_PAGE
    return Found(undertakings=list(found[start : start + A_PAGE]), count=count, page=page, pages=pages)


def _condition(sought: Sought, actor: Actor, today: "date") -> Q:
    wanted = _state(sought.which, today)
    if sought.whose == Whose.MINE:
        wanted &= Q(owner_id=actor.person_id)
    if sought.whose == Whose.TO_ACCEPT:
        wanted &= Q(receiver_id=actor.person_id, receiver_id__isnull=False)
    if sought.partner:
        wanted &= Q(owner__employer_id=sought.partner)
    if sought.origin:
        wanted &= Q(origin_kind=sought.origin)
    for word in sought.words.split():
        wanted &= Q(title__icontains=word)
    return wanted


def _state(which: Which, today: "date") -> Q:
    match which:
        case Which.OPEN:
            return Q(state__in=GOES_ON)
        case Which.OVERDUE:
            return Q(state=State.OPEN, due__lt=today)
        case Which.GIVEN:
            return Q(state=State.GIVEN)
        case Which.DONE | Which.DROPPED:
            return Q(state=which.value)
        case Which.ENDED:
            return ~Q(state__in=GOES_ON)

"""What people want of letters, and what stands in somebody's digest."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models.functions import Lower

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.audit.news import News, news
from accord.foundations.registry import Dated, Sort, Waiting
from accord.overview.digest.models import Choice
from accord.overview.digest.rules import USUAL, Pace, Wish
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person

AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What stands in somebody's letter. news: None where the log is closed to one."""

    waiting: tuple[Waiting, ...]
    coming: tuple[Dated, ...]
    news: News | None

    @property
    def is_empty(self) -> bool:
        return not (self.waiting or self.coming)


def wish_of(person_id: UUID) -> Wish:
    """Return what somebody wants."""
    found = Choice.objects.filter(person_id=person_id).first()
    return found.wish if found else USUAL


def wishes_at(addresses: Collection[str]) -> dict[str, Wish]:
    """Return what each wants who is written to at one of these addresses of the partnership in scope."""
    chosen: dict[str, Wish] = {}
    at = Lower("person__email")
    found = Choice.objects.annotate(at=at).filter(at__in={each.lower() for each in addresses})
    for choice in found.order_by("id"):
        chosen.setdefault(choice.at, choice.wish)
    return {each: chosen.get(each.lower(), USUAL) for each in addresses}


def digest_of(actor: Actor, wish: Wish) -> Digest:
    """Return what stands in somebody's letter today: what waits, what comes, and what others did.

    What its room keeps to the page, or to letters of its own, stands in none.
    """
    waiting = [each for each in registry.waiting_for(actor) if each.in_letters]
    if wish.pace is Pace.DATED:
        waiting = [each for each in waiting if each.due is not None]
    today = partnership.today()
    coming = registry.days_of(actor, today, today + AHEAD)
    return Digest(
        waiting=tuple(waiting),
        coming=tuple(each for each in coming if each.sort is not Sort.DUE),
        news=news(actor) if access.allows(actor, "audit.read") else None,
    )


def readers() -> "list[tuple[Person, Wish]]":
    """Return who is in post and can be written to, each with what he or she wants."""
    chosen = {found.person_id: found.wish for found in Choice.objects.all()}
    return [
        (found.person, chosen.get(found.person.id, USUAL))
        for found in partnership.people_in_post()
        if found.person.email
    ]

"""When and where a talk is held, and who facilitates it; changed until it is closed."""

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.talks.locking import open_talk
from accord.mechanisms.talks.models import Talk
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office

if TYPE_CHECKING:
    from accord.partnership.models import Person

kinds.kind("talks.changed", _("{actor} changed when, where or with whom the talk about “{about}” is held."))

LEADING = (Office.STEWARD, Office.TRUSTED_PERSON, Office.FACILITATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """When and where. begins: None where only the day is fixed. lasts: minutes."""

    held_on: date
    begins: time | None
    lasts: int
    place: str
    call_link: str
    facilitator: "Person | None"


@transaction.atomic
def talk_change(*, talk: Talk, plan: Plan, actor: Actor) -> Talk:
    """Change when, where and with whom a talk is held; those asked are told when they are invited anew.

    A session that was called off is held again, on this day.
    """
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    locked.held_on, locked.begins, locked.lasts = plan.held_on, plan.begins, plan.lasts
    locked.place, locked.call_link = plan.place.strip(), plan.call_link.strip()
    locked.facilitator, locked.called_off_at = plan.facilitator, None
    locked.save(
        update_fields=["held_on", "begins", "lasts", "place", "call_link", "facilitator", "called_off_at"]
    )
    audit.record("talks.changed", actor=actor, about=locked)
    return locked


def may_facilitate() -> "list[Person]":
    """Return who may lead a talk today, each once."""
    found = {person.id: person for office in LEADING for person in partnership.holders(office)}
    return list(found.values())

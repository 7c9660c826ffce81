"""What a topic is about, what can be decided about it, where it stands, and when it is looked at again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused

EFFECT = "ways.bring_into_force"

USUAL_REVIEW = timedelta(days=365)
"""So long after a decision we look at it again, unless another day is chosen."""
LATEST_REVIEW = timedelta(days=3 * 365)
"""What nobody looks at for longer than this is a habit again."""


class Area(models.TextChoices):
    """What a topic is about, in the order of the register."""

    DECIDING = "deciding", _("Deciding and meeting")
    TALKING = "talking", _("Information and talk")
    MONEY = "money", _("Money and contracts")
    PEOPLE = "people", _("People and their day")
    SAFETY = "safety", _("Safety and quality")
    SYSTEMS = "systems", _("Systems and forms")


class Kind(models.TextChoices):
    """What can be decided about how we do something."""

    ADOPT = "adopt", _("We take one partner’s way")
    BLEND = "blend", _("We put two or more ways together")
    NEW = "new", _("We make a new way of our own")
    APART = "apart", _("We stay different, each in its own way")


class State(models.TextChoices):
    """Where a decision stands."""

    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("in force")
    FORMER = "former", _("replaced")
    NOT_AGREED = "dropped", _("not agreed")


class Place(models.TextChoices):
    """Where a topic stands today."""

    REVIEW = "review", _("look at it again")
    PROPOSED = "proposed", _("before the partners")
    OPEN = "open", _("not decided yet")
    DECIDED = "decided", _("decided")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What these rules read of a decision in force. agreed: every partner agreed to it."""

    review_on: date
    agreed: bool


def place_of(held: Held | None, *, important: bool, proposed: bool, today: date) -> Place:
    """Return where a topic stands: what is before the partners counts before what is in force."""
    if proposed:
        return Place.PROPOSED
    if held is None:
        return Place.OPEN
    return Place.REVIEW if is_overdue(held, important=important, today=today) else Place.DECIDED


def is_overdue(held: Held, *, important: bool, today: date) -> bool:
    """Say whether a decision is to be looked at again: its day has come, or its topic has become important
    to a partner, and not every partner has agreed to it.
    """
    return held.review_on <= today or (important and not held.agreed)


def check_origins(kind: Kind, chosen: Collection[UUID], said: Collection[UUID]) -> None:
    """Check whose ways a decision comes from. said: the partners that have said how they do it.

    Raises Refused with the field.
    """
    if kind == Kind.ADOPT and len(chosen) != 1:
        raise Refused(_("Tick the one partner whose way we take."), field="origins")
    if kind == Kind.BLEND and len(chosen) < 2:
        raise Refused(_("Tick the partners whose ways we put together, two at least."), field="origins")
    if kind in {Kind.NEW, Kind.APART} and chosen:
        raise Refused(
            _("A new way comes from no partner, and neither does staying different. Untick them."),
            field="origins",
        )
    if not set(chosen) <= set(said):
        raise Refused(
            _("A partner first says itself how it does this; nobody else can say it. See the topic’s page."),
            field="origins",
        )


def check_review(review_on: date, today: date) -> None:
    """Check when a decision is looked at again; raises Refused with the field."""
    if review_on <= today:
        raise Refused(_("Choose a later day than today."), field="review_on")
    if review_on > today + LATEST_REVIEW:
        raise Refused(_("Choose a day within three years."), field="review_on")

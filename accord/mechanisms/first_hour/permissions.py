"""Whoever administers a partnership at its beginning leads the hour; who signs reads what came of it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.agreement import selectors as agreement
from accord.agreement.rules import FEWEST_PARTIES
from accord.foundations import access
from accord.foundations.access import Actor, Condition
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.first_hour.models import Hour


def _nothing_is_shared(_actor: Actor, _subject: object) -> bool:
    signing = partnership.organisations_with_a_signatory()
    return len(signing) < FEWEST_PARTIES and not agreement.is_anything_asked()


def _has_begun_it(actor: Actor, hour: "Hour") -> bool:
    return actor.person_id == hour.begun_by_id


BEGINNING = Condition(
    _("no two partners have a signatory yet, and nothing was put before them"), _nothing_is_shared
)
OWN = Condition(_("this person has begun it"), _has_begun_it)

access.register(
    access.Right(
        name="first_hour.begin",
        conditions={"administrator": BEGINNING},
        sentence=_("A partnership is started in a room by its administrator, before anything is shared."),
    ),
    access.Right(
        name="first_hour.lead",
        conditions={"administrator": OWN},
        sentence=_("Whoever has begun the first hour leads it."),
    ),
    access.Right(
        name="first_hour.read",
        roles=frozenset({"signatory"}),
        conditions={"administrator": OWN},
        sentence=_("What was tried in a room is seen there, and by those who sign for the partners."),
    ),
    access.Right(
        name="first_hour.let_go",
        sentence=_("What was tried in a room goes after a day, by the clock."),
        system=True,
    ),
)

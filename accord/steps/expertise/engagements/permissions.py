"""Everybody reads engagements, and whoever is engaged the own; who records, answers and judges them."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.partnership.models import Organisation
    from accord.steps.expertise.engagements.models import Engagement


def _is_engaged(actor: Actor, engagement: "Engagement") -> bool:
    return actor.person_id == engagement.person_id


def _signs_for(actor: Actor, organisation: "Organisation") -> bool:
    return organisation.id in actor.mandates


OWN = Condition(_("it is one’s own engagement"), _is_engaged)
SIGNS = Condition(_("this person signs for the partner"), _signs_for)

access.register(
    access.Right(
        name="engagements.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions={"facilitator": OWN},
        sentence=_("People of this partnership read who helps from outside, and what came of it."),
    ),
    access.Right(
        name="engagements.propose",
        roles=frozenset({"steward", "signatory", "deputy"}),
        sentence=_("The steward puts an engagement before the partners, or somebody who signs for one."),
    ),
    access.Right(
        name="engagements.record",
        roles=frozenset({"steward"}),
        conditions={"facilitator": OWN},
        sentence=_("Whoever is engaged says what was done and recommends, or the steward."),
    ),
    access.Right(
        name="engagements.ask",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes down who took part, and sets up the round that asks them."),
    ),
    access.Right(
        name="engagements.answer",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes down what becomes of a recommendation."),
    ),
    access.Right(
        name="engagements.judge",
        conditions={"signatory": SIGNS, "deputy": SIGNS},
        sentence=_("Whoever signs for a partner says how useful an engagement was."),
    ),
)

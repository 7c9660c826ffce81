"""A review is between the leader and the guide. That it is held everybody reads."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role
from accord.mechanisms.rounds.comments.permissions import stands_apart
from accord.steps.leadership.feedback.rules import RaterState

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Review


def _is_own(actor: Actor, review: "Review") -> bool:
    return review.leader_id == actor.person_id


def _guides(actor: Actor, review: "Review") -> bool:
    return (
        actor.person_id is not None
        and review.guide_id == actor.person_id
        and actor.employer_id != review.leader.employer_id
        and stands_apart(actor, review)
    )


def _guides_engaged(actor: Actor, review: "Review") -> bool:
    return Area.RESULTS.value in actor.areas and _guides(actor, review)


def _rates(actor: Actor, review: "Review") -> bool:
    return any(
        rater.person_id == actor.person_id and rater.state == RaterState.CONFIRMED
        for rater in review.raters.all()
    )


def _says(actor: Actor, review: "Review") -> bool:
    return actor.person_id is not None and actor.person_id in {review.leader_id, review.chair_id}


OWN = Condition(_("it is one’s own review"), _is_own)
GUIDE = Condition(
    _("this person guides the review, acts for no partner, and works for another organisation"),
    _guides,
)
ENGAGED = Condition(
    _("the engagement covers rounds and their results, and it is as for a trusted person"), _guides_engaged
)
RATES = Condition(_("this person was confirmed as a rater"), _rates)
SAYS = Condition(_("it is one’s own review, or this person is its chair or manager"), _says)
# Who leads; and whoever led when it began: a review stays one's own.
LEADERS = (Role.DIRECTOR, Role.SENIOR_MANAGER, Role.MEMBER)
GUIDES: dict[str, Condition] = {Role.TRUSTED_PERSON: GUIDE, Role.FACILITATOR: ENGAGED}

access.register(
    access.Right(
        name="feedback.read",
        roles=frozenset({Role.MEMBER, Role.TRUSTED_PERSON}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership see which leaders are reviewed, and when."),
    ),
    access.Right(
        name="feedback.propose",
        roles=frozenset({Role.STEWARD}),
        sentence=_("The steward proposes the reviews of a year; every partner has to agree to them."),
    ),
    access.Right(
        name="feedback.lead",
        conditions=dict.fromkeys(LEADERS, OWN),
        sentence=_("The leader whose review it is chooses the guide and proposes raters."),
    ),
    access.Right(
        name="feedback.guide",
        conditions=GUIDES,
        sentence=_("Whoever guides a review confirms its raters and holds the talk about its report."),
    ),
    access.Right(
        name="feedback.follow",
        conditions={**dict.fromkeys(LEADERS, OWN), **GUIDES},
        sentence=_("A review is followed by the leader whose it is, and by whoever guides it."),
    ),
    access.Right(
        name="feedback.rate",
        conditions={Role.MEMBER: RATES},
        sentence=_("Who was confirmed as a rater may say no."),
    ),
    access.Right(
        name="feedback.say",
        conditions=dict.fromkeys(LEADERS, SAYS),
        sentence=_("On the record speak the leader, and the chair or manager whom the leader named."),
    ),
    access.Right(
        name="feedback.run",
        roles=frozenset(),
        sentence=_("The round of a review opens and closes by the clock, and by nobody's hand."),
        system=True,
    ),
)

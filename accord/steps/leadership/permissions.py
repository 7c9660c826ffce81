"""Everybody reads what leaders commit to; each speaks for himself or herself, colleagues elsewhere see."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role
from accord.partnership import selectors as partnership
from accord.steps.leadership import selectors

if TYPE_CHECKING:
    from accord.steps.leadership.models import Commitment


def _leads(actor: Actor, _subject: object) -> bool:
    return actor.person_id in selectors.leading_today()


def _owns(actor: Actor, commitment: "Commitment") -> bool:
    return commitment.undertaking.owner_id == actor.person_id


def _is_from_another_partner(actor: Actor, commitment: "Commitment") -> bool:
    """By place and by employer: who is paid where the leader is, is no colleague from elsewhere."""
    owner = commitment.undertaking.owner
    leader = selectors.leader_or_none(owner.id)
    theirs = {place.organisation_id for place in leader.places} if leader else set()
    theirs.add(owner.employer_id)
    partners = {found.id for found in partnership.partners()}
    return actor.organisation_id in partners and theirs.isdisjoint({actor.organisation_id, actor.employer_id})


LEADS = Condition(_("this person is a director or senior manager of a partner today"), _leads)
OWN = Condition(_("it is one’s own commitment"), _owns)
ELSEWHERE = Condition(
    _("this person works for another partner than the leader does"), _is_from_another_partner
)
READERS = frozenset({Role.MEMBER, Role.TRUSTED_PERSON})

access.register(
    access.Right(
        name="leadership.read",
        roles=READERS,
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read what its leaders commit to."),
    ),
    access.Right(
        name="leadership.take",
        roles=frozenset({Role.MEMBER}),
        sentence=_("People of this partnership take what its leaders commit to away on paper."),
    ),
    access.Right(
        name="leadership.commit",
        conditions={Role.DIRECTOR: LEADS, Role.SENIOR_MANAGER: LEADS},
        sentence=_(
            "Directors and senior managers of the partners make commitments, each for himself or herself."
        ),
    ),
    access.Right(
        name="leadership.report",
        conditions={Role.DIRECTOR: OWN, Role.SENIOR_MANAGER: OWN, Role.MEMBER: OWN},
        sentence=_("Only the leader who made a commitment says what came of it: no deputy, and no steward."),
    ),
    access.Right(
        name="leadership.say_seen",
        conditions={Role.MEMBER: ELSEWHERE},
        sentence=_("Colleagues in other partners than the leader’s say what they saw."),
    ),
    access.Right(
        name="leadership.set_board_day",
        roles=frozenset({Role.STEWARD}),
        sentence=_("The steward writes down on which day the board meets."),
    ),
    access.Right(
        name="leadership.remind",
        sentence=_("Reminders before the board leave by themselves."),
        system=True,
    ),
)

"""An objective is for the person, the line manager and that manager's own. No office opens it.

How many there are is for the steward and the board; what stands in them is not.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition, Role
from accord.steps.objectives import near, selectors
from accord.steps.objectives.rules import Held, Side

if TYPE_CHECKING:
    from accord.partnership.models import Organisation, Person
    from accord.steps.objectives.models import Objective


def _agrees(actor: Actor, held: Held) -> bool:
    return near.side_of(actor, held) is not None


def _leads(actor: Actor, person: "Person | None") -> bool:
    """Whether anybody, or this person, reports to the actor."""
    if actor.person_id is None:
        return False
    reports = {place.person_id for place in near.managed_by(actor.person_id)}
    return bool(reports) if person is None else person.id in reports


def _is_own(actor: Actor, held: Held) -> bool:
    return actor.person_id is not None and actor.person_id == held.person_id


def _manages(actor: Actor, held: Held) -> bool:
    return near.side_of(actor, held) is Side.MANAGER


def _managed_before(actor: Actor, objective: "Objective") -> bool:
    before = selectors.hands_over(objective)
    return before is not None and before.id == actor.person_id


def _own_employer(actor: Actor, organisation: "Organisation | None") -> bool:
    own = actor.employer_id in actor.mandates | actor.in_care
    return own and (organisation is None or organisation.id == actor.employer_id)


OWN = Condition(_("it is one’s own objective"), _is_own)
MANAGES = Condition(_("the person is the line manager"), _manages)
BEFORE = Condition(
    _("the person agreed to it as line manager, is that no longer, and has not handed it over"),
    _managed_before,
)
EMPLOYER = Condition(
    _("this person is employed by that organisation, and signs for it or administers it"), _own_employer
)
READS = Condition(
    _("it is one’s own objective, or the person is the line manager or that manager’s own manager"),
    near.reads,
)
AGREES = Condition(_("it is one’s own objective, or the person is the line manager"), _agrees)
LEADS = Condition(_("somebody, or that person, reports to this person"), _leads)

access.register(
    access.Right(
        name="objectives.keep",
        roles=frozenset({Role.MEMBER}),
        sentence=_("People of this partnership have an objective of their own."),
    ),
    access.Right(
        name="objectives.read",
        conditions={Role.MEMBER: READS},
        sentence=_("An objective is read by that person, the line manager, and that manager’s own manager."),
    ),
    access.Right(
        name="objectives.write",
        conditions={Role.MEMBER: AGREES},
        sentence=_("An objective is written and agreed by that person and the line manager."),
    ),
    access.Right(
        name="objectives.lead",
        conditions={Role.MEMBER: LEADS},
        sentence=_("Line managers agree objectives with those who report to them."),
    ),
    access.Right(
        name="objectives.tend",
        conditions={Role.MEMBER: OWN},
        sentence=_("Each person notes what came of their own objective, and asks colleagues about it."),
    ),
    access.Right(
        name="objectives.assess",
        conditions={Role.MEMBER: MANAGES},
        sentence=_("The line manager assesses a contribution."),
    ),
    access.Right(
        name="objectives.hand_over",
        conditions={Role.MEMBER: BEFORE},
        sentence=_("Whoever agreed to an objective as line manager hands it over to the next, once."),
    ),
    access.Right(
        name="objectives.take",
        conditions={Role.MEMBER: AGREES},
        sentence=_("That person and the line manager take the statement away as a file."),
    ),
    access.Right(
        name="objectives.take_states",
        conditions=dict.fromkeys((Role.SIGNATORY, Role.DEPUTY, Role.ADMINISTRATOR), EMPLOYER),
        sentence=_(
            "Each employer takes a list of where its own people’s objectives stand, and of nobody else’s."
        ),
    ),
    access.Right(
        name="objectives.read_coverage",
        roles=frozenset({Role.STEWARD, Role.BOARD_MEMBER}),
        sentence=_("The steward and the board read how far objectives have come."),
    ),
    access.Right(
        name="objectives.set_appraisal",
        conditions=dict.fromkeys((Role.SIGNATORY, Role.DEPUTY, Role.ADMINISTRATOR), EMPLOYER),
        sentence=_("Each employer says how it appraises: those who sign for it do, or its administrator."),
    ),
)

"""Everybody reads what was promised; the owner says what came of it, a receiver accepts it.

What a leaver owned is handed over. What another room reserves for some, that room alone lets people near.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition
from accord.mechanisms.undertakings import keepers, makers
from accord.partnership import managers

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


def _owns(actor: Actor, undertaking: "Undertaking") -> bool:
    return not undertaking.reserved and actor.person_id == undertaking.owner_id


def _has_no_owner(_actor: Actor, undertaking: "Undertaking") -> bool:
    return managers.has_left(undertaking.owner_id)


def _owner_reported_here(actor: Actor, undertaking: "Undertaking") -> bool:
    above = managers.manager_of(undertaking.owner_id)
    return managers.has_left(undertaking.owner_id) and above is not None and above.id == actor.person_id


def _its_room_lets_make(actor: Actor, undertaking: "Undertaking") -> bool:
    return not undertaking.reserved and makers.may_make(actor, undertaking)


def _its_room_lets(actor: Actor, undertaking: "Undertaking") -> bool:
    return undertaking.reserved and keepers.lets(actor, undertaking)


def _receives(actor: Actor, undertaking: "Undertaking") -> bool:
    return undertaking.receiver_id is not None and actor.person_id == undertaking.receiver_id


RECEIVES = Condition(_("this person was named to accept it"), _receives)
LEFT = Condition(_("its owner has left"), _has_no_owner)
LEFT_HERE = Condition(
    _("its owner has left and reported to this person, or to one who left too and did"), _owner_reported_here
)
OWN = Condition(_("it is one’s own undertaking"), _owns)
MADE = Condition(_("what it comes from is this person’s to write down"), _its_room_lets_make)
KEPT = Condition(_("the plan it stands in lets this person"), _its_room_lets)


access.register(
    access.Right(
        name="undertakings.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read what was undertaken."),
    ),
    access.Right(
        name="undertakings.make",
        roles=frozenset({"steward", "trusted_person"}),
        conditions={**access.covered(Area.TALKS), "member": MADE},
        sentence=_("Whoever leads a talk writes down what was undertaken."),
    ),
    access.Right(
        name="undertakings.report",
        roles=frozenset({"steward"}),
        conditions={"member": OWN},
        sentence=_("The owner of an undertaking says what came of it, or the steward."),
        system=True,
    ),
    access.Right(
        name="undertakings.keep",
        conditions=dict.fromkeys(
            ("member", "signatory", "deputy", "director", "senior_manager", "steward"), KEPT
        ),
        sentence=_("What stands in a plan of few is for those whose plan it is."),
        system=True,
    ),
    access.Right(
        name="undertakings.accept",
        conditions={"member": RECEIVES},
        sentence=_("Whoever was named to accept an undertaking says whether it is done."),
    ),
    access.Right(
        name="undertakings.name_receiver",
        roles=frozenset({"steward"}),
        conditions={"member": OWN},
        sentence=_("The owner of an undertaking names who accepts it, or the steward does."),
    ),
    access.Right(
        name="undertakings.be_reminded",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership have calendars of their own days and of undertakings made."),
    ),
    access.Right(
        name="undertakings.hand_over",
        conditions={"steward": LEFT, "member": LEFT_HERE},
        sentence=_(
            "When its owner has left, the manager hands an undertaking over, or the steward does. "
            "While the owner is here, it stays."
        ),
    ),
)

"""Who may see and change the roster, and who says who signs."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors
from accord.partnership.models import Assignment, Organisation, Person, Team

Kept = Organisation | Person | Assignment | Team | None


def _in_care(actor: Actor, kept: Kept) -> bool:
    """Whether all organisations that have a say in it are in the care of this administrator."""
    if actor.person_id is None:
        return False
    cared_for = selectors.in_care_of(actor.person_id)
    return None in cared_for or (bool(cared_for) and _organisations_of(kept) <= cared_for)


def _organisations_of(kept: Kept) -> frozenset[UUID | None]:
    match kept:
        case Organisation():
            return frozenset({kept.id})
        case Person():
            return frozenset({kept.employer_id})
        case Assignment():
            return frozenset({kept.organisation_id, kept.person.employer_id})
        case Team():
            return frozenset({kept.organisation_id})
        case None:
            return frozenset()


def _keeps_joint(actor: Actor, _team: Team | None) -> bool:
    return "steward" in actor.roles or (
        actor.person_id is not None and None in selectors.in_care_of(actor.person_id)
    )


if TYPE_CHECKING:
    from accord.partnership.models import Mandate


def _signs_for(actor: Actor, organisation: Organisation) -> bool:
    return organisation.id in actor.mandates


def _is_named(actor: Actor, mandate: "Mandate") -> bool:
    return mandate.person_id == actor.person_id


access.register(
    access.Right(
        name="partnership.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see its organisations and people."),
    ),
    access.Right(
        name="partnership.write_people",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator keeps the list of people."),
        system=True,
    ),
    access.Right(
        name="partnership.keep_people",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator of an organisation keeps its people and teams, and nobody else's."),
        condition=_in_care,
        system=True,
    ),
    access.Right(
        name="partnership.keep_joint_teams",
        roles=frozenset({"steward", "administrator"}),
        sentence=_("The steward keeps the teams that belong to no organisation."),
        condition=_keeps_joint,
        system=True,
    ),
    access.Right(
        name="partnership.name_signatory",
        roles=frozenset({"signatory"}),
        sentence=_("Each partner names its own signatories: those who sign for it do."),
        condition=_signs_for,
        system=True,
    ),
    access.Right(
        name="partnership.confirm_mandate",
        roles=frozenset({"member"}),
        sentence=_("Only the person who is named confirms it."),
        condition=_is_named,
    ),
    access.Right(
        name="partnership.found",
        roles=frozenset(),
        sentence=_("A partnership is founded by its operator."),
        system=True,
    ),
)

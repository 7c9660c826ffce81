"""Who may see and change the roster, and who names whom. "Own" is the employer, whatever the place."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition, Role
from accord.partnership import selectors
from accord.partnership.models import Assignment, Import, Interest, Mandate, Organisation, Person, Team

Kept = Organisation | Person | Assignment | Team | None


def _in_care(actor: Actor, subject: object) -> bool:
    """By employer, not by place: nobody takes over the people of others by giving them a place."""
    match subject:
        case None | Import():
            return True
        case Person():
            return subject.employer_id in actor.in_care
        case Organisation():
            return subject.id in actor.in_care
        case Assignment() | Team():
            return subject.organisation_id is None or subject.organisation_id in actor.in_care
    return False


def _keeps(actor: Actor, kept: Kept) -> bool:
    """Whether all organisations that have a say in it are in the care of this administrator."""
    say = _organisations_of(kept)
    if None in say:
        return _administers_all(actor, kept)
    return bool(actor.in_care) and say <= actor.in_care


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


def _administers_all(actor: Actor, _subject: object) -> bool:
    return actor.person_id is not None and None in selectors.in_care_of(actor.person_id)


def _administers_unsigned(actor: Actor, organisation: Organisation) -> bool:
    own = organisation.id == actor.employer_id and organisation.id in actor.in_care
    return own and not selectors.has_a_signatory(organisation.id)


def _signs_for_own(actor: Actor, organisation: Organisation) -> bool:
    return organisation.id == actor.employer_id and organisation.id in actor.mandates - actor.as_deputy


def _is_named(actor: Actor, mandate: Mandate) -> bool:
    return mandate.person_id == actor.person_id


def _is_own(actor: Actor, interest: Interest | None) -> bool:
    return interest is None or interest.person_id == actor.person_id


IN_CARE = Condition(_("the people of that organisation are in this person’s care"), _in_care)
KEPT = Condition(_("the people of every organisation that has a say in it are in this person’s care"), _keeps)
ALL_IN_CARE = Condition(_("this person keeps the list for every partner"), _administers_all)
OWN_UNSIGNED = Condition(
    _("this person is employed by that organisation and administers it, and it has no signatory today"),
    _administers_unsigned,
)
OWN_SIGNED_FOR = Condition(_("this person is employed by that organisation and signs for it"), _signs_for_own)
NAMED = Condition(_("this person is the one who is named"), _is_named)
OWN_INTEREST = Condition(_("it is one’s own interest"), _is_own)

access.register(
    access.Right(
        name="partnership.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see its organisations and people."),
    ),
    access.Right(
        name="partnership.write_people",
        conditions={"administrator": IN_CARE},
        sentence=_("The administrator keeps the list of people."),
        system=True,
    ),
    access.Right(
        name="partnership.keep_people",
        conditions={"administrator": KEPT},
        sentence=_("The administrator of an organisation keeps its people and teams, and nobody else’s."),
        system=True,
    ),
    access.Right(
        name="partnership.keep_joint_teams",
        roles=frozenset({"steward"}),
        conditions={"administrator": ALL_IN_CARE},
        sentence=_("The steward keeps the teams that belong to no organisation."),
        system=True,
    ),
    access.Right(
        name="partnership.name_own",
        conditions={"signatory": OWN_SIGNED_FOR, "administrator": OWN_UNSIGNED},
        sentence=_(
            "Each organisation names its own: those who sign for it do, and its administrator while it has "
            "no signatory."
        ),
        system=True,
    ),
    access.Right(
        name="partnership.rename_own",
        conditions={"signatory": OWN_SIGNED_FOR},
        sentence=_("What an organisation is called, those say who sign for it."),
    ),
    access.Right(
        name="partnership.confirm_mandate",
        conditions={"member": NAMED},
        sentence=_("Only the person who is named confirms it."),
    ),
    access.Right(
        name="partnership.declare_interest",
        conditions=dict.fromkeys(Role.values, OWN_INTEREST),
        sentence=_("Each person declares their own interests, and nobody another’s."),
    ),
    access.Right(
        name="partnership.list_oneself",
        roles=frozenset({"member"}),
        sentence=_("Each person says how to be found, and nobody for another."),
    ),
    access.Right(
        name="partnership.found",
        sentence=_("A partnership is founded by its operator."),
        system=True,
    ),
)

"""Who may see and change the roster, and who names whom. "Own" is the employer, whatever the place."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition, Role
from accord.partnership.models import Assignment, Import, Interest, Organisation, Person, Team


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


def _administers_own(actor: Actor, organisation: Organisation) -> bool:
    return organisation.id == actor.employer_id and organisation.id in actor.in_care


def _signs_for_own(actor: Actor, organisation: Organisation) -> bool:
    return organisation.id == actor.employer_id and organisation.id in actor.mandates - actor.as_deputy


def _is_own(actor: Actor, interest: Interest | None) -> bool:
    return interest is None or interest.person_id == actor.person_id


IN_CARE = Condition(_("the people of that organisation are in this person’s care"), _in_care)
OWN_ADMINISTERED = Condition(
    _("this person is employed by that organisation and administers it"), _administers_own
)
OWN_SIGNED_FOR = Condition(_("this person is employed by that organisation and signs for it"), _signs_for_own)
OWN_INTEREST = Condition(_("it is the own interest"), _is_own)

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
        name="partnership.name_own",
        conditions={"administrator": OWN_ADMINISTERED, "signatory": OWN_SIGNED_FOR},
        sentence=_(
            "Who signs for an organisation, administers it or sits on the board for it is named by that "
            "organisation: by its own administrator or signatory."
        ),
    ),
    access.Right(
        name="partnership.declare_interest",
        conditions=dict.fromkeys(Role.values, OWN_INTEREST),
        sentence=_("Each person declares the own interests, and nobody another’s."),
    ),
    access.Right(
        name="partnership.found",
        sentence=_("A partnership is founded by its operator."),
        system=True,
    ),
)

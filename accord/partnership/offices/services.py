"""An organisation names its own signatories, deputies, administrators and board members, and ends that."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import naming, people
from accord.partnership import selectors as partnership
from accord.partnership.models import Appointment, Organisation, Person
from accord.partnership.naming import Nominee
from accord.partnership.offices import selectors
from accord.partnership.offices.rules import SIGNS, OwnRole, check_days, check_last_day
from accord.partnership.offices.selectors import Holding

kinds.kind("partnership.role_given", _("{actor} named {about}: {role} of {organisation} from {since}."))
kinds.kind(
    "partnership.role_ended", _("{actor} ended what {about} was: {role} of {organisation}, last day {until}.")
)


@transaction.atomic
def role_give(
    *,
    person: Person,
    organisation: Organisation,
    role: OwnRole,
    since: date,
    until: date | None,
    actor: Actor,
) -> UUID:
    """Name somebody of the own organisation; return the id of what was given.

    Who is to sign has to confirm it (`naming`). Raises Denied for others than those who name for the
    organisation. Refused where somebody names himself or herself, for somebody of another employer or not in
    post, for days that do not go, where the person is that already, and for a signatory of an organisation
    that does not sign.
    """
    access.require(actor, "partnership.name_own", organisation)
    people.roster_lock(actor)
    _check(person, organisation, role, actor)
    check_days(since, until, partnership.today())
    if role in SIGNS:
        nominee = Nominee(
            given_name=person.given_name,
            family_name=person.family_name,
            email=person.email,
            deputy=role == OwnRole.DEPUTY,
            since=since,
            until=until,
        )
        return naming.signatory_name(nominee=nominee, organisation=organisation, actor=actor).id
    held: Appointment = Appointment.objects.create(
        partnership_id=actor.partnership_id,
        person=person,
        office=role,
        organisation=organisation,
        since=since,
        until=until,
    )
    audit.record(
        "partnership.role_given",
        actor=actor,
        about=person,
        role=str(role.label),
        organisation=organisation.name,
        since=since.isoformat(),
        until=until.isoformat() if until else "",
    )
    return held.id


@transaction.atomic
def role_end(*, holding: Holding, last_day: date, actor: Actor) -> None:
    """End what somebody of the own organisation is, on a day; what would begin after that day never begins.

    Raises Denied, and Refused for a day before yesterday, for one that ends it no earlier, and where nobody
    would sign for a partner any more.
    """
    found = selectors.holding_for(actor, holding.id)
    check_last_day(last_day, found.until, partnership.today())
    mandate = partnership.mandate_or_none(found.id)
    if mandate is not None:
        naming.mandate_take_back(mandate=mandate, actor=actor, last_day=last_day)
        return
    rows = Appointment.objects.filter(id=found.id)
    rows.filter(since__gt=last_day).delete()
    rows.update(until=last_day)
    assert found.organisation is not None  # noqa: S101  `holding_for` has looked
    audit.record(
        "partnership.role_ended",
        actor=actor,
        about=found.person,
        role=str(found.role),
        organisation=found.organisation.name,
        until=last_day.isoformat(),
    )


def _check(person: Person, organisation: Organisation, role: OwnRole, actor: Actor) -> None:
    if person.id == actor.person_id:
        raise Refused(
            _("Nobody names himself or herself. Ask somebody else of your organisation."), field="person"
        )
    if person.id not in {found.id for found in selectors.nameable(organisation)}:
        words = _("Choose somebody whom your organisation employs, who is in post and has an address.")
        raise Refused(words, field="person")
    if role in SIGNS and not organisation.signs:
        raise Refused(_("This organisation is no partner, so nobody signs for it."), field="role")
    for found in selectors.holdings(actor):
        if found.organisation == organisation and found.person == person and _clash(found, role):
            words = _("{name} is that already, or is the other of signatory and deputy: end that first.")
            raise Refused(words.format(name=person.name), field="role")


def _clash(found: Holding, role: OwnRole) -> bool:
    """The same role twice, or signatory and deputy at once."""
    signing = {sign.label for sign in SIGNS}
    return found.role == role.label or (role in SIGNS and found.role in signing)

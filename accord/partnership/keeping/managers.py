"""Whom a written manager means, and whether that may be."""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of
from accord.partnership.models import Organisation, Person


def manager_named(
    written: str, *, organisation: Organisation, person: Person | None = None, now: Person | None = None
) -> Person | None:
    """Return the manager whom somebody wrote down: a name, an address or a staff number.

    person: whose manager it is. now: who is the manager today, whom the own name still means. Raises Refused
    for nobody, for several, for the person, and where the managers would go round in a circle.
    """
    if not written.strip():
        return None
    if now is not None and written == now.name:
        return now
    found = _called(written, organisation.id)
    if not found:
        raise Refused(_("We know nobody in post whom this means."), field="manager")
    if len(found) > 1:
        words = _("We know {count} people of this name. Write the e-mail address or the staff number.")
        raise Refused(words.format(count=len(found)), field="manager")
    if person is not None:
        check_circle(person, found[0])
    return found[0]


def check_circle(person: Person, manager: Person) -> None:
    """Raise Refused where a manager is the person, or works under the person, however many are in between."""
    if manager.id == person.id:
        raise Refused(_("Nobody is his or her own manager."), field="manager")
    above, seen = _above(), set[UUID]()
    step: UUID | None = manager.id
    while step is not None and step not in seen:
        seen.add(step)
        step = above.get(step)
        if step == person.id:
            words = _("{manager} works under {person}. The managers would go round in a circle.")
            raise Refused(words.format(manager=manager.name, person=person.name), field="manager")


def _called(written: str, organisation_id: UUID) -> list[Person]:
    """Return whom an address, a staff number or a name may mean: those of the organisation before others."""
    if "@" in written:
        return list(Person.objects.filter(email__iexact=written.strip()))
    key = key_of(written)
    in_post = [found.person for found in partnership.people_in_post()]
    named = [
        found for found in in_post if key_of(found.name) == key or (key and key_of(found.staff_number) == key)
    ]
    near = [found for found in named if found.employer_id == organisation_id]
    return near or named


def _above() -> dict[UUID, UUID]:
    """Return who is whose manager by the main place, for all who have one."""
    found = partnership.assignments_in_post().filter(main=True).exclude(manager=None).order_by()
    return dict(found.values_list("person_id", "manager_id"))

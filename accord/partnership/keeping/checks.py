"""Every check that an import makes of a row, made of one person; each refusal stands beside its field."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership.keeping import selectors
from accord.partnership.models import Assignment, Organisation, Person, Team


def check_particulars(
    *,
    family_name: str,
    email: str,
    staff_number: str,
    employer: Organisation,
    actor: Actor,
    besides: Person | None = None,
) -> None:
    """Raise Refused without a family name, or for an address or a staff number that another person has."""
    if not family_name.strip():
        raise Refused(_("Write the family name."), field="family_name")
    others = Person.objects.exclude(id=besides.id) if besides else Person.objects.all()
    if email and (found := others.filter(email__iexact=email).first()):
        raise Refused(_taken(found, actor), field="email")
    same = others.filter(employer=employer, staff_number=staff_number) if staff_number else others.none()
    if found := same.first():
        words = _("{name} has this staff number already.").format(name=found.name)
        raise Refused(words, field="staff_number")


def _taken(found: Person, actor: Actor) -> str:
    """Whose an address is, for whoever keeps that person; others learn only that it is taken."""
    if not access.allows(actor, "partnership.keep_people", found):
        return _("This address belongs to somebody of another organisation.")
    if selectors.main_place(found) is None:
        return _("This is the address of {name}, who was here before. Give {name} a place again.").format(
            name=found.name
        )
    return _("{name} has this address already.").format(name=found.name)


def check_another(
    *, name: str, employer: Organisation, is_another: bool, besides: Person | None = None
) -> None:
    """Raise Refused, as a question, where somebody of this name is on record, unless another is meant."""
    if is_another:
        return
    known = [found for found in selectors.namesakes(name, employer) if besides is None or found != besides]
    if known:
        words = _("We know {names} there already. Is this somebody else?")
        raise Refused(words.format(names=", ".join(map(_known_as, known))), field="is_another")


def _known_as(person: Person) -> str:
    place = selectors.main_place(person)
    if place is None:
        return _("{name} (was here before)").format(name=person.name)
    what = ", ".join(filter(None, (place.role, place.team.name if place.team else "")))
    return f"{person.name} ({what})" if what else person.name


def check_team(team: Team | None, organisation: Organisation) -> None:
    """Raise Refused for a team of another organisation, or one that was closed."""
    if team is None:
        return
    if team.closed_on is not None or team.organisation_id not in {None, organisation.id}:
        words = _("Choose a team of {organisation}, or a joint one.")
        raise Refused(words.format(organisation=organisation.name), field="team")


def check_days(since: date, until: date | None) -> None:
    """Raise Refused where the last day lies before the first."""
    if until is not None and until < since:
        raise Refused(_("The last day lies before the first."), field="until")


def check_last_day(last_day: date, place: Assignment) -> None:
    """Raise Refused for a last day before the first day of a place."""
    if last_day < place.since:
        words = _("This place begins on {day}: choose that day or a later one.")
        raise Refused(words.format(day=date_format(place.since, "j F Y")), field="last_day")

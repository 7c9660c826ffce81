"""What this room keeps about a person: who it is, places, reports, offices, interests, lists uploaded."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.audit.services import names_forget
from accord.foundations.outbox.services import letters_forget
from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.partnership.models import (
    Appointment,
    Assignment,
    Import,
    Interest,
    Listing,
    Mandate,
    Namesakes,
    Person,
)
from accord.partnership.rules import TIERS_OF_ONE

if TYPE_CHECKING:
    from django.db.models import QuerySet

UNTIL_ERASED = _("Until two years after you leave, or until you are erased.")


def _person(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Person.objects.filter(id=subject.person_id).select_related("employer"):
        yield found.given_name, found.family_name, found.email, found.staff_number, found.employer.name


def _places(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    held = Assignment.objects.filter(person_id=subject.person_id)
    for found in held.select_related("organisation", "team", "manager__employer"):
        yield (
            found.organisation.name,
            found.team.name if found.team else "",
            str(TIERS_OF_ONE[found.tier]),
            found.role,
            found.manager.name if found.manager else "",
            _yes(is_so=found.main),
            found.since,
            found.until or "",
        )


def _reports(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Assignment.objects.filter(manager_id=subject.person_id).select_related("person__employer"):
        yield found.person.name, found.since, found.until or ""


def _mandates(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Mandate.objects.filter(person_id=subject.person_id).select_related("organisation"):
        yield found.organisation.name, _yes(is_so=found.deputy), found.since, found.until or ""


def _offices(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Appointment.objects.filter(person_id=subject.person_id).select_related("organisation"):
        whose = found.organisation.name if found.organisation else ""
        yield str(found.get_office_display()), whose, found.since, found.until or ""


def _interests(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Interest.objects.filter(person_id=subject.person_id):
        yield found.what, found.since, found.until or ""


def _interests_forget(subject: Subject) -> None:
    own = Interest.objects.filter(person_id=subject.person_id)
    names_forget(ids=own.values_list("id", flat=True))
    own.delete()


def _listing(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Listing.objects.filter(person_id=subject.person_id):
        yield (
            _yes(is_so=found.listed),
            _yes(is_so=found.shows_address),
            found.reach,
            found.ask_about,
        )


def _listing_forget(subject: Subject) -> None:
    Listing.objects.filter(person_id=subject.person_id).delete()


def _lists(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Import.objects.filter(uploaded_by_id=subject.person_id):
        yield found.file_name, str(found.get_state_display()), found.uploaded_at


def _namesakes(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in _told_apart(subject).select_related("first__employer", "second__employer"):
        other = found.second if found.first_id == subject.person_id else found.first
        yield (other.name,)


def _namesakes_forget(subject: Subject) -> None:
    _told_apart(subject).delete()


def _told_apart(subject: Subject) -> "QuerySet[Namesakes]":
    return Namesakes.objects.filter(Q(first_id=subject.person_id) | Q(second_id=subject.person_id))


def _yes(*, is_so: bool) -> str:
    return _now("yes") if is_so else _now("no")


def _person_forget(subject: Subject) -> None:
    """Empty the row of a person; it stays, so that what others rely on still points at somebody."""
    Person.objects.filter(id=subject.person_id, erased_at=None).update(
        given_name="", family_name="", email="", staff_number="", former_ids=[], erased_at=clock.now()
    )


def _places_forget(subject: Subject) -> None:
    for held in (Assignment, Mandate, Appointment):
        own = held.objects.filter(person_id=subject.person_id)
        ids = list(own.values_list("id", flat=True))
        names_forget(ids=ids)
        letters_forget(ids)  # one about a mandate may have gone to a former address
        own.delete()


def _reports_forget(subject: Subject) -> None:
    Assignment.objects.filter(manager_id=subject.person_id).update(manager=None)


def _lists_forget(subject: Subject) -> None:
    Import.objects.filter(uploaded_by_id=subject.person_id).delete()


keeps(
    Kept(
        name="partnership.person",
        what=_("Who you are"),
        why=_("So that the partnership knows who works in it, can write to you, and lets you in."),
        how_long=UNTIL_ERASED,
        columns=(
            _("Given name"),
            _("Family name"),
            _("E-mail address"),
            _("Staff number"),
            _("Employer"),
        ),
        read=_person,
        erasure=_(
            "Name, address and staff number are erased. An empty row of your employer stays, so that what "
            "others rely on, such as a joint decision, does not lose its other half."
        ),
        erase=_person_forget,
        identity=True,
        places=frozenset(
            {
                "partnership.Person.email",
                "partnership.Person.family_name",
                "partnership.Person.former_ids",
                "partnership.Person.given_name",
            }
        ),
    )
)
keeps(
    Kept(
        name="partnership.places",
        what=_("Where you work"),
        why=_("It says in which organisation and tier your answers count, and who briefs you."),
        how_long=UNTIL_ERASED,
        columns=(
            _("Organisation"),
            _("Team"),
            _("Tier"),
            _("Role"),
            _("Manager"),
            _("Main place"),
            _("Since"),
            _("Until"),
        ),
        read=_places,
        erasure=_("Erased, with mandates and offices."),
        erase=_places_forget,
        identity=True,
        places=frozenset({"partnership.Assignment.person"}),
    )
)
keeps(
    Kept(
        name="partnership.reports",
        what=_("Who has you as manager"),
        why=_("So that each person can see who briefs and reviews him or her."),
        how_long=UNTIL_ERASED,
        columns=(_("Person"), _("Since"), _("Until")),
        read=_reports,
        erasure=_("They no longer have you as manager."),
        erase=_reports_forget,
        places=frozenset({"partnership.Assignment.manager"}),
    )
)
keeps(
    Kept(
        name="partnership.mandates",
        what=_("For whom you sign"),
        why=_("What is shared takes effect only when somebody with a mandate agrees for each partner."),
        how_long=UNTIL_ERASED,
        columns=(_("Organisation"), _("As deputy"), _("Since"), _("Until")),
        read=_mandates,
        erasure=_("Erased. That a mandate was given and ended stays in the log, without your name."),
        places=frozenset({"partnership.Mandate.person"}),
    )
)
keeps(
    Kept(
        name="partnership.offices",
        what=_("Your offices"),
        why=_("They say what you may do for the partnership as a whole."),
        how_long=UNTIL_ERASED,
        columns=(_("Office"), _("For the people of"), _("Since"), _("Until")),
        read=_offices,
        erasure=_("Erased. That you were appointed stays in the log, without your name."),
        places=frozenset({"partnership.Appointment.person"}),
    )
)
keeps(
    Kept(
        name="partnership.interests",
        what=_("Interests that you declared"),
        why=_("So that everybody can read, where you sign or decide, what else might pull at you."),
        how_long=UNTIL_ERASED,
        columns=(_("Interest"), _("Since"), _("Until")),
        read=_interests,
        erasure=_("Erased. That you declared something stays in the log, without your name and its words."),
        erase=_interests_forget,
        places=frozenset({"partnership.Interest.person"}),
    )
)
keeps(
    Kept(
        name="partnership.listing",
        what=_("How you are found in the directory"),
        why=_("So that people of the other partners find you, or do not, as you want it."),
        how_long=UNTIL_ERASED,
        columns=(_("Listed"), _("Shows the address"), _("How to reach you"), _("What to ask you about")),
        read=_listing,
        erasure=_("Erased."),
        erase=_listing_forget,
        places=frozenset({"partnership.Listing.person"}),
    )
)
keeps(
    Kept(
        name="partnership.imports",
        what=_("Lists of people that you uploaded"),
        why=_("A list waits until you have confirmed it. Then only its counts are kept."),
        how_long=_("One day. A list that somebody else uploaded, and that names you, goes then too."),
        columns=(_("File"), _("State"), _("Uploaded")),
        read=_lists,
        erasure=_("Erased."),
        erase=_lists_forget,
        places=frozenset({"partnership.Import.uploaded_by", "partnership.Import.sheet"}),
    )
)

keeps(
    Kept(
        name="partnership.namesakes",
        what=_("Records that look like yours and are not"),
        why=_("So that nobody takes two people of one name for one."),
        how_long=UNTIL_ERASED,
        columns=(_("Looks like"),),
        read=_namesakes,
        erasure=_("It goes."),
        erase=_namesakes_forget,
        places=frozenset({"partnership.Namesakes.first", "partnership.Namesakes.second"}),
    )
)

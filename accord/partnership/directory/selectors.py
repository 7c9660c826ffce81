"""Reading the directory: whom a search finds, and somebody as one reader may see him or her."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.partnership.directory import listed
from accord.partnership.interests import selectors as interests
from accord.partnership.models import Assignment, Listing, Person
from accord.partnership.rules import Tier, in_force

PAGE = 50
SHOWN_REPORTS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom somebody looks for; what is empty narrows nothing."""

    name: str = ""
    organisation: UUID | None = None
    team: str = ""
    tier: Tier | None = None
    about: str = ""

    @property
    def is_everybody(self) -> bool:
        return self == Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of those found, each with the main place; how many there are, and of how many listed.

    said: what they say of how to reach them, by person.
    """

    places: list[Assignment]
    said: dict[UUID, Listing]
    count: int
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // PAGE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Somebody as one reader may see him or her.

    main, others: places in force, or, for whoever keeps them, to come. past: those that ended, for the same.
    manager: to whom he or she reports today. reports: the first of those who report here; reports_count: how
    many there are.
    said: how to reach him or her, and with what; None where nothing was said, or the person opted out.
    interests: what he or she has declared. particulars: whether address and staff number are shown.
    keeps: whether the reader keeps this person.
    """

    person: Person
    main: Assignment | None
    others: list[Assignment]
    past: list[Assignment]
    manager: Person | None
    reports: list[Person]
    reports_count: int
    offices: tuple[str, ...]
    interests: tuple[str, ...]
    said: Listing | None
    particulars: bool
    keeps: bool


def find(actor: Actor, wanted: Wanted, *, page: int = 1) -> Found:
    """Return a page of those in post whom somebody looks for, by family name; beyond the last, the last.

    Who opted out is neither shown nor counted.
    """
    access.require(actor, "partnership.read")
    hidden = listed.hidden_from(actor)
    total = int(_main_places().exclude(person_id__in=hidden).count())
    matching = _matching(wanted).exclude(id__in=hidden)
    count = total if wanted.is_everybody else matching.count()
    page = min(max(page, 1), max(1, -(-count // PAGE)))
    ordered = matching.order_by("family_name", "given_name", "id").values_list("id", flat=True)
    ids = list(ordered[(page - 1) * PAGE : page * PAGE])
    return Found(places=_main_places_of(ids), said=listed.said_by(ids), count=count, total=total, page=page)


def _main_places() -> "QuerySet[Assignment]":
    found = partnership.assignments_in_post().filter(main=True)
    return found.select_related(None).order_by()


def _main_places_of(ids: list[UUID]) -> list[Assignment]:
    held = _main_places().filter(person_id__in=ids).select_related("person", "organisation", "team")
    by_person = {place.person_id: place for place in held}
    return [by_person[person_id] for person_id in ids if person_id in by_person]


def _matching(wanted: Wanted) -> "QuerySet[Person]":
    """The people in post who are looked for, so that the database walks them in their order from an index."""
    places = _main_places().filter(person_id=OuterRef("id"))
    if wanted.organisation is not None:
        places = places.filter(organisation_id=wanted.organisation)
    if wanted.tier is not None:
        places = places.filter(tier=wanted.tier)
    found: QuerySet[Person] = Person.objects.filter(_named(wanted.name), Exists(places))
    if wanted.team:
        working = partnership.assignments_in_post().select_related(None).order_by()
        in_team = working.filter(team_id__in=_teams_called(wanted.team))
        found = found.filter(id__in=in_team.values("person_id"))  # once, and not for each person
    for word in wanted.about.split():
        found = found.filter(_asked_about(word))
    return found


def _asked_about(word: str) -> Q:
    """A word stands in the role, or in what the person said others can come with."""
    in_role = _main_places().filter(_any_way("role", word), person_id=OuterRef("id"))
    in_words = Listing.objects.filter(_any_way("ask_about", word), listed=True, person_id=OuterRef("id"))
    return Q(Exists(in_role)) | Q(Exists(in_words))


def _named(written: str) -> Q:
    """Each word stands in one of the two names."""
    every = Q()
    for word in written.split():
        every &= _any_way("given_name", word) | _any_way("family_name", word)
    return every


def _any_way(field: str, word: str) -> Q:
    """A word stands in a field, in small letters or in capitals."""
    found = Q()
    for way in sorted({word, word.lower(), word.upper(), word.capitalize()}):  # SQLite folds A to Z only
        found |= Q(**{f"{field}__icontains": way})
    return found


def _teams_called(written: str) -> list[UUID]:
    """The teams of exactly this name, or, where there is none, those whose name holds it."""
    key = written.casefold().strip()
    standing = partnership.standing_teams()
    exact = [team.id for team in standing if team.name.casefold() == key]
    return exact or [team.id for team in standing if key in team.name.casefold()]


def person_for(actor: Actor, person_id: UUID) -> Seen:
    """Return somebody as the actor may see him or her; raises Http404, Denied.

    Who has no place and no office any more is there only for whoever keeps the organisation's people; so is,
    beside the own eyes, who opted out.
    """
    found: Person = get_object_or_404(Person.objects.select_related("employer"), id=person_id)
    access.require(actor, "partnership.read", found)
    hidden = listed.hidden_from(actor)
    if found.id in hidden:
        raise Http404
    keeps = access.allows(actor, "partnership.keep_people", found)
    today = partnership.today()
    places = _places(found)
    shown = [each for each in places if in_force(each, today) or (keeps and not _ended(each, today))]
    offices = partnership.offices_by_person().get(found.id, ())
    if not (shown or offices or keeps):
        raise Http404
    main = next((each for each in shown if each.main), None)
    reports = [each for each in _reports(found.id) if each.id not in hidden]
    manager = _manager(main)
    return Seen(
        person=found,
        main=main,
        others=[each for each in shown if each is not main],
        past=[each for each in places if keeps and _ended(each, today)],
        manager=None if manager is None or manager.id in hidden else manager,
        reports=reports[:SHOWN_REPORTS],
        reports_count=len(reports),
        offices=offices,
        interests=interests.by_person().get(found.id, ()),
        said=listed.said_by([found.id]).get(found.id),
        particulars=keeps or actor.person_id == found.id,
        keeps=keeps,
    )


def _places(person: Person) -> list[Assignment]:
    found = Assignment.objects.filter(person=person).select_related(
        "organisation", "team", "manager", "person"
    )
    return sorted(found, key=lambda each: (not each.main, each.since))


def _reports(person_id: UUID) -> list[Person]:
    """Those who report here by their main place, as it is today, or by another one."""
    others = partnership.assignments_in_post().filter(main=False, manager_id=person_id)
    people = {each.person_id: each.person for each in others}
    people |= {each.person.id: each.person for each in managers.reports_of(person_id)}
    return sorted(people.values(), key=lambda each: (each.family_name, each.given_name))


def _manager(main: Assignment | None) -> Person | None:
    """To whom somebody reports today: as recorded, or, where that manager has left, whoever is next."""
    if main is None or main.manager is None:
        return None
    in_post = partnership.assignments_in_post().filter(main=True, person=main.manager)
    return main.manager if in_post.exists() else managers.manager_of(main.person_id)


def _ended(place: Assignment, today: date) -> bool:
    return place.until is not None and place.until < today

"""Giving, changing, ending and moving the places of one person; one of them is the main one on each day."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import people, services
from accord.partnership.keeping import checks, managers, selectors
from accord.partnership.keeping.values import Post
from accord.partnership.models import Assignment, Person

kinds.kind("partnership.place_ended", _("{actor} recorded that a place of {about} ends on {last_day}."))
kinds.kind(
    "partnership.main_moved",
    _("{actor} moved the main place of {about}: from {since} on, answers count in {organisation}."),
)


@transaction.atomic
def place_give(
    *, person: Person, post: Post, since: date, until: date | None, main: bool, actor: Actor
) -> Assignment:
    """Give somebody a place; a main one ends the main one before, the day before."""
    access.require(actor, "partnership.keep_people", person)
    access.require(actor, "partnership.keep_people", post.organisation)
    people.roster_lock(actor)
    held = selectors.main_place(person)
    if held is None and not main:
        raise Refused(_("Without a main place, answers count nowhere: make this the main one."), field="main")
    if main and held is not None and held.since >= since:
        words = _now("The main place of today begins on {day}: choose a later day, or change that place.")
        raise Refused(words.format(day=date_format(held.since, "j F Y")), field="since")
    checks.check_days(since, until)
    checks.check_team(post.team, post.organisation)
    manager = managers.manager_named(post.manager, organisation=post.organisation, person=person)
    (given,) = people.places_give(
        places=[post.place_of(person, manager=manager, since=since, main=main)], actor=actor
    )
    if until is not None:
        _end(given, until, actor)
    return given


@transaction.atomic
def place_correct(*, place: Assignment, post: Post, actor: Actor) -> None:
    """Change team, tier, role or manager of a place that goes on; answers given later count there."""
    held = _held(place, actor)
    checks.check_team(post.team, held.organisation)
    manager = managers.manager_named(
        post.manager, organisation=held.organisation, person=held.person, now=held.manager
    )
    fields = {"team": post.team, "tier": post.tier, "role": post.role, "manager": manager}
    changed = {name: value for name, value in fields.items() if getattr(held, name) != value}
    if changed:
        services.assignment_correct(assignment=held, actor=actor, **changed)


@transaction.atomic
def place_end(*, place: Assignment, last_day: date, actor: Actor) -> None:
    """End a place beside the main one on a day; the main one ends when it moves or the person leaves."""
    held = _held(place, actor)
    if held.main:
        raise Refused(_("The main place ends when it moves, or when the person leaves."), field="last_day")
    checks.check_last_day(last_day, held)
    _end(held, last_day, actor)


@transaction.atomic
def main_move(*, person: Person, to: Assignment, since: date, actor: Actor) -> Assignment:
    """Make another of somebody's places the main one from a day on; return it.

    Both places go on: what was the main one is a place beside it from that day on. Answers that are asked for
    later count there; invitations that stand count where they stood (decision 0068).
    """
    access.require(actor, "partnership.keep_people", person)
    place = _held(to, actor)
    if place.main or place.person_id != person.id:
        raise Refused(_("Choose one of the other places."), field="place")
    if place.until is not None and since > place.until:
        raise Refused(_("That place has ended by then."), field="since")
    if place.since > since:
        words = _now("That place begins on {day}: choose that day or a later one.")
        raise Refused(words.format(day=date_format(place.since, "j F Y")), field="since")
    for held in selectors.mains_from(person, since):
        _turn(held, since, main=False)
    moved = _turn(place, since, main=True)
    audit.record(
        "partnership.main_moved",
        actor=actor,
        about=person,
        since=since.isoformat(),
        organisation=place.organisation.name,
        place=moved.id,
    )
    return moved


def _held(place: Assignment, actor: Actor) -> Assignment:
    """The place as it is now, which nobody else changes meanwhile; raises Denied, Refused."""
    access.require(actor, "partnership.keep_people", place)
    people.roster_lock(actor)
    held = next((each for each in selectors.places_of(place.person) if each.id == place.id), None)
    if held is None:
        raise Refused(_("This place has ended meanwhile."))
    return held


def _end(place: Assignment, last_day: date, actor: Actor) -> None:
    place.until = last_day
    place.save(update_fields=["until"])
    audit.record("partnership.place_ended", actor=actor, about=place.person, last_day=last_day.isoformat())


def _turn(place: Assignment, since: date, *, main: bool) -> Assignment:
    """Let a place be, or no longer be, the main one from a day on; what it was before stays on record."""
    if place.since >= since:
        place.main = main
        place.save(update_fields=["main"])
        return place
    until, place.until = place.until, since - timedelta(days=1)
    place.save(update_fields=["until"])
    turned: Assignment = Assignment.objects.create(
        partnership_id=place.partnership_id,
        person_id=place.person_id,
        organisation_id=place.organisation_id,
        team_id=place.team_id,
        tier=place.tier,
        role=place.role,
        manager_id=place.manager_id,
        main=main,
        since=since,
        until=until,
    )
    return turned

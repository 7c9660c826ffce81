"""One person at a time: joining, being changed and leaving.

Whoever keeps the people of an organisation does so for that organisation only. What is checked here an import
checks too; what is written is written by `people`, as for many.
"""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import people, services
from accord.partnership.keeping import checks, managers, selectors
from accord.partnership.keeping.values import Particulars, Post
from accord.partnership.models import Person
from accord.partnership.people import NewPerson


@transaction.atomic
def person_add(*, who: Particulars, post: Post, since: date, actor: Actor) -> Person:
    """Add somebody with the main place; raises Denied, and Refused beside the field that is wrong."""
    access.require(actor, "partnership.keep_people", post.organisation)
    people.roster_lock(actor)
    checks.check_particulars(
        family_name=who.family_name,
        email=who.email,
        staff_number=who.staff_number,
        employer=post.organisation,
        actor=actor,
    )
    checks.check_another(name=who.name, employer=post.organisation, is_another=who.is_another)
    checks.check_team(post.team, post.organisation)
    manager = managers.manager_named(post.manager, organisation=post.organisation)
    new = NewPerson(
        given_name=who.given_name.strip(),
        family_name=who.family_name.strip(),
        email=who.email,
        staff_number=who.staff_number,
        employer=post.organisation,
    )
    (person,) = people.people_join(people=[new], actor=actor)
    people.places_give(places=[post.place_of(person, manager=manager, since=since, main=True)], actor=actor)
    return person


@transaction.atomic
def person_change(*, person: Person, who: Particulars, actor: Actor) -> None:
    """Change what is kept about somebody. Who signs or holds an office keeps the sign-in address."""
    access.require(actor, "partnership.keep_people", person)
    people.roster_lock(actor)
    locked: Person = Person.objects.select_related("employer").get(id=person.id)
    if who.email.lower() != locked.email and selectors.held_by(locked):
        raise Refused(
            _("Who signs or holds an office keeps the address that signs in."),
            field="email",
        )
    checks.check_particulars(
        family_name=who.family_name,
        email=who.email,
        staff_number=who.staff_number,
        employer=locked.employer,
        actor=actor,
        besides=locked,
    )
    if who.name != locked.name:
        checks.check_another(
            name=who.name, employer=locked.employer, is_another=who.is_another, besides=locked
        )
    fields = {
        "given_name": who.given_name.strip(),
        "family_name": who.family_name.strip(),
        "email": who.email.lower(),
        "staff_number": who.staff_number,
    }
    services.person_change(person=locked, actor=actor, **fields)


@transaction.atomic
def person_leave(*, person: Person, last_day: date, actor: Actor) -> None:
    """Let somebody leave at the end of a day; what follows from it follows as for many."""
    access.require(actor, "partnership.keep_people", person)
    people.roster_lock(actor)
    place = selectors.main_place(person)
    if place is None:
        raise Refused(_("{name} has no place to leave.").format(name=person.name))
    checks.check_last_day(last_day, place)
    services.person_leave(person=person, last_day=last_day, actor=actor)

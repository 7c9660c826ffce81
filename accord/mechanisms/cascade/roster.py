"""Who is reached: everybody in post at the start, joiners from then on, each in the team of today."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from accord.mechanisms.cascade import selectors, tokens
from accord.mechanisms.cascade.models import Briefing, Cascade, Code, Recipient
from accord.mechanisms.cascade.planning import Group, Place, Plan, Planned, group_of
from accord.mechanisms.cascade.rules import CascadeState, first_due, follows
from accord.partnership import selectors as partnership

BATCH = 500


def enter(cascade: Cascade, plan: Plan) -> None:
    """Write one briefing for each group of a plan, and one recipient for everybody."""
    briefings: dict[Group, Briefing] = {}
    for planned in plan.briefings:
        due = first_due(cascade.started_on, planned.level, cascade.days_each)
        briefings[planned.group] = _briefing(cascade, planned, briefings, due)
    Briefing.objects.bulk_create(briefings.values(), batch_size=BATCH)
    _enter_people(cascade, plan.homes.items(), briefings, cascade.started_on)


@transaction.atomic
def follow(cascade_id: UUID) -> None:
    """Bring a cascade to what the partnership is today; safe to repeat.

    New teams and people enter, each counts where the main place is now, and a briefing whose leader has gone
    passes to whoever leads the team now, or else up. Whoever has left is no longer counted by `selectors`.
    """
    cascade = Cascade.objects.select_for_update().filter(id=cascade_id, state=CascadeState.OPEN).first()
    if cascade is None:
        return
    plan = selectors.current_plan()
    briefings = {selectors.group_of(each): each for each in Briefing.objects.filter(cascade=cascade)}
    _follow_teams(cascade, plan, briefings)
    known = {each.person_id: each for each in Recipient.objects.filter(cascade=cascade) if each.person_id}
    new = [(person_id, home) for person_id, home in plan.homes.items() if person_id not in known]
    _enter_people(cascade, new, briefings, partnership.today())
    _move_people(plan, briefings, known)
    _let_go(plan, briefings)


def _follow_teams(cascade: Cascade, plan: Plan, briefings: dict[Group, Briefing]) -> None:
    """Add what is new, hang what was moved, and pass on what nobody is there to brief."""
    places, changed = _places_by_group(), []
    for planned in plan.briefings:
        found = briefings.get(planned.group)
        if found is None:
            due = partnership.today() + timedelta(days=cascade.days_each)
            found = briefings[planned.group] = _briefing(cascade, planned, briefings, due)
            found.save(force_insert=True)
            continue
        before = (found.above_id, found.level, found.leader_id, found.due)
        _hang(cascade, planned, found, briefings)
        if found.leader_id not in _still_leading(found, places):
            found.leader_id = planned.leader_id
        if found.leader_id != before[2]:
            found.letters, found.letter_on = 0, None
        if before != (found.above_id, found.level, found.leader_id, found.due):
            changed.append(found)
    fields = ["above", "level", "leader", "due", "letters", "letter_on"]
    Briefing.objects.bulk_update(changed, fields, batch_size=200)


def _hang(cascade: Cascade, planned: Planned, found: Briefing, briefings: dict[Group, Briefing]) -> None:
    above = briefings[planned.above] if planned.above else None
    found.above, found.level = above, planned.level
    if above is not None and found.given_on is None:
        found.due = follows(found.due, above, cascade.days_each)


def _still_leading(briefing: Briefing, places: dict[Group, set[UUID]]) -> set[UUID]:
    """Return who can go on leading: whoever has a place in the team, or leads a level above it."""
    able = set(places.get(selectors.group_of(briefing), set()))
    above = briefing.above
    while above is not None:
        if above.leader_id is not None:
            able.add(above.leader_id)
        above = above.above
    return able


def _places_by_group() -> dict[Group, set[UUID]]:
    found: dict[Group, set[UUID]] = {}
    for place in selectors.places_today():
        found.setdefault(group_of(place), set()).add(place.person_id)
    return found


def _briefing(cascade: Cascade, planned: Planned, briefings: dict[Group, Briefing], due: date) -> Briefing:
    above = briefings[planned.above] if planned.above else None
    return Briefing(
        partnership_id=cascade.partnership_id,
        cascade=cascade,
        team_id=planned.group.team_id,
        organisation_id=planned.group.organisation_id,
        above=above,
        level=planned.level,
        leader_id=planned.leader_id,
        due=follows(due, above, cascade.days_each) if above else due,
    )


def _enter_people(
    cascade: Cascade,
    people: Iterable[tuple[UUID, Place]],
    briefings: dict[Group, Briefing],
    entered_on: date,
) -> None:
    entering = [
        Recipient(
            partnership_id=cascade.partnership_id,
            cascade=cascade,
            person_id=person_id,
            briefing=briefings[group_of(home)],
            organisation_id=home.organisation_id,
            tier=home.tier,
            entered_on=entered_on,
        )
        for person_id, home in people
    ]
    for recipient in entering:
        recipient.token_hash = tokens.hash_of(tokens.token_for(recipient.id))
    Recipient.objects.bulk_create(entering, batch_size=BATCH, ignore_conflicts=True)


def _move_people(plan: Plan, briefings: dict[Group, Briefing], known: dict[UUID, Recipient]) -> None:
    moved = []
    for person_id, home in plan.homes.items():
        found = known.get(person_id)
        if found is None:
            continue
        briefing = briefings[group_of(home)]
        if (found.briefing_id, found.organisation_id, found.tier) != (
            briefing.id,
            home.organisation_id,
            home.tier,
        ):
            found.briefing, found.organisation_id, found.tier = briefing, home.organisation_id, home.tier
            moved.append(found)
    Recipient.objects.bulk_update(moved, ["briefing", "organisation", "tier"], batch_size=BATCH)


def _let_go(plan: Plan, briefings: dict[Group, Briefing]) -> None:
    """Drop teams in which nobody is any more and that were never briefed."""
    planned = {each.group for each in plan.briefings}
    gone = [each.id for group, each in briefings.items() if group not in planned and each.given_on is None]
    if not gone or not plan.briefings:
        return
    top = briefings[plan.briefings[0].group]
    Recipient.objects.filter(briefing_id__in=gone).update(briefing=top)
    Code.objects.filter(briefing_id__in=gone).update(briefing=top)
    Briefing.objects.filter(above_id__in=gone).update(above=None)
    Briefing.objects.filter(id__in=gone).delete()

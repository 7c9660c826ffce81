"""Which teams talk, who leads each, and how many people count where: the tree of the cascade, as of today."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.mechanisms.cascade import selectors as tree
from accord.mechanisms.cascade.planning import Group, Plan, Planned, group_of
from accord.mechanisms.team_talks.models import Cards, Counted, TeamTalk

if TYPE_CHECKING:
    from uuid import UUID

BATCH = 500
_HANGS = ("above_id", "level", "leader_id")


def enter(cards: Cards, plan: Plan) -> None:
    """Write one talk for each team of a plan, and how many people count in it."""
    talks: dict[Group, TeamTalk] = {}
    for planned in plan.briefings:
        talks[planned.group] = _talk(cards, planned, talks)
    TeamTalk.objects.bulk_create(talks.values(), batch_size=BATCH)
    _count(cards, plan, talks)


def follow(cards: Cards) -> None:
    """Bring cards that are under way to what the partnership is today; safe to repeat, wants them locked.

    New teams enter, each hangs and is led as it is now, and people count where they are. A team in which
    nobody is any more is waited for no longer; one that has talked stays.
    """
    plan = tree.current_plan()
    if not plan.briefings:
        return
    talks = {_group(each): each for each in TeamTalk.objects.filter(cards=cards)}
    changed = []
    for planned in plan.briefings:
        found = talks.get(planned.group)
        if found is None:
            found = talks[planned.group] = _talk(cards, planned, talks)
            found.save(force_insert=True)
        elif _hang(found, planned, talks):
            changed.append(found)
    TeamTalk.objects.bulk_update(
        changed, ["above", "level", "leader", "letters", "letter_on"], batch_size=200
    )
    _let_go(plan, talks)
    _count(cards, plan, talks)


def _talk(cards: Cards, planned: Planned, talks: Mapping[Group, TeamTalk]) -> TeamTalk:
    return TeamTalk(
        partnership_id=cards.partnership_id,
        cards=cards,
        team_id=planned.group.team_id,
        organisation_id=planned.group.organisation_id,
        above=talks[planned.above] if planned.above else None,
        level=planned.level,
        leader_id=planned.leader_id,
    )


def _hang(talk: TeamTalk, planned: Planned, talks: Mapping[Group, TeamTalk]) -> bool:
    """Let a team hang and be led as it is now, and say whether that is new; a new leader is asked anew."""
    before = tuple(getattr(talk, name) for name in _HANGS)
    if talk.leader_id != planned.leader_id:
        talk.letters, talk.letter_on = 0, None
    talk.above = talks[planned.above] if planned.above else None
    talk.level, talk.leader_id = planned.level, planned.leader_id
    return before != tuple(getattr(talk, name) for name in _HANGS)


def _let_go(plan: Plan, talks: dict[Group, TeamTalk]) -> None:
    """Drop teams in which nobody is any more and that never talked."""
    planned = {each.group for each in plan.briefings}
    gone = [group for group, talk in talks.items() if group not in planned and talk.held_on is None]
    TeamTalk.objects.filter(id__in=[talks.pop(group).id for group in gone]).delete()


def _count(cards: Cards, plan: Plan, talks: Mapping[Group, TeamTalk]) -> None:
    """Count everybody in post once, where they are; in a team that has dissolved nobody counts."""
    counted: Counter[tuple[UUID, UUID, str]] = Counter(
        (talks[group_of(home)].id, home.organisation_id, home.tier) for home in plan.homes.values()
    )
    was = Counted.objects.filter(talk__cards=cards)
    if {(each.talk_id, each.organisation_id, each.tier): each.people for each in was} == dict(counted):
        return
    was.delete()
    Counted.objects.bulk_create(
        [
            Counted(
                partnership_id=cards.partnership_id,
                talk_id=talk_id,
                organisation_id=organisation_id,
                tier=tier,
                people=people,
            )
            for (talk_id, organisation_id, tier), people in counted.items()
        ],
        batch_size=BATCH,
    )


def _group(talk: TeamTalk) -> Group:
    return Group(talk.team_id, talk.organisation_id)

"""Who could stand together under one name, so that more is shown: proposed before the launch, never done.

Teams are merged inside one organisation: siblings first, else with the team above or one below. Partners
stand together only where an answer would count nowhere. It is a property of the round, never of the people.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.cells import Reason
from accord.analysis.disclosure.standing import companion
from accord.analysis.published import Cut
from accord.mechanisms.rounds.questionnaires.exposure import (
    Exposure,
    audience_of,
    counting_nowhere,
    exposure_of,
)
from accord.mechanisms.rounds.questionnaires.reporting import (
    Names,
    Place,
    Reporting,
    Together,
    groups_of,
)
from accord.mechanisms.rounds.questionnaires.rules import RoundCut

_NOBODY = UUID(int=0)
LIKELY = 3 / 4
"""So many of those asked usually answer: a merged group should still be shown then."""
LONGEST_NAME = 80


class Branch(NamedTuple):
    """Where a team hangs in the tree."""

    organisation: UUID | None
    parent: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """All that is known of a round before its launch: who is asked, how it reports, and the tree of teams."""

    places: Sequence[Place]
    reporting: Reporting
    names: Names
    tree: Mapping[UUID, Branch]
    minimum: int

    def exposure(self) -> list[Exposure]:
        """Which groups could be shown."""
        asked = Counter(self.places)
        return exposure_of(asked, reporting=self.reporting, names=self.names, minimum=self.minimum)

    def nowhere(self) -> list[Place]:
        """The places whose answers would count nowhere, one for each person."""
        return counting_nowhere(self.places, self.exposure(), self.reporting)

    def standing(self, further: Sequence[Together]) -> "Outlook":
        """The same round if some more stood together; what they take in no longer stands by itself."""
        taken = {member for each in further for member in each.members}
        kept = tuple(each for each in self.reporting.together if not taken & set(each.members))
        return replace(self, reporting=replace(self.reporting, together=(*kept, *further)))


@dataclass(frozen=True, slots=True)
class _Unit:
    """A team, or teams that stand together already: what is merged as one."""

    members: tuple[UUID, ...]
    people: int
    hidden: bool


def teams_to_merge(outlook: Outlook) -> list[Together]:
    """Return the merges of teams by which results become visible that are hidden now."""
    if RoundCut.TEAM not in outlook.reporting.cuts:
        return []
    units = _units(outlook)
    before = {unit.members for unit in units}
    found = [
        _together(outlook, RoundCut.TEAM, unit.members)
        for unit in _merged(outlook, units)
        if unit.members not in before
    ]
    shown = {each.key for each in outlook.standing(found).exposure() if each.may_be_shown}
    helping = [each for each in found if f"team:{each.key}" in shown]
    return helping if _hidden(outlook.standing(helping)) < _hidden(outlook) else []


def _hidden(outlook: Outlook) -> int:
    return sum(not found.may_be_shown for found in outlook.exposure())


def partners_to_join(outlook: Outlook) -> Together | None:
    """Return the partners to stand together so that every answer counts; None if all do, or nothing helps."""
    if RoundCut.ORGANISATION not in outlook.reporting.cuts:
        return None
    lost = _lost(outlook)
    if not lost:
        return None
    several = _together(outlook, RoundCut.ORGANISATION, lost)
    if len(lost) > 1 and not outlook.standing([several]).nowhere():
        return several
    found = outlook.standing([several]) if len(lost) > 1 else outlook
    other = _companion(found, lost[0])
    return _together(outlook, RoundCut.ORGANISATION, (*lost, *other)) if other else None


def _units(outlook: Outlook) -> list[_Unit]:
    """Return the teams of the round as they report now, in the order of display.

    Those too small come first: others are mostly hidden for their sake, and count as hidden only where there
    are none too small.
    """
    people = Counter(place.team for place in outlook.places if place.team)
    units: dict[str, tuple[UUID, ...]] = {}
    for team in outlook.names.teams:
        key = outlook.reporting.key(RoundCut.TEAM, Place(_NOBODY, team=team))
        standing = outlook.reporting.standing(RoundCut.TEAM, team)
        if key is not None and people[team]:
            units.setdefault(key, standing.members if standing else (team,))
    found = {each.key: each for each in outlook.exposure() if each.cut is Cut.TEAM and not each.may_be_shown}
    too_few = {key for key, each in found.items() if each.reason is Reason.TOO_FEW}
    return [
        _Unit(members, sum(people[member] for member in members), hidden=key in (too_few or found))
        for key, members in units.items()
    ]


def _merged(outlook: Outlook, units: Sequence[_Unit]) -> list[_Unit]:
    """Merge the hidden of each family, the lowest in the tree first, as many as are likely to be shown; where
    they alone are not enough, with a neighbour.
    """
    for family in _families(outlook, units):
        hidden = [unit for unit in units if unit.hidden and outlook.tree[unit.members[0]] == family]
        for part in _packed(hidden, ceil(outlook.minimum / LIKELY)):
            if len(part) == 1 or sum(unit.people for unit in part) < outlook.minimum:
                part.extend(_neighbour(outlook, part, units))
            if len(part) > 1:
                units = [*(unit for unit in units if unit not in part), _joined(part, outlook.minimum)]
    return list(units)


def _families(outlook: Outlook, units: Sequence[_Unit]) -> list[Branch]:
    """Return the families with a hidden team, those furthest down the tree first."""
    found = dict.fromkeys(outlook.tree[unit.members[0]] for unit in units if unit.hidden)
    return sorted(found, key=lambda family: -_depth(outlook, family))


def _depth(outlook: Outlook, family: Branch) -> int:
    return 0 if family.parent is None else 1 + _depth(outlook, outlook.tree[family.parent])


def _joined(part: Sequence[_Unit], minimum: int) -> _Unit:
    people = sum(unit.people for unit in part)
    return _Unit(tuple(member for unit in part for member in unit.members), people, hidden=people < minimum)


def _packed(hidden: Sequence[_Unit], enough: int) -> list[list[_Unit]]:
    """Put small teams together, the smallest first, until each part has enough; what is left joins
    the last.
    """
    parts: list[list[_Unit]] = []
    for unit in sorted(hidden, key=lambda unit: unit.people):
        if parts and (len(parts[-1]) == 1 or sum(each.people for each in parts[-1]) < enough):
            parts[-1].append(unit)
        else:
            parts.append([unit])
    if len(parts) > 1 and (len(parts[-1]) == 1 or sum(each.people for each in parts[-1]) < enough):
        left = parts.pop()
        parts[-1] += left
    return parts


def _neighbour(outlook: Outlook, part: Sequence[_Unit], units: Sequence[_Unit]) -> list[_Unit]:
    """Return whom to take in where the hidden alone do not help: the smallest sibling, the team above, or
    the smallest below; always of the same organisation.
    """
    own, family = {member for unit in part for member in unit.members}, outlook.tree[part[0].members[0]]
    others = [
        unit
        for unit in units
        if unit not in part and outlook.tree[unit.members[0]].organisation == family.organisation
    ]
    siblings = [unit for unit in others if outlook.tree[unit.members[0]].parent == family.parent]
    above = [unit for unit in others if family.parent in unit.members]
    below = [unit for unit in others if outlook.tree[unit.members[0]].parent in own]
    for near in (siblings, above, below):
        if near:
            return [min(near, key=lambda unit: unit.people)]
    return []


def _lost(outlook: Outlook) -> tuple[UUID, ...]:
    """Return the organisations some of whose answers would count nowhere, in the order of display."""
    lost = {place.organisation for place in outlook.nowhere()}
    return tuple(found for found in outlook.names.organisations if found in lost)


def _companion(outlook: Outlook, organisation: UUID) -> tuple[UUID, ...]:
    """Return with whom an organisation, and those it stands with, should stand; () if nobody helps."""
    groups = groups_of(outlook.reporting, Counter(outlook.places), outlook.names)
    keys = [group.key for group in groups if group.cut is Cut.ORGANISATION]
    own = outlook.reporting.key(RoundCut.ORGANISATION, Place(organisation))
    audience = audience_of(outlook.places, groups, outlook.reporting, outlook.names.organisations)
    found = companion(audience, (Cut.ORGANISATION, keys.index(own or "")), floor=outlook.minimum)
    if found is None:
        return ()
    return tuple(
        each
        for each in outlook.names.organisations
        if outlook.reporting.key(RoundCut.ORGANISATION, Place(each)) == keys[found[1]]
    )


def _together(outlook: Outlook, cut: RoundCut, members: tuple[UUID, ...]) -> Together:
    """Return them under one name, which is made of theirs, in the order of display."""
    known = outlook.names.teams if cut is RoundCut.TEAM else outlook.names.organisations
    ordered = tuple(each for each in known if each in members)
    called = tuple(known[each] for each in ordered)
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who sets it up
        name = one_name(called)
    return Together(cut=cut, name=name, members=ordered, called=called)


def one_name(called: Sequence[str]) -> str:
    """Return, in the language that is spoken, the name of those who are called so each by itself."""
    name = get_text_list(list(called), _("and"))
    if len(name) <= LONGEST_NAME:
        return name
    words = ngettext("{first} and {count} other", "{first} and {count} others", len(called) - 1)
    return words.format(first=called[0], count=len(called) - 1)

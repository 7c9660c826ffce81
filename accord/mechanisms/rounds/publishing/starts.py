"""Where the page of a result begins, for whom: the same published result, other starting points. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from accord.analysis.published import EVERYONE, Group, Published
from accord.mechanisms.rounds.publishing import rules


class Start(StrEnum):
    """A starting point that a reader can choose."""

    EVERYONE = "everyone"
    ORGANISATION = "organisation"
    TEAM = "team"


OF_TIER = {"director": Start.ORGANISATION, "senior_manager": Start.ORGANISATION, "manager": Start.TEAM}
"""Where a reader of a tier begins who has chosen nothing; all others begin with everyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The groups of a result in which a reader's own answers would count; None where there is none."""

    organisation: Group | None = None
    team: Group | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A page as it begins.

    start: as chosen, or as usual for the reader. group: whose figures come first, None where nobody's do.
    columns: whose figures stand side by side, in this order. said: why it begins here, "" with everyone.
    """

    start: Start
    group: Group | None
    columns: tuple[Group, ...]
    said: str = ""


def own_groups(published: Published, keys: Mapping[Start, str | None]) -> Own:
    """Return which groups of a result are a reader's own, from their keys."""
    groups = {group.key: group for group in published.groups}
    return Own(
        organisation=groups.get(keys.get(Start.ORGANISATION) or ""),
        team=groups.get(keys.get(Start.TEAM) or ""),
    )


MOST_BESIDE = 8
"""More groups than these do not stand beside each other, but where all statements do."""


def beside_each_other(begun: Begun, groups: Sequence[Group]) -> list[Group]:
    """Return which of these groups stand side by side where there is little room: all; of many the one with
    which the page begins, and everyone.
    """
    if len(groups) <= MOST_BESIDE:
        return list(groups)
    few = [group for group in groups if group == begun.group or group.key == EVERYONE]
    return few or list(groups[:MOST_BESIDE])


def offered(own: Own) -> list[tuple[Start, str]]:
    """Return the starting points a reader can choose, each by its name; none where there is no choice."""
    named = [(Start.EVERYONE, _("Everyone"))]
    named += [(Start.ORGANISATION, own.organisation.name)] if own.organisation else []
    named += [(Start.TEAM, own.team.name)] if own.team else []
    return named if len(named) > 1 else []


def begun(published: Published, own: Own, chosen: Start) -> Begun:
    """Return how the page begins; where there is no such group, a level above it, and everyone at last."""
    if chosen is Start.TEAM and own.team:
        return _from_team(published, own, own.team)
    if chosen is not Start.EVERYONE and own.organisation:
        return _from_organisation(published, own.organisation, chosen)
    return Begun(
        start=Start.EVERYONE, group=rules.everyone(published), columns=_all(published, first=None), said=""
    )


def _from_team(published: Published, own: Own, team: Group) -> Begun:
    """A team from the floor up: below it the page begins with its organisation, and says so."""
    if not rules.shows_any_of(published, team):
        words = _("Nothing can be shown of {team} alone, so this page begins with {above}.")
        above = own.organisation or rules.everyone(published)
        return Begun(
            start=Start.TEAM,
            group=above,
            columns=_all(published, first=own.organisation),
            said=words.format(team=team.name, above=above.name if above else _("everyone")),
        )
    words = _("This page begins with {team}, beside its organisation and everyone.")
    found = (team, own.organisation, rules.everyone(published))
    return Begun(
        start=Start.TEAM,
        group=team,
        columns=tuple(group for group in found if group),
        said=words.format(team=team.name),
    )


def _from_organisation(published: Published, organisation: Group, chosen: Start) -> Begun:
    if chosen is Start.TEAM:
        said = _("This round shows no team of yours, so the page begins with {organisation}.")
    else:
        said = _("This page begins with the partnership, and puts {organisation} first.")
    return Begun(
        start=chosen,
        group=organisation,
        columns=_all(published, first=organisation),
        said=said.format(organisation=organisation.name),
    )


def _all(published: Published, *, first: Group | None) -> tuple[Group, ...]:
    """Organisations in their order of display, the own one before them, and everyone at the end."""
    found = sorted(rules.organisations_of(published), key=lambda group: group != first)
    everyone = rules.everyone(published)
    return (*found, *([everyone] if everyone else []))


def chosen(named: str, tier: str) -> Start:
    """Return the starting point of a name; of none, or one that we do not know, the usual one of a tier."""
    if named in set(Start):
        return Start(named)
    return OF_TIER.get(tier, Start.EVERYONE)

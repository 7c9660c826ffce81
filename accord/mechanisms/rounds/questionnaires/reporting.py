"""How a round reports: in which groups an answer counts, and what these groups are called.

The same for who is asked and for who has answered, so that what was said before the launch holds at close.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from accord.analysis.published import EVERYONE, Cut, Group
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.partnership.rules import TIER_GROUPS, Tier

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

TOGETHER = UUID("7d0c9f0e-6a52-4d6f-9a55-2f0e9f3b8c11")
"""The namespace of the keys of groups that stand together: the same members have the same key each round."""

_STANDS_TOGETHER = frozenset({RoundCut.ORGANISATION, RoundCut.TEAM})
_BY_TIER = frozenset({RoundCut.TIER, RoundCut.ORGANISATION_TIER})


class Place(NamedTuple):
    """Where the answers of one person count: one organisation, one tier, and one team or none."""

    organisation: UUID
    tier: str = ""
    team: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Organisations or teams of a round that stand together under one name.

    called: the names of the members as they were when it was drafted, so that what is agreed to stays.
    """

    cut: RoundCut
    name: str
    members: tuple[UUID, ...]
    called: tuple[str, ...]

    @property
    def key(self) -> UUID:
        return uuid5(TOGETHER, " ".join(sorted(map(str, self.members))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What organisations and teams are called, each in the order of display."""

    organisations: Mapping[UUID, str]
    teams: Mapping[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """By what a round is cut, and who stands together in it."""

    cuts: frozenset[RoundCut]
    together: tuple[Together, ...] = ()

    def needed(self, place: Place) -> Place:
        """No more of a place than the cuts need; the organisation always, so that none can subtract its own.

        Of teams that stand together, the first stands for them all.
        """
        found = self.standing(RoundCut.TEAM, place.team)
        return Place(
            organisation=place.organisation,
            tier=place.tier if self.cuts & _BY_TIER else "",
            team=(found.members[0] if found else place.team) if RoundCut.TEAM in self.cuts else None,
        )

    def key(self, cut: RoundCut, place: Place) -> str | None:
        """The key of the group of a cut in which the answers of a place count; None outside every group."""
        organisation = self.standing(RoundCut.ORGANISATION, place.organisation)
        partner = organisation.key if organisation else place.organisation
        team = self.standing(RoundCut.TEAM, place.team)
        match cut:
            case RoundCut.ORGANISATION:
                return str(partner)
            case RoundCut.TIER:
                return f"tier:{place.tier}"
            case RoundCut.TEAM:
                return f"team:{team.key if team else place.team}" if place.team else None
            case RoundCut.ORGANISATION_TIER:
                return f"{partner}:{place.tier}"

    def keys(self, place: Place) -> frozenset[str]:
        """The keys of all groups in which the answers of a place count, everyone among them."""
        found = {self.key(cut, place) for cut in self.cuts}
        return frozenset({EVERYONE} | {key for key in found if key})

    def standing(self, cut: RoundCut, member: UUID | None) -> Together | None:
        """With whom an organisation or a team stands together."""
        return next((each for each in self.together if each.cut is cut and member in each.members), None)


def reporting_of(round: "Round") -> Reporting:
    """How a round reports, as its draft says or as its partners have agreed."""
    return Reporting(
        cuts=frozenset(map(RoundCut, round.cuts)),
        together=tuple(
            Together(
                cut=RoundCut(each["cut"]),
                name=each["name"],
                members=tuple(map(UUID, each["members"])),
                called=tuple(each["called"]),
            )
            for each in round.together
        ),
    )


def groups_of(reporting: Reporting, asked: Counter[Place], names: Names) -> list[Group]:
    """Every group of the result: everyone first, then cut by cut as `RoundCut` lists them, each in the order
    of display. asked: how many people are asked in each place.
    """
    found = [Group(key=EVERYONE, name=_("everyone"), cut=Cut.EVERYONE, invited=asked.total())]
    for cut in RoundCut:
        if cut in reporting.cuts:
            found += _groups_of_cut(cut, reporting, asked, names)
    return found


def _groups_of_cut(cut: RoundCut, reporting: Reporting, asked: Counter[Place], names: Names) -> list[Group]:
    invited: Counter[str] = Counter()
    at: dict[str, Place] = {}
    order = _Order(names)
    for place in sorted(asked, key=lambda place: order.of(cut, place)):
        key = reporting.key(cut, place)
        if key is not None:
            invited[key] += asked[place]
            at.setdefault(key, place)
    return [
        Group(key=key, name=_name(cut, reporting, place, names), cut=Cut(cut), invited=invited[key])
        for key, place in at.items()
    ]


class _Order:
    """Where places stand in the order of display."""

    def __init__(self, names: Names) -> None:
        self._organisations = {found: number for number, found in enumerate(names.organisations)}
        self._teams = {found: number for number, found in enumerate(names.teams)}

    def of(self, cut: RoundCut, place: Place) -> tuple[int, int]:
        match cut:
            case RoundCut.TIER:
                return (_tier_rank(place), 0)
            case RoundCut.TEAM:
                return (self._teams[place.team] if place.team else -1, 0)
            case _:
                return (self._organisations[place.organisation], _tier_rank(place))


def _tier_rank(place: Place) -> int:
    return list(Tier).index(Tier(place.tier)) if place.tier else -1


def _name(cut: RoundCut, reporting: Reporting, place: Place, names: Names) -> str:
    organisation = reporting.standing(RoundCut.ORGANISATION, place.organisation)
    partner = organisation.name if organisation else names.organisations[place.organisation]
    match cut:
        case RoundCut.ORGANISATION:
            return partner
        case RoundCut.TIER:
            return str(TIER_GROUPS[Tier(place.tier)])
        case RoundCut.ORGANISATION_TIER:
            return _("{organisation}, {tier}").format(
                organisation=partner, tier=TIER_GROUPS[Tier(place.tier)]
            )
        case RoundCut.TEAM:
            team = reporting.standing(RoundCut.TEAM, place.team)
            return team.name if team else (names.teams[place.team] if place.team else "")


def together_as_json(together: Sequence[Together]) -> list[dict[str, object]]:
    """Groups that stand together, as a round keeps them."""
    return [
        {
            "cut": each.cut.value,
            "name": each.name,
            "members": list(map(str, each.members)),
            "called": list(each.called),
        }
        for each in together
    ]


def check_together(
    together: Sequence[Together], *, cuts: Iterable[str], organisation_of: Mapping[UUID, UUID | None]
) -> None:
    """Raise Refused unless groups may stand together so: two at least, each in one place, under names that
    differ; teams of one organisation only, and joint ones. organisation_of: by team.
    """
    members = [(each.cut, member) for each in together for member in each.members]
    if len(set(members)) < len(members):
        raise Refused(_("Each can stand together with others in one place only."))
    if len({each.name.casefold() for each in together}) < len(together):
        raise Refused(_("Two groups cannot have the same name."))
    for each in together:
        if each.cut not in _STANDS_TOGETHER or not _reports_on(each.cut, cuts):
            raise Refused(_("Only groups by which results are shown can stand together."))
        if len(each.members) < 2 or not each.name.strip():
            raise Refused(_("It takes two to stand together, and a name."))
        owners = {organisation_of.get(team) for team in each.members} - {None}
        if each.cut is RoundCut.TEAM and len(owners) > 1:
            raise Refused(_("Only teams of one organisation can be merged."))


def _reports_on(cut: RoundCut, cuts: Iterable[str]) -> bool:
    chosen = set(cuts)
    return cut in chosen or (cut is RoundCut.ORGANISATION and RoundCut.ORGANISATION_TIER in chosen)

"""Who answered, as far as a result can tell people apart: atoms, and the groups that are made of them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.answers import TOTAL, Answers, Place
from accord.analysis.disclosure.linear import Member
from accord.analysis.moments import Counts
from accord.analysis.published import Cut

__all__ = ["TOTAL", "Audience", "Crowd", "Place", "crossed", "crowd_of"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Audience:
    """People collapsed into atoms: all who stand in the same groups, and come from the same partner.

    places: the groups. member: (groups, atoms), which atoms a group is made of; groups may overlap in any
    way. people: int64, (atoms,), how many answered. partners: (partners, atoms), from which organisation
    they come, which matters also where organisations are no cut of the result.
    """

    places: tuple[Place, ...]
    member: Member
    people: Counts
    partners: Member

    @cached_property
    def sizes(self) -> Counts:
        """People in each group, (groups,)."""
        return np.asarray(self.member @ self.people, dtype=np.int64)

    def size(self, place: Place) -> int:
        """People in a group."""
        return int(self.sizes[self.places.index(place)])

    def of(self, cut: Cut) -> tuple[Place, ...]:
        """The groups of a cut."""
        return tuple(place for place in self.places if place[0] is cut)


def crossed(table: Counts) -> Audience:
    """The audience of a table of people, (organisations + 1, tiers + 1).

    The last row and column hold people outside every organisation or tier; they count in the total only.
    """
    rows, columns = np.indices(table.shape)
    organisations = np.array([rows.ravel() == row for row in range(table.shape[0] - 1)], dtype=bool)
    tiers = np.array([columns.ravel() == column for column in range(table.shape[1] - 1)], dtype=bool)
    width = table.size
    parts = [np.ones((1, width), dtype=bool), organisations.reshape(-1, width), tiers.reshape(-1, width)]
    cuts = (Cut.EVERYONE, Cut.ORGANISATION, Cut.TIER)
    return Audience(
        places=tuple(
            (cut, index) for cut, part in zip(cuts, parts, strict=True) for index in range(len(part))
        ),
        member=np.vstack(parts),
        people=table.ravel().astype(np.int64),
        partners=parts[1],
    )


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """The respondents of a round by atom. atom: int64, (respondents,), the atom of each."""

    audience: Audience
    atom: NDArray[np.int64]

    def only(self, answered: NDArray[np.bool_]) -> Audience:
        """The same atoms and groups with only those respondents counted, (respondents,)."""
        people = np.bincount(self.atom[answered], minlength=self.audience.people.size).astype(np.int64)
        whole = self.audience
        return Audience(places=whole.places, member=whole.member, people=people, partners=whole.partners)


def crowd_of(answers: Answers) -> Crowd:
    """Collapse respondents into atoms."""
    stands = np.column_stack([*(grouping.index for grouping in answers.groupings), answers.partners])
    patterns, atom = np.unique(stands, axis=0, return_inverse=True)
    atom = atom.reshape(-1).astype(np.int64)
    places: list[Place] = [TOTAL]
    rows = [np.ones(len(patterns), dtype=bool)]
    for column, (grouping, first) in enumerate(answers.places()):
        for index in range(len(grouping.groups)):
            places.append((grouping.cut, first + index))
            rows.append(patterns[:, column] == index)
    partners = sorted(set(patterns[:, -1].tolist()) - {-1})
    return Crowd(
        Audience(
            places=tuple(places),
            member=np.array(rows, dtype=bool).reshape(len(places), len(patterns)),
            people=np.bincount(atom, minlength=len(patterns)).astype(np.int64),
            partners=np.array([patterns[:, -1] == partner for partner in partners], dtype=bool).reshape(
                len(partners), len(patterns)
            ),
        ),
        atom,
    )

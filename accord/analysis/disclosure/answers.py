"""What goes into a result: the opened answers of a round, in memory, and how its people are grouped."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers
from accord.analysis.moments import check_answers, check_groups
from accord.analysis.published import EVERYONE, Cut, Group, Item

Place = tuple[Cut, int]
"""A group by the kind of its cut and its index among all groups of that kind."""

TOTAL: Place = (Cut.EVERYONE, 0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grouping:
    """One cut of the audience into groups, of which each person is in one at most.

    cut: of what kind it is, by which the rule weighs it; several groupings may be of one kind.
    groups: the groups in the order of publication, each with the people invited; `responded` is left open.
    index: int, (respondents,), the place of each respondent's group in `groups`; -1 outside every group.
    """

    cut: Cut
    groups: tuple[Group, ...]
    index: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answers:
    """The answers of a round.

    items: the statements, in order. values: int8, (respondents, items), 1..options of the item, 0 for no
    answer (missing and "rather not say" alike). everyone: the group of all, with the people invited.
    groupings: the cuts, organisations once at most. partner: int, (respondents,), the organisation of each,
    -1 for none; given where organisations are no cut, so that no partner can subtract its own staff. Raises
    MalformedAnswers.
    """

    items: tuple[Item, ...]
    values: NDArray[np.int8]
    everyone: Group
    groupings: tuple[Grouping, ...]
    partner: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or self.values.shape[1] != len(self.items):
            raise MalformedAnswers(
                f"answers have the shape {self.values.shape}, there are {len(self.items)} items"
            )
        for column, item in enumerate(self.items):
            check_answers(self.values[:, [column]], item.options)
        if self.everyone.key != EVERYONE or self.everyone.cut is not Cut.EVERYONE:
            raise MalformedAnswers(f"the group of everyone is called {self.everyone.key!r}")
        cuts = [grouping.cut for grouping in self.groupings]
        if cuts.count(Cut.ORGANISATION) > 1 or Cut.EVERYONE in cuts:
            raise MalformedAnswers(f"cuts {', '.join(cuts)}: organisations stand once, and everyone apart")
        if self.partner is not None:
            check_groups(
                self.partner, respondents=self.respondents, n_groups=int(self.partner.max(initial=-1)) + 1
            )
        for grouping in self.groupings:
            check_groups(grouping.index, respondents=self.respondents, n_groups=len(grouping.groups))
            if any(group.cut is not grouping.cut for group in grouping.groups):
                raise MalformedAnswers(f"a group of another cut stands among the {grouping.cut} groups")
        self._check_invited()

    @property
    def respondents(self) -> int:
        return int(self.values.shape[0])

    @property
    def partners(self) -> NDArray[np.int64]:
        """The organisation of each respondent, -1 for none."""
        return self.grouping(Cut.ORGANISATION).index if self.partner is None else self.partner

    def places(self) -> Iterator[tuple[Grouping, int]]:
        """Every grouping, and at which index of its kind its first group stands."""
        used: Counter[Cut] = Counter()
        for grouping in self.groupings:
            yield grouping, used[grouping.cut]
            used[grouping.cut] += len(grouping.groups)

    def grouping(self, cut: Cut) -> Grouping:
        """The first grouping of a kind; without one, nobody stands in a group of that kind."""
        for grouping in self.groupings:
            if grouping.cut is cut:
                return grouping
        return Grouping(cut=cut, groups=(), index=np.full(self.respondents, -1))

    def _check_invited(self) -> None:
        """Nobody answers who was not invited, in any group."""
        counted = [(self.everyone, self.respondents)]
        for grouping in self.groupings:
            sizes = np.bincount(grouping.index[grouping.index >= 0], minlength=len(grouping.groups))
            counted += zip(grouping.groups, sizes.tolist(), strict=True)
        for group, responded in counted:
            if group.invited is not None and responded > group.invited:
                raise MalformedAnswers(
                    f"{responded} of {group.invited} invited people answered in {group.key!r}"
                )

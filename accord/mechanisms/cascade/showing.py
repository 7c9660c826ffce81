"""How far a cascade has come, as pictures and tables; what is too small says so instead of a figure."""

from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.mechanisms.cascade import folding, words
from accord.mechanisms.cascade.pace import days_in_words, days_until
from accord.mechanisms.cascade.parts import of_all
from accord.mechanisms.cascade.reach import Reach, reach_by
from accord.mechanisms.cascade.rules import GIVEN, BriefingState
from accord.partnership import selectors as partnership
from accord.partnership.rules import rows_of_tiers
from accord.web.components import Cell, Column, Table, Task
from accord.web.pictures import Tree, TreeRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from accord.foundations.errors import Sentence
    from accord.mechanisms.cascade.progress import Branch, Whole

HALF, NEARLY_ALL = 0.5, 0.9


def tree(whole: "Whole") -> Tree:
    """Return every team as it hangs, with how many of it were briefed."""
    told = _Told(whole.cascade.id, partnership.partnership().minimum)
    levels = folding.levels_drawn(whole.tops)
    return Tree(
        key="teams",
        title=_("Down the tree of teams"),
        sentence=_in_short(whole, levels),
        rows=tuple(_row(top, told) for top in whole.tops),
        drawn=tuple(_folded(top, levels, told) for top in whole.tops) if levels else (),
    )


def late(whole: "Whole") -> list[Task]:
    """Return the teams that were to be briefed by now and were not, the longest overdue first."""
    found = sorted(whole.at(BriefingState.LATE), key=lambda branch: branch.briefing.due)
    told = _Told(whole.cascade.id, partnership.partnership().minimum)
    return [
        Task(
            label=words.name_of(branch.briefing),
            url=told.page_of(branch),
            state=told.state(branch.state),
            hint=words.by_whom(branch, told.day),
        )
        for branch in found
    ]


def by_organisation(whole: "Whole") -> Table:
    """Return the figures of each organisation."""
    found = reach_by(lambda each: each.organisation_id, whole.tallies)
    rows = [
        (organisation.name, found[organisation.id])
        for organisation in partnership.organisations()
        if organisation.id in found
    ]
    return _figures(_("By organisation"), _("Organisation"), rows)


def by_tier(whole: "Whole") -> Table:
    """Return the figures of each tier."""
    found = reach_by(lambda each: each.tier, whole.tallies)
    return _figures(_("By tier"), _("Tier"), rows_of_tiers(found))


def pace(whole: "Whole") -> Table:
    """Return after how many days half of the people, and nine in ten, were briefed and had acknowledged."""
    people, started = whole.reach.in_post, whole.cascade.started_on

    def row(name: str, reached: "Mapping[date, int]") -> tuple[object, ...]:
        found = (days_until(share, reached, people, started) for share in (HALF, NEARLY_ALL))
        return (name, *map(days_in_words, found))

    return Table(
        caption=_("How quickly"),
        columns=(
            Column(_("What")),
            Column(_("Half of the people"), numeric=True),
            Column(_("Nine in ten"), numeric=True),
        ),
        rows=(row(_("Briefed"), whole.briefed), row(_("Acknowledged"), whole.acknowledged)),
    )


def _in_short(whole: "Whole", levels: int | None) -> str:
    """Return what the tree shows, and how much of it is drawn where that is not all."""
    written, read = BriefingState.WRITTEN, BriefingState.READ
    sentence = _(
        "{reached} {written} of {teams} teams have written what it means for them, {read} got an answer."
    ).format(
        reached=words.reached(whole.reach),
        written=len(whole.at(written, read)),
        teams=len(whole.branches),
        read=len(whole.at(read)),
    )
    if levels is None:
        return sentence
    drawn = ngettext(
        "The highest level is drawn, with all teams below it; the list has each of them.",
        "The {count} highest levels are drawn, with all teams below them; the list has each of them.",
        levels,
    )
    return f"{sentence} {drawn.format(count=levels)}"


class _Told:
    """What the lines of hundreds of teams have in common, put into words once for a page.

    minimum: how many people at least a team has of which it is told how many acknowledged.
    """

    def __init__(self, cascade_id: UUID, minimum: int) -> None:
        self.minimum = minimum
        self.day, self.state, self.of_all = cache(words.day), cache(words.state_word), cache(of_all)
        self._some = UUID(int=0)
        self._page = address("cascade:briefing", cascade_id=cascade_id, briefing_id=self._some)

    def page_of(self, branch: "Branch") -> str:
        """Return the address of a team's page."""
        return self._page.replace(str(self._some), str(branch.briefing.id))


def _row(branch: "Branch", told: _Told) -> TreeRow:
    reach = branch.reach
    return TreeRow(
        name=words.name_of(branch.briefing),
        state=told.state(branch.state),
        done=reach.briefed,
        whole=reach.in_post,
        says=_says(branch, told),
        url=told.page_of(branch),
        detail=_detail(branch, told),
        rows=tuple(_row(each, told) for each in branch.branches),
    )


def _folded(branch: "Branch", levels: int, told: _Told) -> TreeRow:
    """A team as it is drawn; on the last level that is, together with everything below it."""
    is_last = levels == 1 and bool(branch.branches)
    state = folding.least_far(branch) if is_last else branch.state
    counted = folding.reach_of_all(branch) if is_last else branch.reach
    name = words.name_of(branch.briefing)
    if is_last:
        below = len(branch.with_all_below) - 1
        words_below = ngettext("{team} and {count} team below", "{team} and {count} teams below", below)
        name = words_below.format(team=name, count=below)
    return TreeRow(
        name=name,
        state=told.state(state),
        done=counted.briefed,
        whole=counted.in_post,
        says=told.of_all(counted.briefed, counted.in_post) if is_last else _says(branch, told),
        rows=() if is_last else tuple(_folded(each, levels - 1, told) for each in branch.branches),
    )


def _says(branch: "Branch", told: _Told) -> str:
    """Return the count of a team; one in which everybody counts elsewhere has none."""
    if not branch.reach.in_post:
        return _("counted elsewhere") if branch.state in GIVEN else _("nobody counts here")
    return told.of_all(branch.reach.briefed, branch.reach.in_post)


def _detail(branch: "Branch", told: _Told) -> str:
    """Return who briefs, by when, and how many have acknowledged in a team that is large enough to say so."""
    reach = branch.reach
    if reach.in_post < told.minimum:
        return words.by_whom(branch, told.day)
    return _("{by_whom}; acknowledged: {acknowledged}").format(
        by_whom=words.by_whom(branch, told.day), acknowledged=told.of_all(reach.acknowledged, reach.in_post)
    )


def _figures(caption: str, first: str, rows: "Iterable[tuple[Sentence, Reach]]") -> Table:
    """A table of figures. Of a group that is too small, how many acknowledged would point at somebody."""
    minimum = partnership.partnership().minimum
    return Table(
        caption=caption,
        stacks=True,
        columns=(
            Column(first),
            Column(_("In post"), numeric=True),
            Column(_("Briefed"), numeric=True),
            Column(_("Acknowledged"), numeric=True),
        ),
        rows=tuple(
            (name, reach.in_post, _briefed(reach), _acknowledged(reach, minimum)) for name, reach in rows
        ),
    )


def _briefed(reach: Reach) -> Cell:
    return Cell(of_all(reach.briefed, reach.in_post), look="low" if reach.missing else "")


def _acknowledged(reach: Reach, minimum: int) -> Cell:
    if reach.in_post < minimum:
        return Cell(_("fewer than {minimum}").format(minimum=minimum), look="hidden-cell")
    return Cell(of_all(reach.acknowledged, reach.in_post))

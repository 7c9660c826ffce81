"""How many chose each answer, statement by statement, as bars that lean to one side or the other."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.analysis.published import Group, Item, Published, Shown
from accord.mechanisms.rounds.publishing import drawings, rules, sentences
from accord.mechanisms.rounds.publishing.evidence.asked import statements
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.evidence.scales import by_scale
from accord.mechanisms.rounds.publishing.starts import Begun
from accord.web.components import Component
from accord.web.pictures import LONG_NAMES, Diverging, Spread
from accord.web.pictures import Group as Drawn

MOST_DRAWN = 20
BASIS = gettext_lazy("People who chose each answer, where at least ten answered and it gives nobody away.")
MOST_GROUPS = 4
"""How many organisations are drawn where everyone together is not shown."""


def answers(published: Published, begun: Begun) -> Piece | None:
    """Return how many chose each answer: of the group with which the page begins, else of everyone, else of
    each organisation, folded. None where no distribution is shown.
    """
    group = _first_told(published, begun)
    everyone = rules.everyone(published)
    if group:
        beside = [everyone] if everyone and everyone != group and _told(published, everyone) else []
        return Piece(
            key="answers",
            heading=_headline(published, group),
            basis=BASIS,
            shown=tuple(_pictures(published, group)),
            folded=_folded(published, beside),
        )
    told = [found for found in rules.organisations_of(published) if _told(published, found)][:MOST_GROUPS]
    if not told:
        return None
    return Piece(
        key="answers",
        heading=_("Everyone’s answers cannot be shown together; each partner’s can."),
        basis=BASIS,
        lines=tuple(_headline(published, found) for found in told),
        folded=_folded(published, told),
    )


def _folded(published: Published, groups: Sequence[Group]) -> tuple[tuple[str, Component], ...]:
    """The pictures of further groups, each behind its name."""
    return tuple(
        (_("How {group} answered").format(group=group.name), picture)
        for number, group in enumerate(groups, start=1)
        for picture in _pictures(published, group, number)
    )


def _first_told(published: Published, begun: Begun) -> Group | None:
    candidates = (begun.group, rules.everyone(published))
    return next((group for group in candidates if group and _told(published, group)), None)


def _told(published: Published, group: Group) -> list[Item]:
    """The statements of which it is shown how many of a group gave each answer."""
    return [item for item in statements(published) if _people(published, group, item)]


def _people(published: Published, group: Group, item: Item) -> tuple[int, ...] | None:
    cell = published.cell(group.key, item.key)
    return cell.distribution if isinstance(cell, Shown) else None


def _headline(published: Published, group: Group) -> str:
    """On how many statements at least half chose one of the upper answers."""
    told = [item for item in _told(published, group) if item.directed]
    if not told:
        return _("How {group} answered each statement").format(group=group.name)
    favourable = [item for item in told if _mostly_above(_people(published, group, item) or ())]
    return ngettext(
        "{group}: half or more chose one of the upper answers on {number} of {count} statement.",
        "{group}: half or more chose one of the upper answers on {number} of {count} statements.",
        len(told),
    ).format(group=group.name, number=len(favourable), count=len(told))


def _mostly_above(people: Sequence[int]) -> bool:
    """Say whether at least half of those who answered did so above the middle of the scale."""
    above = people[(len(people) + 1) // 2 :]
    return 2 * sum(above) >= sum(people)


def _pictures(published: Published, group: Group, number: int = 0) -> list[Diverging]:
    """One picture for each scale of five answers."""
    ordered = rules.in_order_of_gaps(published, _told(published, group))
    told = [item for item in ordered if item.options == drawings.DRAWN_OPTIONS]
    return [
        Diverging(
            key=f"answers-{number}-{place}",
            title=_("How {group} answered each statement").format(group=group.name),
            sentence=sentences.scale_in_words(scale),
            options=scale,
            names=LONG_NAMES,
            rows_are=_("Statement"),
            rows=tuple(_row(published, group, item) for item in asked),
        )
        for place, (scale, asked) in enumerate(by_scale(told[:MOST_DRAWN]), start=1)
    ]


def _row(published: Published, group: Group, item: Item) -> Spread:
    cell = published.cell(group.key, item.key)
    alike = sentences.agreement_in_short(cell)
    detail = alike if alike in {_("alike"), _("split")} else ""
    return Spread(
        group=Drawn(name=item.text, letter="", hue=1, detail=detail),
        people=_people(published, group, item) or (),
    )

"""A published result in words: the heading of its page, each gap, and why a cell shows no figure."""

from collections.abc import Sequence

from django.utils.formats import number_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.analysis.published import (
    Banded,
    Cell,
    Change,
    Cut,
    Gap,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.publishing import rules

FEWEST_FOR_A_PERCENTAGE = 20

WHY: dict[Reason, Sentence] = {
    Reason.TOO_FEW: gettext_lazy(
        "Fewer people of this group answered than the agreed minimum. "
        "With so few, somebody could be picked out."
    ),
    Reason.TWO_ORGANISATIONS: gettext_lazy(
        "Where there are only two organisations we show both or neither: "
        "the one not shown would follow from the other."
    ),
    Reason.WOULD_FOLLOW: gettext_lazy(
        "Together with the other figures this one would let somebody work out a smaller group."
    ),
    Reason.DOMINANCE: gettext_lazy(
        "Partners are taken together here, and one of them could subtract its own staff: "
        "what is left would be fewer answers than the agreed minimum."
    ),
    Reason.VALUE: gettext_lazy(
        "The answers lie so close to one end that the mean would tell what each person answered."
    ),
    Reason.CHANGED: gettext_lazy(
        "So few people joined or left since the last round that their answers could be worked out."
    ),
    Reason.RATER_GROUP: gettext_lazy(
        "Shown by itself, this group of raters would let somebody work out another one."
    ),
    Reason.NOT_ASKED: gettext_lazy("This group was not asked this statement."),
    Reason.ERROR: gettext_lazy(
        "Our rule could not decide whether this is safe to show. When in doubt, we show nothing."
    ),
}
"""Why a cell shows no figure, for each reason there is."""

WHY_SHORT: dict[Reason, Sentence] = {
    Reason.TOO_FEW: gettext_lazy("too few answered"),
    Reason.TWO_ORGANISATIONS: gettext_lazy("both organisations or neither"),
    Reason.WOULD_FOLLOW: gettext_lazy("a smaller group would follow"),
    Reason.DOMINANCE: gettext_lazy("a partner could subtract its own"),
    Reason.VALUE: gettext_lazy("too close to one end"),
    Reason.CHANGED: gettext_lazy("too few came or went"),
    Reason.RATER_GROUP: gettext_lazy("another group would follow"),
    Reason.NOT_ASKED: gettext_lazy("not asked"),
    Reason.ERROR: gettext_lazy("could not be checked"),
}
"""The same in a few words, to stand in a cell."""


BEHAVIOURS: Sentence = gettext_lazy("Statements about our behaviours")
CORE: Sentence = gettext_lazy("The core eight")
FIGURES: Sentence = gettext_lazy("What was measured, as people see it")
ASKED: Sentence = gettext_lazy("What was asked")
ALL_STATEMENTS: Sentence = gettext_lazy("All statements")


PARTS: dict[Sentence, frozenset[Cut]] = {
    gettext_lazy("All groups"): frozenset({Cut.EVERYONE, Cut.ORGANISATION, Cut.TIER}),
    gettext_lazy("Each team"): frozenset({Cut.TEAM}),
    gettext_lazy("Each organisation’s tiers"): frozenset({Cut.ORGANISATION_TIER}),
}
"""The tables of a statement, each with the cuts whose groups stand in it."""


def caption_of(items: Sequence[Item]) -> Sentence:
    """Return what statements that are none of the core eight are called together."""
    return BEHAVIOURS if any(item.behaviour for item in items) else ASKED


def hidden_in_words(reason: Reason, names: Sequence[str]) -> str:
    """Return which groups are not shown for one reason."""
    return _("Not shown, {why}: {names}.").format(why=WHY_SHORT[reason], names="; ".join(names))


def explained(reasons: Sequence[Reason]) -> list[tuple[Reason, Sentence, Sentence]]:
    """Return reasons with their few words and their explanation."""
    return [(reason, WHY_SHORT[reason], WHY[reason]) for reason in reasons]


def heading(published: Published) -> str:
    """Return what this result says, in one sentence: the widest sure gap, or a calm alternative."""
    gap = rules.widest_sure_gap(published)
    if gap is not None and (rated := item_of(published, gap.item).about) in {gap.first, gap.second}:
        return _("{rater} sees {rated} otherwise than {rated} sees itself.").format(
            rater=name_of(published, gap.second if rated == gap.first else gap.first),
            rated=name_of(published, gap.first if rated == gap.first else gap.second),
        )
    if gap is not None:
        return _("{first} and {second} see {topic} differently.").format(
            first=name_of(published, gap.first),
            second=name_of(published, gap.second),
            topic=topic_of(published, gap.item),
        )
    if published.gaps:
        return _("We see no difference between partners that we can be sure of.")
    if rules.shows_anything(published):
        return _("Too few people answered for us to compare the partners.")
    return _("Too few people answered for us to show any figure.")


def gap_in_words(published: Published, gap: Gap) -> str:
    """Return how far two organisations lie apart, and whether we can be sure of it."""
    low, high = (gap.low, gap.high) if gap.difference >= 0 else (-gap.high, -gap.low)
    words = (
        _("{first} and {second} are {points} points apart, and we can be sure of it{reach}.")
        if gap.sure
        else _("{first} and {second} are {points} points apart, which may be chance{reach}.")
    )
    return words.format(
        first=name_of(published, gap.first),
        second=name_of(published, gap.second),
        points=one_decimal(abs(gap.difference)),
        reach=reach_in_words(low, high),
    )


def change_in_words(published: Published, change: Change) -> str:
    """Return how a group moved on a statement since the round before, and whether we can be sure of it."""
    low, high = change.low, change.high
    if not change.sure:
        words = _("{group}: no change we can be sure of{reach}.")
    elif change.difference > 0:
        words = _("{group}: up by {points} points, and we can be sure of it{reach}.")
    else:
        words = _("{group}: down by {points} points, and we can be sure of it{reach}.")
        low, high = -high, -low
    return words.format(
        group=name_of(published, change.group),
        points=one_decimal(abs(change.difference)),
        reach=reach_in_words(low, high),
    )


def apart_in_short(points: float) -> str:
    """Return how far two lie apart where we are sure of it: "1.4 apart, sure"."""
    return _("{points} apart, sure").format(points=one_decimal(abs(points)))


def verdict_in_short(change: Change) -> str:
    """Return a change with its verdict, as it stands in a cell: "up 0.5, sure"."""
    if not change.sure:
        return _("no sure change")
    words = _("up {points}, sure") if change.difference > 0 else _("down {points}, sure")
    return words.format(points=one_decimal(abs(change.difference)))


def further_in_words(cut: Cut, *, shown: int, of: int) -> str:
    """Return of how many teams, or tiers of organisations, something is shown."""
    words = (
        ngettext(
            "{shown} of {count} team is shown on one statement at least.",
            "{shown} of {count} teams are shown on one statement at least.",
            of,
        )
        if cut is Cut.TEAM
        else ngettext(
            "{shown} of {count} tier of an organisation is shown on one statement at least.",
            "{shown} of {count} tiers of organisations are shown on one statement at least.",
            of,
        )
    )
    return words.format(shown=shown, count=of)


def movement_in_words(movement: rules.Movement) -> str:
    """Return on how many statements a group moved since the round before."""
    if not movement.up and not movement.down:
        return _("{group}: no change we can be sure of.").format(group=movement.group.name)
    surely = [
        *([_("up on {number}").format(number=movement.up)] if movement.up else []),
        *([_("down on {number}").format(number=movement.down)] if movement.down else []),
    ]
    words = (
        _("{group}: surely {moved}; on {unsure} no change we can be sure of.")
        if movement.unsure
        else _("{group}: surely {moved}.")
    )
    return words.format(
        group=movement.group.name, moved=get_text_list(surely, _("and")), unsure=movement.unsure
    )


def weights_in_words(published: Published, cell: Cell) -> str:
    """Return what a figure would be if every partner counted alike, and who supplied most of it; or ""."""
    if not isinstance(cell, Shown):
        return ""
    found = []
    if cell.dominant is not None:
        found.append(dominant_in_words(published, cell.dominant))
    if cell.equal_weight is not None:
        words = _("Everyone’s mean is {mean} if each person counts alike, and {twin} if each partner does.")
        found.append(words.format(mean=one_decimal(cell.mean), twin=one_decimal(cell.equal_weight)))
    return " ".join(found)


def dominant_in_words(published: Published, group_key: str) -> str:
    """Return who supplied most of everyone's answers."""
    words = _("More than 60% of everyone’s answers came from {group}.")
    return words.format(group=name_of(published, group_key))


def agreement_in_short(cell: Cell) -> str:
    """Return how far the people of a cell agree, in one word, or "" where no distribution is shown."""
    spread = rules.spread_of(cell)
    if spread is None:
        return ""
    if spread.alike:
        return _("alike")
    return _("split") if spread.split else _("spread")


def certificate_in_words(published: Published) -> str:
    """Return what was proved of a result before it was written, or "" of older ones."""
    proved = published.certificate
    if proved is None:
        return ""
    return _(
        "Before this was published, {cells} figures were checked. No group smaller than {minimum} can be "
        "worked out from them, by itself or by subtraction, and nobody’s answer to within {width} points."
    ).format(cells=proved.cells, minimum=proved.minimum, width=one_decimal(proved.width))


def spread_in_words(spread: rules.Spread) -> str:
    """Return how far people agree, in words."""
    if spread.alike:
        return _("People answered alike.")
    if spread.split:
        return _("People are split.")
    return _("People’s answers are spread.")


def spread_of_everyone(published: Published, item_key: str) -> str:
    """Return how far everyone agrees on an item, or "" where no distribution is shown."""
    spread = rules.spread_of(rules.cell_of_everyone(published, item_key))
    return spread_in_words(spread) if spread else ""


def scale_in_words(anchors: Sequence[str]) -> str:
    """Return from where to where a scale goes."""
    return _("On a scale from 1, {lowest}, to {options}, {highest}.").format(
        lowest=anchors[0], options=len(anchors), highest=anchors[-1]
    )


def one_decimal(value: float) -> str:
    """Return a number with one decimal, as the reader writes it; never minus nought."""
    return number_format(round(value, 1) + 0.0, decimal_pos=1).replace("-", "−")


def between_in_words(low: float, high: float) -> str:
    """Return between what a figure lies ("3.9 to 4.4"); one figure where both ends read the same."""
    first, last = one_decimal(low), one_decimal(high)
    return first if first == last else _("{low} to {high}").format(low=first, high=last)


def reach_in_words(low: float, high: float) -> str:
    """Return the same to go on with behind a figure (" (3.9 to 4.4)"); "" where both ends read the same."""
    between = between_in_words(low, high)
    return "" if between == one_decimal(low) else f" ({between})"


def name_of(published: Published, group_key: str) -> str:
    """Return what a group was called at close."""
    return next(group.name for group in published.groups if group.key == group_key)


def topic_of(published: Published, item_key: str) -> str:
    """Return what a statement is about, as it stands within a sentence: “Openness”."""
    topic = item_of(published, item_key).topic
    return _("“{topic}”").format(topic=topic) if topic else _("one statement")


def short_name(published: Published, item_key: str) -> str:
    """Return by which words a statement is named where it is not quoted: "Openness, statement 2 of 3"."""
    item = item_of(published, item_key)
    about_the_same = [each for each in published.items if (each.topic, each.core) == (item.topic, item.core)]
    if item.topic and len(about_the_same) == 1:
        return item.topic
    found = about_the_same if item.topic else list(published.items)
    words = _("{topic}, statement {number} of {all}") if item.topic else _("Statement {number} of {all}")
    return words.format(topic=item.topic, number=found.index(item) + 1, all=len(found))


def item_of(published: Published, item_key: str) -> Item:
    """Return a statement of a result by its key."""
    return next(item for item in published.items if item.key == item_key)


def figure_in_words(cell: Cell) -> str:
    """Return a cell as it stands in a table: the mean, the range, or that it is not shown."""
    if isinstance(cell, Shown):
        return one_decimal(cell.mean)
    if isinstance(cell, Banded):
        return between_in_words(cell.low, cell.high)
    return _("not asked") if cell.reason is Reason.NOT_ASKED else _("not shown")


def figure_with_reason(cell: Cell) -> str:
    """Return a cell as it stands where nothing can be looked up: what shows no figure says why."""
    words = figure_in_words(cell)
    if isinstance(cell, Suppressed) and cell.reason is not Reason.NOT_ASKED:
        return _("{not_shown}: {why}").format(not_shown=words, why=WHY_SHORT[cell.reason])
    return words


def favourable_in_words(cell: Cell) -> str:
    """Return how many answered above the middle of the scale, or "" where no share is shown.

    People are never a percentage of fewer than twenty.
    """
    if not isinstance(cell, Shown) or cell.favourable is None:
        return ""
    if cell.n < FEWEST_FOR_A_PERCENTAGE:
        return _("{people} of {all}").format(people=round(cell.favourable * cell.n), all=cell.n)
    return _("{share}%").format(share=round(cell.favourable * 100))


def answered_in_short(group: Group) -> str:
    """Return how many of a group answered, or were asked, in two words."""
    if group.responded is None:
        return asked_in_short(group)
    return _("{responded} answered").format(responded=group.responded)


def asked_in_short(group: Group) -> str:
    """Return how many of a group were asked, where anybody knows."""
    if group.invited is None:
        return _("number not told")
    return _("{invited} asked").format(invited=group.invited)


def answered_in_words(group: Group) -> str:
    """Return how many of a group answered, or how many were asked where that number is withheld."""
    if group.responded is None:
        if group.invited is None:
            return _("How many people answered is not told")
        return _("{invited} people were asked").format(invited=group.invited)
    if group.invited is None:
        return _("{responded} people answered").format(responded=group.responded)
    return _("{responded} of {invited} people answered").format(
        responded=group.responded, invited=group.invited
    )


def answered_of_everyone(published: Published) -> str:
    """Return how many people answered altogether, or "" where a result has no such group."""
    everyone = rules.everyone(published)
    return answered_in_words(everyone) if everyone else ""

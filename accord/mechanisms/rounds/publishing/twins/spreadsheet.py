"""A result as a workbook: one sheet to read, one with every figure to work with, and what it is."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.analysis.published import Banded, Cell, Cut, Group, Item, Published, Shown, Suppressed
from accord.foundations.errors import Sentence
from accord.foundations.tables import Page, Written, book
from accord.mechanisms.rounds.comments.selectors import Told
from accord.mechanisms.rounds.publishing import rules, sentences, starts
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.evidence.asked import not_guessed
from accord.mechanisms.rounds.publishing.figures import MeasuredFigure
from accord.mechanisms.rounds.publishing.page import pieces
from accord.mechanisms.rounds.publishing.tables import favourable_label

KINDS: dict[Cut, Sentence] = {
    Cut.EVERYONE: gettext_lazy("Everyone"),
    Cut.ORGANISATION: gettext_lazy("Organisation"),
    Cut.TIER: gettext_lazy("Tier"),
    Cut.TEAM: gettext_lazy("Team"),
    Cut.ORGANISATION_TIER: gettext_lazy("Organisation and tier"),
}
"""What a group is one of, in words."""

WIDE = 70

Line = list[Written]


def spreadsheet(published: Published, *, zone: ZoneInfo, around: Around = NOTHING) -> bytes:
    """Return a result as an .xlsx. Every cell that shows no figure says why; nothing is a formula.

    around: what stands around the figures.
    """
    pages = [
        _overview(published),
        _findings(published, around),
        _all_figures(published),
        _groups(published),
        *([_differences(published)] if published.gaps else []),
        *([_changes(published)] if published.changes else []),
        *([_measured(published, around.measured)] if around.measured else []),
        *([_comments(around.told)] if around.told and around.told.themes else []),
        _about(published, zone),
    ]
    return book(pages)


def _findings(published: Published, around: Around) -> Page:
    """What the page says, sentence by sentence, and how each is to be read."""
    begun = starts.begun(published, starts.Own(), starts.Start.EVERYONE)
    rows: list[Line] = [[sentences.heading(published), ""]]
    for piece in pieces(published, begun, around, on_paper=True):
        rows.append([piece.heading, str(piece.basis)])
        rows += [[line, ""] for line in piece.lines]
    return Page(name=_("What it says"), header=[_("Finding"), _("How to read it")], rows=rows, widest=WIDE)


def _overview(published: Published) -> Page:
    """Statements by organisation, as on the page of the result, widest sure gap first."""
    everyone = rules.everyone(published)
    groups = [*rules.organisations_of(published), *([everyone] if everyone else [])]
    return Page(
        name=_("Overview"),
        header=[_("About"), _("Statement"), *(_headed(group) for group in groups)],
        rows=[
            [
                item.topic,
                item.text,
                *(_mean_or_words(published.cell(group.key, item.key)) for group in groups),
            ]
            for item in rules.in_order_of_gaps(published, not_guessed(published))
        ],
        widest=WIDE,
        sorts=True,
    )


def _all_figures(published: Published) -> Page:
    """One line for each group and statement, in the order in which they were asked."""
    most = max((item.options for item in published.items), default=0)
    header = [
        _("Group"),
        _("Kind of group"),
        _("About"),
        _("Statement"),
        _("Shown as"),
        _("Answers"),
        _("Mean"),
        _("At least"),
        _("At most"),
        _("Upper answers"),
        _("How they answered"),
        *(_("Answered {answer}").format(answer=answer) for answer in range(1, most + 1)),
        _("Mean if each partner counts alike"),
        _("Why not shown, or only as a range"),
    ]
    rows = [
        _figures_line(published, group, item, most) for item in published.items for group in published.groups
    ]
    return Page(name=_("All figures"), header=header, rows=rows, sorts=True)


def _figures_line(published: Published, group: Group, item: Item, most: int) -> Line:
    named: Line = [group.name, str(KINDS[group.cut]), item.topic, item.text]
    return named + _told(published.cell(group.key, item.key), item, most)


def _told(cell: Cell, item: Item, most: int) -> Line:
    """What is told of a cell; what is not stays empty, and the last column says why."""
    if isinstance(cell, Suppressed):
        return [sentences.figure_in_words(cell), *_empty(7 + most), str(sentences.WHY[cell.reason])]
    if isinstance(cell, Banded):
        why = str(sentences.WHY[cell.reason])
        return [_("range"), cell.n, "", cell.low, cell.high, *_empty(3 + most), why]
    return [
        _("figure"),
        cell.n,
        cell.mean,
        cell.low,
        cell.high,
        _upper_answers(cell, item),
        sentences.agreement_in_short(cell),
        *_distribution(cell, most),
        "" if cell.equal_weight is None else cell.equal_weight,
        "",
    ]


def _upper_answers(cell: Shown, item: Item) -> str:
    words = sentences.favourable_in_words(cell)
    return f"{words} {favourable_label(item)}" if words else ""


def _distribution(cell: Shown, most: int) -> Line:
    counts: Line = list(cell.distribution or ())
    return counts + _empty(most - len(counts))


def _empty(number: int) -> Line:
    return [""] * number


def _groups(published: Published) -> Page:
    return Page(
        name=_("Groups"),
        header=[_("Group"), _("Kind of group"), _("Asked"), _("Answered")],
        rows=[
            [
                group.name,
                str(KINDS[group.cut]),
                _("not told") if group.invited is None else group.invited,
                _("not told") if group.responded is None else group.responded,
            ]
            for group in published.groups
        ],
    )


def _differences(published: Published) -> Page:
    """How far organisations lie apart on each statement."""
    return Page(
        name=_("Between organisations"),
        header=[
            _("Statement"),
            _("First"),
            _("Second"),
            _("First less second"),
            _("At least"),
            _("At most"),
            _("Sure"),
        ],
        rows=[
            [
                sentences.item_of(published, gap.item).text,
                sentences.name_of(published, gap.first),
                sentences.name_of(published, gap.second),
                gap.difference,
                gap.low,
                gap.high,
                _yes_or_no(gap.sure),
            ]
            for gap in published.gaps
        ],
        widest=WIDE,
        sorts=True,
    )


def _changes(published: Published) -> Page:
    """How far groups moved since the round before."""
    return Page(
        name=_("Since the round before"),
        header=[_("Statement"), _("Group"), _("Now less then"), _("At least"), _("At most"), _("Sure")],
        rows=[
            [
                sentences.item_of(published, change.item).text,
                sentences.name_of(published, change.group),
                change.difference,
                change.low,
                change.high,
                _yes_or_no(change.sure),
            ]
            for change in published.changes
        ],
        widest=WIDE,
        sorts=True,
    )


def _measured(published: Published, measured: Sequence[MeasuredFigure]) -> Page:
    """What people were shown beside the statements."""
    texts = {item.key: item.text for item in published.items}
    return Page(
        name=_("Measures"),
        header=[
            _("What was measured"),
            _("Period"),
            _("Figure"),
            _("Target"),
            _("How it stands"),
            _("Beside"),
        ],
        rows=[
            [each.name, each.period, each.figure, each.target, each.stands, texts.get(each.item_key, "")]
            for each in measured
        ],
        widest=WIDE,
    )


def _comments(told: Told) -> Page:
    """What people wrote, by theme, as everybody reads it."""
    return Page(
        name=_("Comments"),
        header=[_("Theme"), _("Comment"), _("In other words"), _("Written to")],
        rows=[
            [theme.name, said.words, _yes_or_no(said.shortened), said.question]
            for theme in told.themes
            for said in theme.comments
        ],
        widest=WIDE,
    )


def _about(published: Published, zone: ZoneInfo) -> Page:
    """What this result is, how it was checked, and how to know it again."""
    proved = published.certificate
    rows: list[Line] = [
        [_("Result"), published.title],
        [_("What it says"), sentences.heading(published)],
        [_("Closed"), in_words(published.closed_at.astimezone(zone), "j F Y, H:i") + f" ({zone.key})"],
        [_("Fewest answers shown"), published.minimum],
        [_("Rule"), published.rules_version],
        [_("Fingerprint (SHA-256)"), published.digest()],
        [
            _("Means"),
            _("From 1, the lowest answer, upwards. They surely lie between “At least” and “At most”."),
        ],
        [
            _("In confidence"),
            _("Cells without a figure stay without one: together with others it would follow."),
        ],
    ]
    if proved is not None:
        rows += [
            [_("How it was checked"), sentences.certificate_in_words(published)],
            [_("Figures checked"), proved.cells],
            [_("Narrowest range left, in points"), proved.width],
        ]
    return Page(name=_("About this result"), header=[_("What"), ""], rows=rows, widest=WIDE)


def _headed(group: Group) -> str:
    return _("{group} ({people})").format(group=group.name, people=sentences.answered_in_short(group))


def _mean_or_words(cell: Cell) -> Written:
    return cell.mean if isinstance(cell, Shown) else sentences.figure_with_reason(cell)


def _yes_or_no(sure: bool) -> str:
    return _("yes") if sure else _("no")

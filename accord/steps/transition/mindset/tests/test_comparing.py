"""What became of statements since before the gate, from what is published alone."""

from datetime import UTC, datetime

from accord.analysis.cells import Cell, Reason, Shown, Suppressed
from accord.analysis.published import EVERYONE, Cut, Group, Item, Published
from accord.steps.transition.mindset.comparing import compared
from accord.steps.transition.mindset.results import Results, change_in_words
from accord.steps.transition.mindset.rules import Turn

ITEM = Item(key="mindset:1", text="We see colleagues.", options=5)
LOW, HIGH, MIDDLE = (8, 8, 2, 1, 1), (0, 1, 3, 8, 8), (4, 4, 4, 4, 4)


def shown(*distribution: int) -> Shown:
    n = sum(distribution)
    mean = round(sum(answer * count for answer, count in enumerate(distribution, start=1)) / n, 1)
    return Shown(n=n, mean=mean, low=1.0, high=5.0, distribution=distribution)


def result(**cells: Cell) -> Published:
    groups = tuple(
        Group(key=key, name=key, cut=Cut.EVERYONE if key == EVERYONE else Cut.ORGANISATION, invited=40)
        for key in cells
    )
    return Published(
        round_key="r",
        title="Pulse",
        closed_at=datetime(2027, 1, 1, tzinfo=UTC),
        minimum=5,
        groups=groups,
        items=(ITEM,),
        cells={(key, ITEM.key): cell for key, cell in cells.items()},
        gaps=(),
        rules_version="1",
    )


def of_three(*cells: Cell) -> Published:
    """A result of three partners, without everyone together."""
    names = ("council", "kestrel", "harbour")
    return result(everyone=Suppressed(Reason.WOULD_FOLLOW), **dict(zip(names, cells, strict=True)))


def turn_of(before: Published, after: Published) -> Turn:
    return compared(before, after, follows=False).turns[ITEM.key]


def test_everyone_together_speaks_where_that_is_told() -> None:
    assert turn_of(result(everyone=shown(*LOW)), result(everyone=shown(*HIGH))) is Turn.BETTER
    assert turn_of(result(everyone=shown(*HIGH)), result(everyone=shown(*LOW))) is Turn.WORSE
    assert turn_of(result(everyone=shown(*LOW)), result(everyone=shown(*LOW))) is Turn.UNSURE


def test_else_every_partner_that_is_compared_has_to_agree() -> None:
    hidden, low, high = Suppressed(Reason.TOO_FEW), shown(*LOW), shown(*HIGH)
    before = of_three(low, low, hidden)
    assert turn_of(before, of_three(high, high, hidden)) is Turn.BETTER
    assert turn_of(before, of_three(high, low, hidden)) is Turn.UNSURE
    assert turn_of(before, of_three(hidden, hidden, hidden)) is Turn.NOT_COMPARED


def test_the_figure_counts_statements_and_says_what_got_worse() -> None:
    low, high = result(everyone=shown(*LOW)), result(everyone=shown(*HIGH))
    better = Results(low, {30: compared(low, high, follows=False)}, {})
    assert change_in_words(better) == (
        "mindset 30 days after: 1 of 1 statements surely better than before the gate"
    )
    worse = Results(high, {30: compared(high, low, follows=False)}, {})
    assert change_in_words(worse).endswith(
        "0 of 1 statements surely better than before the gate, 1 surely worse"
    )
    hidden = result(everyone=Suppressed(Reason.TOO_FEW))
    neither = Results(low, {90: compared(low, hidden, follows=False)}, {})
    assert "too few answered" in change_in_words(neither)
    assert change_in_words(Results(low, {}, {})) == ""

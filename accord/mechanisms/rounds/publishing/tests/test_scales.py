"""Named scales: several statements about one thing, taken together, as far as they are shown."""

from collections.abc import Mapping
from dataclasses import replace

from accord.analysis.published import EVERYONE, Banded, Cell, Published
from accord.mechanisms.rounds.publishing import starts
from accord.mechanisms.rounds.publishing.evidence.constructs import constructs
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Start
from tests.published import published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
TRUST, FAIRNESS = ("trust:0", "trust:1"), ("fair:0", "fair:1")
LOW, HIGH = shown(4, 6, 4, 2, 0), shown(0, 2, 4, 8, 4)


def result(cells: Mapping[tuple[str, str], Cell]) -> Published:
    """Two statements on trust, two on fairness, and one that stands by itself."""
    found = published_of(
        round_key="r",
        organisations=ORGANISATIONS,
        cells=dict(cells),
        texts={key: f"Statement {key}" for key in (*TRUST, *FAIRNESS, "alone")},
    )
    named = {**dict.fromkeys(TRUST, "Trust"), **dict.fromkeys(FAIRNESS, "Fairness")}
    return replace(
        found, items=tuple(replace(item, construct=named.get(item.key, "")) for item in found.items)
    )


def told(cells: Mapping[tuple[str, str], Cell], own: str = "") -> Piece | None:
    published = result(cells)
    mine = starts.own_groups(published, {Start.ORGANISATION: own})
    return constructs(published, starts.begun(published, mine, Start.ORGANISATION if own else Start.EVERYONE))


def of(group: str, items: tuple[str, ...], cell: Cell) -> dict[tuple[str, str], Cell]:
    return {(group, item): cell for item in items}


def test_the_lowest_and_the_highest_scale_of_whoever_reads_are_said() -> None:
    cells = (
        of(EVERYONE, TRUST, HIGH)
        | of(EVERYONE, FAIRNESS, LOW)
        | of("c", TRUST, LOW)
        | of("c", FAIRNESS, HIGH)
    )
    everyone, council = told(cells), told(cells, own="c")
    assert everyone is not None
    assert council is not None
    assert everyone.heading == "Everyone: lowest on Fairness (2.2), highest on Trust (3.8)."
    assert council.heading == "Northmoor Council: lowest on Trust (2.2), highest on Fairness (3.8)."
    table = str(everyone.shown[0])
    assert "Trust (2 statements)" in table
    assert "Statement alone" not in table


def test_of_one_scale_its_mean_is_said_and_what_is_hidden_stays_so() -> None:
    """A range takes part in no mean, so of two statements one is left, which is too little."""
    cells = of("c", TRUST, LOW) | of("c", FAIRNESS, LOW) | {("c", "fair:1"): Banded(low=1.0, high=3.0, n=6)}
    found = told(cells)
    assert found is not None
    assert found.heading == "Northmoor Council on Trust, several statements taken together: 2.2."
    assert "not shown" in str(found.shown[0])


def test_where_no_scale_is_shown_of_anybody_nothing_is_said() -> None:
    assert told(of("c", TRUST[:1], LOW)) is None

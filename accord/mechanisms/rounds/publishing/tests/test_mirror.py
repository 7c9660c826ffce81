"""The mirror: what others say of a partner, beside what it says of itself; every cell as it was published."""

from dataclasses import replace
from uuid import uuid4

from accord.analysis.published import EVERYONE, Banded, Cell, Gap, Item, Published, Reason, Suppressed
from accord.foundations import scope
from accord.mechanisms.rounds.publishing import sentences, starts
from accord.mechanisms.rounds.publishing.evidence.mirror import mirror, seen
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Own, Start
from tests.published import LABELS, gap, published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
RATED = ("c", "k")
SAID = ("does what it has promised.", "listens before it decides.")


def asked(about: str, number: int) -> Item:
    return Item(
        key=f"mirror:{number}:{about}",
        text=f"{ORGANISATIONS[about]} {SAID[number]}",
        options=5,
        labels=LABELS,
        topic=f"How we see each other: {ORGANISATIONS[about]}",
        construct="How we see each other",
        about=about,
    )


def result(cells: dict[tuple[str, str], Cell], gaps: tuple[Gap, ...] = ()) -> Published:
    """Three organisations, each asked two statements about each of the first two."""
    items = [asked(about, number) for about in RATED for number in (0, 1)]
    plain = published_of(
        round_key=str(uuid4()),
        organisations=ORGANISATIONS,
        cells=cells,
        gaps=gaps,
        texts={item.key: item.text for item in items},
    )
    return replace(plain, items=tuple(items))


LOW, HIGH = shown(2, 5, 6, 3, 1), shown(0, 1, 3, 8, 5)
FOUR_CELLS: dict[tuple[str, str], Cell] = {
    (rater, f"mirror:{number}:{about}"): HIGH if rater == about else LOW
    for rater in RATED
    for about in RATED
    for number in (0, 1)
}
GAPS = (
    gap("mirror:0:c", "c", "k", 1.2, sure=True),
    gap("mirror:1:c", "c", "k", 0.2, sure=False),
    gap("mirror:0:k", "c", "k", -1.4, sure=True),
)


def piece(published: Published, own: str = "") -> Piece:
    mine = starts.own_groups(published, {Start.ORGANISATION: own})
    begun = starts.begun(published, mine, Start.ORGANISATION if own else Start.EVERYONE)
    with scope.partnership(uuid4()):
        found = mirror(published, begun)
    assert found is not None
    return found


def test_four_cells_say_who_says_what_of_whom() -> None:
    found = piece(result(FOUR_CELLS, GAPS))
    assert found.heading == (
        "Others surely see a partner lower than it sees itself on 2 of 3 points, and higher on 0."
    )
    table = str(found.shown[0])
    assert "about Northmoor Council" in table
    assert table.count("of itself") == 2
    assert found.lines[0] == (
        "“Kestrel Build does what it has promised.” Northmoor Council says 2.8, Kestrel Build of itself 4.0."
    )


def test_the_side_of_a_gap_follows_who_is_rated_and_not_who_stands_first() -> None:
    found = [(each.rater.key, each.rated.key, each.apart) for each in seen(result(FOUR_CELLS, GAPS))]
    assert found == [("k", "c", -1.2), ("k", "c", -0.2), ("c", "k", -1.4)]


def test_the_own_organisation_comes_first() -> None:
    cells = FOUR_CELLS | {("h", "mirror:1:c"): LOW}
    published = result(cells, (*GAPS, gap("mirror:1:c", "c", "h", 0.9, sure=True)))
    assert "Northmoor Council says" in piece(published).lines[0]
    assert "Harbour Capital says" in piece(published, own="h").lines[0]


def test_what_is_hidden_or_a_range_takes_part_in_no_mean() -> None:
    hidden = FOUR_CELLS | {
        ("k", "mirror:0:c"): Suppressed(Reason.TOO_FEW),
        ("k", "mirror:1:c"): Banded(low=2.0, high=4.0, n=6),
    }
    table = str(piece(result(hidden)).shown[0])
    assert "not shown" in table
    assert piece(result(hidden)).heading.startswith("Nowhere can we be sure")


def test_the_heading_says_who_sees_whom_otherwise() -> None:
    found = sentences.heading(result(FOUR_CELLS, GAPS))
    assert found == "Northmoor Council sees Kestrel Build otherwise than Kestrel Build sees itself."


def test_where_nobody_was_asked_about_anybody_there_is_no_mirror() -> None:
    plain = published_of(round_key=str(uuid4()), organisations=ORGANISATIONS, cells={})
    assert mirror(plain, starts.begun(plain, Own(), Start.EVERYONE)) is None


def test_what_was_asked_for_itself_has_no_part_in_the_mirror() -> None:
    plain = [
        Item(key=f"plain:{number}", text=f"We decide {number}", options=5, construct="How we decide")
        for number in (0, 1)
    ]
    own = {(rater, item.key): LOW for rater in (*ORGANISATIONS, EVERYONE) for item in plain}
    mirrored = result(FOUR_CELLS, GAPS)
    beside = replace(
        mirrored,
        items=(*mirrored.items, *plain),
        cells={**mirrored.cells, **own},
        gaps=(*GAPS, gap("plain:0", "c", "k", 1.9, sure=True)),
    )
    assert seen(beside) == seen(mirrored)
    assert str(piece(beside).shown) == str(piece(mirrored).shown)

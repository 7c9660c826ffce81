"""A Parquet file, small or large, gives the figures that the same rows give as a .csv file."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from accord.analysis.kernel.twin import Twin
from accord.gateways.command import main
from accord.gateways.command.figures import differences, findings, large
from accord.gateways.command.tests.figures_files import ITEMS, OPTIONS, answers, written

pytestmark = pytest.mark.slow

Printed = pytest.CaptureFixture[str]
GROUPS, WAVES = ("council", "kestrel", "harbour"), ("2025", "2026")
Column = Callable[[list[str]], pa.Array]


def whole(cells: list[str]) -> pa.Array:
    return pa.array([int(cell) if cell.isdigit() else None for cell in cells], pa.int8())


def wide(cells: list[str]) -> pa.Array:
    return pa.array([int(cell) if cell.isdigit() else None for cell in cells], pa.int64())


def floating(cells: list[str]) -> pa.Array:
    return pa.array([float(cell) if cell else float("nan") for cell in cells])


def texts(cells: list[str]) -> pa.Array:
    return pa.array(cells)


def coded(cells: list[str]) -> pa.Array:
    return pa.array(cells).dictionary_encode()


def as_parquet(folder: Path, text: str, kind: Column = whole) -> str:
    """The rows of a .csv text as a Parquet file, two row groups and more."""
    heading, *rows = csv.reader(io.StringIO(text))
    columns = [[row[place] for row in rows] for place in range(len(heading))]
    made = [
        kind(cells) if name in ITEMS else pa.array(cells)
        for name, cells in zip(heading, columns, strict=True)
    ]
    file = folder / "answers.parquet"
    parquet.write_table(pa.table(made, names=heading), file, row_group_size=37)
    return str(file)


def found(capsys: Printed, *words: str) -> dict[str, Any]:
    assert main.main(["figures", *words, "--json"]) == 0
    figures: dict[str, Any] = json.loads(capsys.readouterr().out)
    figures["data"].pop("file")
    return figures


def refused(capsys: Printed, *words: str) -> str:
    assert main.main(["figures", *words]) == 2
    return capsys.readouterr().err


def uncompiled(*, threads: int) -> Twin:
    return Twin()


@pytest.fixture
def part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small files are read as large ones are, without waiting for the compiler."""
    monkeypatch.setattr(large, "SMALL", 0)
    monkeypatch.setattr(large, "compiled", uncompiled)
    monkeypatch.setattr("accord.gateways.command.figures.parquet.ROWS_AT_ONCE", 50)


@pytest.fixture(params=["read as a whole", "read part by part"])
def any_size(request: pytest.FixtureRequest) -> None:
    if request.param == "read part by part":
        request.getfixturevalue("part_by_part")


EVERYTHING = (
    *OPTIONS, "--reverse", "A4", "--group", "org", "--wave", "wave", "--rater", "rater", "--target", "target",
)  # fmt: skip


@pytest.mark.usefixtures("any_size")
@pytest.mark.parametrize("kind", [whole, wide, floating, texts, coded])
def test_parquet_gives_the_figures_of_csv_to_the_last_digit(
    kind: Column, tmp_path: Path, capsys: Printed
) -> None:
    text = answers(groups=GROUPS, waves=WAVES).replace(",5,", ",,", 9)
    told = found(capsys, written(tmp_path, text), *EVERYTHING)
    assert all([told["change"], told["gaps"]["seen"], told["within_group_agreement"]])
    assert found(capsys, as_parquet(tmp_path, text, kind), *EVERYTHING) == told


@pytest.mark.usefixtures("any_size")
@pytest.mark.parametrize("words", [(), ("--group", "org"), ("--reverse", "A4", "--wave", "wave")])
def test_with_fewer_columns_named(words: tuple[str, ...], tmp_path: Path, capsys: Printed) -> None:
    text = answers(groups=GROUPS, waves=WAVES)
    told = found(capsys, written(tmp_path, text), *OPTIONS, *words)
    assert found(capsys, as_parquet(tmp_path, text), *OPTIONS, *words) == told


@pytest.mark.usefixtures("any_size")
def test_words_for_no_answer_and_rows_without_a_group(tmp_path: Path, capsys: Printed) -> None:
    text = answers(groups=GROUPS).replace(",4,", ",n/a,", 7).replace("\nkestrel,", "\n,", 5)
    told = found(capsys, written(tmp_path, text), *OPTIONS, "--group", "org")
    assert told["data"]["without_group"]
    assert any(item["not_applicable"] for item in told["data"]["items"].values())
    assert found(capsys, as_parquet(tmp_path, text, texts), *OPTIONS, "--group", "org") == told


@pytest.mark.usefixtures("any_size")
@pytest.mark.parametrize("low", [0, -2])
def test_a_scale_that_does_not_begin_at_one(low: int, tmp_path: Path, capsys: Printed) -> None:
    words = ("--items", ",".join(ITEMS), f"--scale={low}:5", "--reverse", "A1", "--group", "org")
    text = answers(groups=GROUPS)
    assert found(capsys, as_parquet(tmp_path, text), *words) == found(capsys, written(tmp_path, text), *words)


@pytest.mark.usefixtures("any_size")
@pytest.mark.parametrize(
    ("kind", "old", "new", "sentence"),
    [
        (whole, ",5\n", ",9\n", "lies outside the scale 1 to 5"),
        (wide, ",5\n", ",900\n", "lies outside the scale 1 to 5"),
        (texts, ",5\n", ",often\n", "“often” is not a number"),
    ],
)
def test_a_bad_cell_is_named_by_its_row(
    kind: Column, old: str, new: str, sentence: str, tmp_path: Path, capsys: Printed
) -> None:
    text = answers().replace(old, new, 1)
    row = next(number for number, line in enumerate(text.split("\n")) if line.endswith(new.strip()))
    told = refused(capsys, as_parquet(tmp_path, text, kind), *OPTIONS)
    assert sentence in told
    assert f"row {row}, A4" in told


@pytest.mark.usefixtures("any_size")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--items", "A1,B", "--scale", "1:5"), "has no column “B”"),
        (("--items", "A1,A1", "--scale", "1:5"), "two items share a name"),
        (("--items", "A1", "--scale", "1:5", "--group", "team"), "has no column “team”"),
        (("--items", "A1", "--scale", "1:5", "--group", "wave"), "wave is empty in every row."),
    ],
)
def test_wrong_words_get_the_sentence_of_csv(
    words: tuple[str, ...], sentence: str, tmp_path: Path, capsys: Printed
) -> None:
    assert sentence in refused(capsys, as_parquet(tmp_path, answers()), *words)


@pytest.mark.usefixtures("any_size")
def test_a_file_without_an_answer_is_refused(tmp_path: Path, capsys: Printed) -> None:
    file = as_parquet(tmp_path, "A1,A2,org\n,,a\n,,b\n")
    assert "nobody answered any of A1, A2." in refused(capsys, file, "--items", "A1,A2", "--scale", "1:5")


@pytest.mark.usefixtures("part_by_part")
def test_a_large_file_of_broken_numbers_is_refused(tmp_path: Path, capsys: Printed) -> None:
    file = as_parquet(tmp_path, answers().replace(",5\n", ",4.5\n", 1), floating)
    assert "not whole numbers" in refused(capsys, file, *OPTIONS)


@pytest.mark.usefixtures("any_size")
def test_of_very_many_groups_only_the_whole_is_told(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (differences, findings, large):
        monkeypatch.setattr(module, "MOST_GROUPS", 2)
    text = answers(groups=GROUPS, waves=WAVES)
    told = found(capsys, as_parquet(tmp_path, text), *EVERYTHING)
    assert all([told["icc"], told["reliability"]])
    assert not any([told["means"], told["within_group_agreement"], told["gaps"]["between"], told["change"]])
    assert told["reasons"]["means"] == "3 groups are too many to be told one by one (at most 2)"
    assert found(capsys, written(tmp_path, text), *EVERYTHING) == told


@pytest.mark.long  # the compiler takes five seconds
def test_compiled_it_gives_the_figures_of_csv(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "SMALL", 0)
    text = answers(groups=GROUPS, waves=WAVES).replace(",5,", ",,", 9)
    told = found(capsys, written(tmp_path, text), *EVERYTHING)
    assert found(capsys, as_parquet(tmp_path, text), *EVERYTHING) == told


def test_a_small_file_waits_for_no_compiler(tmp_path: Path) -> None:
    file = as_parquet(tmp_path, answers())
    program = (
        "import sys; from accord.gateways.command.main import main; "
        f"code = main(['figures', {file!r}, *{list(OPTIONS)!r}]); "
        "sys.exit(code if 'numba' not in sys.modules else 9)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode == 0


@pytest.mark.usefixtures("part_by_part")
def test_drawing_again_needs_all_answers_at_once(tmp_path: Path, capsys: Printed) -> None:
    told = found(capsys, as_parquet(tmp_path, answers()), *OPTIONS, "--bootstrap", "7")
    assert told["bootstrap"] is None
    assert "part by part" in told["reasons"]["bootstrap"]

"""`accord figures`: one object, words, a page; and one sentence for a bad file."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from accord.foundations.tables import workbook
from accord.gateways.command import main
from accord.gateways.command.figures import progress as bar
from accord.gateways.command.tests.figures_files import ITEMS, OPTIONS, answers, written
from tests import schemas
from tests.house.sources import HOUSE

Printed = pytest.CaptureFixture[str]


def found(printed: Printed, *words: str) -> Any:
    """The object that the command prints, checked against the schema."""
    assert main.main(["figures", *words, "--json"]) == 0
    result = json.loads(printed.readouterr().out)
    schemas.check("figures", result)
    return result


def refused(printed: Printed, *words: str) -> str:
    assert main.main(["figures", *words]) == 2
    output = printed.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    return output.err


def test_it_works(tmp_path: Path, capsys: Printed) -> None:
    result = found(capsys, written(tmp_path, answers()), *OPTIONS, "--reverse", "A4", "--group", "org")
    assert result["reliability"]["alpha"] > 0.8
    assert result["reliability"]["omega"] == pytest.approx(result["reliability"]["alpha"], abs=0.05)
    assert list(result["within_group_agreement"]) == ["council", "kestrel"]
    assert 0 <= result["icc"]["icc1"] <= 1
    assert result["icc"]["reml"]["sigma2"] > 0
    assert set(result["means"]["council"]) == {*ITEMS, "scale"}
    assert len(result["gaps"]["between"]) == 5
    assert result["change"] is None
    assert result["reasons"]["change"] == "no waves were named (--wave)"


def test_drawing_again_gives_intervals_beside_the_means(tmp_path: Path, capsys: Printed) -> None:
    file = written(tmp_path, answers(people=12) + ",,,,1,2,3,4\n" + "small,,,,1,2,3,4\n" * 3)
    words = (file, *OPTIONS, "--group", "org", "--bootstrap", "7")
    result = found(capsys, *words)
    told, means = result["bootstrap"], result["means"]
    assert (told["seed"], told["replicates"], told["method"]) == (7, 1000, "BCa")
    for group in ("council", "kestrel"):
        for item, mean in told["means"][group].items():
            assert mean["mean"] == pytest.approx(means[group][item]["mean"], abs=1e-12)
            assert mean["low"] == pytest.approx(means[group][item]["low"], abs=0.35)
    assert told["means"]["small"] == dict.fromkeys([*ITEMS, "scale"])
    assert "10 are needed" in result["reasons"]["bootstrap.small.scale"]
    assert found(capsys, *words)["bootstrap"] == told
    assert main.main(["figures", *words]) == 0
    assert "drawing the people of a group 1,000 times again" in capsys.readouterr().out.replace("\n", " ")


def test_no_site_and_no_database_is_needed(tmp_path: Path) -> None:
    """In a process of its own, with nothing set, it reads a .csv without loading Django."""
    file = written(tmp_path, answers())
    program = (
        "import sys; from accord.gateways.command.main import main; "
        f"code = main(['figures', {file!r}, *{list(OPTIONS)!r}]); "
        "sys.exit(code if 'django' not in sys.modules else 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={}, cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "DO THE ITEMS BELONG TOGETHER?" in done.stdout


def test_words_say_what_the_numbers_say(tmp_path: Path, capsys: Printed) -> None:
    file = written(tmp_path, answers(waves=("2025", "2026")))
    words = [
        *OPTIONS,
        "--reverse",
        "A4",
        "--group",
        "org",
        "--wave",
        "wave",
        "--rater",
        "rater",
        "--target",
        "target",
    ]
    assert main.main(["figures", file, *words]) == 0
    text = capsys.readouterr().out
    assert "answers.csv: 40 people in wave 2026, 4 items, answers from 1 to 5." in text
    assert "They hang together closely: alpha 0.8" in text
    assert "WHAT CHANGED FROM 2025 TO 2026?" in text
    assert "WHO SAYS WHAT OF WHOM?" in text
    assert "A4 (turned round)" in text


def test_change_runs_from_wave_to_wave(tmp_path: Path, capsys: Printed) -> None:
    file = written(tmp_path, answers(waves=("1", "2", "10")))
    result = found(capsys, file, *OPTIONS, "--reverse", "A4", "--group", "org", "--wave", "wave")
    assert [(step["from"], step["to"]) for step in result["change"]] == [("1", "2"), ("2", "10")]
    assert result["change"][0]["groups"]["council"]["scale"]["verdict"] == "up"
    assert result["data"]["wave"] == "10"
    assert result["data"]["people"] == 40


def test_many_groups_are_compared_with_all_others(tmp_path: Path, capsys: Printed) -> None:
    names = [f"team {number}" for number in range(1, 15)]
    file = written(tmp_path, answers(groups=names, waves=("1", "2"), people=6))
    result = found(capsys, file, *OPTIONS, "--reverse", "A4", "--group", "org", "--wave", "wave")
    assert list(result["means"]) == names
    assert len(result["gaps"]["between"]) == 14 * 5
    assert {gap["second"] for gap in result["gaps"]["between"]} == {None}
    assert result["change"][0]["groups"]["team 1"]["scale"]["method"].startswith("empirical Bayes")


def test_who_says_what_of_whom(tmp_path: Path, capsys: Printed) -> None:
    result = found(capsys, written(tmp_path, answers()), *OPTIONS, "--rater", "rater", "--target", "target")
    assert set(result["gaps"]["seen"]["cells"]["council"]) == {"council", "kestrel"}
    assert len(result["gaps"]["seen"]["gaps"]) == 2
    assert set(result["means"]) == {"everyone"}


def test_one_item_has_no_reliability_and_says_why(tmp_path: Path, capsys: Printed) -> None:
    file = written(tmp_path, answers())
    result = found(capsys, file, "--items", "A1", "--scale", "1:5", "--group", "org")
    assert result["reliability"] is None
    assert result["reasons"]["reliability"] == "alpha needs 2 items, the scale has 1"
    assert result["within_group_agreement"]["council"]["rwgj"] >= 0


def test_scale_means_have_all_but_what_needs_answers_to_count(tmp_path: Path, capsys: Printed) -> None:
    text = "org,M1,M2\n" + "".join(
        f"{'ab'[row % 2]},{1 + row / 7:.3f},{2 + row / 9:.3f}\n" for row in range(20)
    )
    result = found(capsys, written(tmp_path, text), "--items", "M1,M2", "--scale", "1:5", "--group", "org")
    assert result["data"]["whole_numbers"] is False
    assert result["data"]["items"]["M1"]["counts"] is None
    assert result["within_group_agreement"]["a"]["above_chance"] is None
    assert result["reliability"]["alpha"] > 0.9
    assert "not whole numbers" in result["reasons"]["categories"]


def test_missing_and_not_applicable_are_told_apart(tmp_path: Path, capsys: Printed) -> None:
    text = "A1,A2\n1,2\n,3\nn/a,4\nNA,Not applicable\n5,\n4,5\n"
    result = found(capsys, written(tmp_path, text), "--items", "A1,A2", "--scale", "1:5")
    items = result["data"]["items"]
    assert (items["A1"]["missing"], items["A1"]["not_applicable"]) == (2, 1)
    assert items["A1"]["counts"] == [1, 0, 0, 1, 1]
    assert result["means"]["everyone"]["A1"]["n"] == 3


@pytest.mark.parametrize(
    ("text", "encoding", "what"),
    [
        ("org;A1;A2\na;1,5;2\na;3;4\nb;2;2\n", "utf-8", "a decimal comma"),
        ("org\tA1\tA2\na\t1.5\t2\n\na\t3\t4\nb\t2\t2\n", "utf-8-sig", "tabs, a mark and an empty row"),
        ('org,A1,A2\na,"1,5",2\n"a",3,4\nb,2,2\n', "utf-8", "quotes"),
        ("sep=;\norg;A1;A2\na;1,5;2\na;3;4\nbüro;2;2\n", "utf-16", "a line that names the separator"),
        ("org,A1,A2\na,1.5,2\na,3,4\nbüro,2,2\n", "cp1252", "an old encoding"),
    ],
)
def test_what_spreadsheet_programs_write_is_read(
    text: str, encoding: str, what: str, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / "answers.csv").write_text(text, encoding=encoding)
    words = ["--items", "A1,A2", "--scale", "1:5", "--group", "org"]
    result = found(capsys, str(tmp_path / "answers.csv"), *words)
    assert result["means"]["a"]["A1"]["mean"] == 2.25, what


def test_a_file_that_is_no_text_gets_one_sentence(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "answers.csv").write_bytes(bytes(range(256)) * 4)
    assert "answers.csv" in refused(capsys, str(tmp_path / "answers.csv"), *OPTIONS)


def test_a_workbook_is_read_like_its_table(tmp_path: Path, capsys: Printed) -> None:
    header, *rows = [line.split(",") for line in answers().splitlines()]
    (tmp_path / "answers.xlsx").write_bytes(workbook("Answers", header, rows))
    words = [*OPTIONS, "--reverse", "A4", "--group", "org"]
    from_workbook = found(capsys, str(tmp_path / "answers.xlsx"), *words)
    from_text = found(capsys, written(tmp_path, answers()), *words)
    assert from_workbook["means"] == from_text["means"]


def test_a_page_stands_alone_and_escapes_every_word(tmp_path: Path, capsys: Printed) -> None:
    file = written(tmp_path, answers(groups=("<script>", "kestrel")))
    out = tmp_path / "figures.html"
    assert main.main(["figures", file, *OPTIONS, "--group", "org", "--html", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
    assert "http" not in page
    assert capsys.readouterr().out == f"The figures stand in {out}.\n"


def test_long_work_shows_a_bar_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.setattr(bar, "PATIENCE", -1)
    assert list(bar.progress("ab", label="Change")) == ["a", "b"]
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert list(bar.progress("ab", label="Change")) == ["a", "b"]
    shown = capsys.readouterr().err
    assert f"Change [{'#' * 15}{'.' * 15}] 50%" in shown
    assert shown.endswith("\r")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "answers.csv is empty."),
        ("A1,A2\n", "answers.csv has a heading and no rows."),
        ("A1,A2\n1,2\n3,often\n", "answers.csv, row 3, A2: “often” is not a number."),
        ("A1,A2\n1,2\n3,7\n", "answers.csv, row 3, A2: 7 lies outside the scale 1 to 5."),
        ("A1,A2\n1,2\n3,inf\n", "answers.csv, row 3, A2: “inf” is not a number."),
        ("A1,B\n1,2\n", "answers.csv has no column “A2”. Its columns are: A1, B."),
        ("A1,A2,A2\n1,2,2\n", "answers.csv has 2 columns called “A2”."),
        ("A1,A2\n1,2,3\n", "answers.csv, row 2: 3 cells under 2 headings."),
        ("A1,A2\n,\n,NA\n", "answers.csv: nobody answered any of A1, A2."),
    ],
)
def test_a_bad_file_gets_one_sentence(text: str, sentence: str, tmp_path: Path, capsys: Printed) -> None:
    assert refused(capsys, written(tmp_path, text), "--items", "A1,A2", "--scale", "1:5") == sentence + "\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--items", "A1", "--scale", "5"],
            "“5” is no scale. Write the lowest and the highest answer, such as",
        ),
        (["--items", "A1", "--scale", "5:1"], "“5:1” is no scale."),
        (["--items", ",", "--scale", "1:5"], "Name at least one item"),
        (["--items", "A1,A1", "--scale", "1:5"], "two items share a name"),
        (["--items", "A1", "--scale", "1:5", "--reverse", "A2"], "no item is called A2"),
        (["--items", "A1", "--scale", "1:5", "--rater", "org"], "name both --rater and --target"),
        (["--items", "A1", "--scale", "1:5", "--group", "team"], "no column “team”"),
        (["--items", "A1", "--scale", "1:5", "--group", "wave"], "wave is empty in every row."),
        (["--items", "A1", "--scale", "1:5", "--html", "/nowhere/out.html"], "cannot be written"),
    ],
)
def test_wrong_words_get_one_sentence(
    words: list[str], sentence: str, tmp_path: Path, capsys: Printed
) -> None:
    assert sentence in refused(capsys, written(tmp_path, answers()), *words)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("answers.parquet", "answers.parquet is no Parquet file that can be read."),
        ("answers.doc", "answers.doc is neither a .csv, nor an .xlsx, nor a .parquet file."),
        ("missing.csv", "missing.csv cannot be opened: No such file or directory."),
        ("broken.xlsx", "broken.xlsx: This"),
    ],
)
def test_a_file_that_cannot_be_read_says_so(
    name: str, sentence: str, tmp_path: Path, capsys: Printed
) -> None:
    if not name.startswith("missing"):
        written(tmp_path, "PK\x03\x04 and no more", name)
    assert sentence in refused(capsys, str(tmp_path / name), *OPTIONS)

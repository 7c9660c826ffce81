"""`accord publish`: from a file of answers to a result, and one sentence for what is wrong."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from accord.analysis.recheck import Cell, Findings, Leak, Sure
from accord.foundations.tables import workbook
from accord.gateways.command import main
from accord.gateways.command.publish import output
from accord.gateways.command.tests.results_files import ASKED, CUTS, ITEMS, filed, survey
from tests import schemas
from tests.house.sources import HOUSE

pytestmark = pytest.mark.slow

Json = dict[str, Any]
ORGANISATIONS = ("--cuts", "organisation")
Printed = pytest.CaptureFixture[str]


def written(folder: Path, text: str, name: str = "answers.csv") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def published(folder: Path, text: str, *words: str, out: str = "result.json") -> Json:
    """The result of a file, checked against the schema and audited."""
    file = written(folder, text)
    assert main.main(["publish", file, *ASKED, *words, "--out", str(folder / out)]) == 0
    found: Json = json.loads((folder / out).read_text(encoding="utf-8"))
    schemas.check("published-result", found)
    assert main.main(["audit", str(folder / out)]) == 0
    return found


def cells(found: Json, cut: str, group: str) -> list[Json]:
    return [each for each in found["cells"] if (each["cut"], each["group"]) == (cut, group)]


def states(found: Json, cut: str, group: str) -> set[str]:
    return {each["state"] for each in cells(found, cut, group)}


def refused(printed: Printed, *words: str) -> str:
    assert main.main(["publish", *words]) == 2
    output = printed.readouterr()
    assert output.err.count("\n") == 1
    return output.err


def test_it_works(tmp_path: Path, capsys: Printed) -> None:
    text = survey({"council": 22, "kestrel": 34, "schools": 12})
    found = published(tmp_path, text, *CUTS)
    everyone = cells(found, "everyone", "everyone")
    assert [each["item"] for each in everyone] == list(ITEMS)
    answers = np.array([line.split(",")[3] for line in text.splitlines()[1:]])
    told = answers[answers != ""].astype(int)
    assert everyone[0]["state"] == "published"
    assert (everyone[0]["n"], everyone[0]["mean"]) == (told.size, round(float(told.mean()), 2))
    assert states(found, "organisation", "council") == {"published"}
    assert {each["cut"] for each in found["cells"]} == {
        "everyone", "organisation", "team", "tier", "organisation x tier"
    }  # fmt: skip
    assert found["certificate"]["cells"] == len(found["cells"])
    assert "No group smaller than 5 can be worked out" in capsys.readouterr().out


def test_no_site_and_no_database_is_needed(tmp_path: Path) -> None:
    """In a process of its own, with nothing set, it reads a .csv without loading Django."""
    words = [
        "publish",
        written(tmp_path, survey()),
        *ASKED,
        *ORGANISATIONS,
        "--out",
        str(tmp_path / "result.json"),
    ]
    program = (
        "import sys; from accord.gateways.command.main import main; "
        f"code = main({words!r}) + main(['audit', {words[-1]!r}]); "
        "sys.exit(code if 'django' not in sys.modules else 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={}, cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_22_34_and_4(tmp_path: Path) -> None:
    """The two large partners stand, and neither the four nor the total, from which they would follow."""
    found = published(tmp_path, survey(), "--cuts", "organisation")
    assert (
        states(found, "organisation", "council") == states(found, "organisation", "kestrel") == {"published"}
    )
    assert (
        states(found, "organisation", "investor") == states(found, "everyone", "everyone") == {"suppressed"}
    )
    assert {each["reason"] for each in cells(found, "everyone", "everyone")} == {"would_follow"}


def test_no_partner_subtracts_its_own_staff_where_organisations_are_no_cut(tmp_path: Path) -> None:
    text = survey({"council": 40, "investor": 3})
    assert states(published(tmp_path, text), "everyone", "everyone") == {"suppressed"}
    renamed = text.replace("organisation,", "employer,", 1)
    assert states(published(tmp_path, renamed), "everyone", "everyone") == {"published"}
    named = published(tmp_path, renamed, "--organisation", "employer")
    assert states(named, "everyone", "everyone") == {"suppressed"}


def test_partners_who_stand_together(tmp_path: Path) -> None:
    """Four of an investor and four of a school as “small partners”: all eight count."""
    header, *rows = survey({"council": 22, "kestrel": 34, "investor": 4, "school": 4}).splitlines()
    side = {"investor": "small partners", "school": "small partners"}
    lines = [f"side,{header}", *(f"{side.get(row.split(',')[0], row.split(',')[0])},{row}" for row in rows)]
    found = published(tmp_path, "\n".join(lines), "--cuts", "side")
    assert states(found, "side", "small partners") <= {"published", "banded"}


def test_a_table_of_one_number_too_many_is_not_in_the_file(tmp_path: Path) -> None:
    """Beside plain means no number of answers stands, and no place of a group without a figure."""
    found = published(tmp_path, survey(), *CUTS)
    for each in found["cells"]:
        assert (each["n"] is None) == (each["mean"] is None) == (each["state"] != "published")
        assert (each["band"] is None) == (each["state"] != "banded")
        assert (each["reason"] is None) == (each["state"] == "published")
    told = {(each["cut"], each["group"]) for each in found["cells"] if each["state"] != "suppressed"}
    for nested in found["inside"]:
        assert {(nested["cut"], group) for group in nested["groups"]} <= told
        assert {(nested["in"], home) for home in nested["groups"].values()} <= told


def test_the_same_file_gives_the_same_result_in_any_order(tmp_path: Path) -> None:
    header, *rows = survey().splitlines()
    first = published(tmp_path, survey(), *ORGANISATIONS)
    assert published(tmp_path, "\n".join([header, *reversed(rows)]), *ORGANISATIONS) == first


def test_a_workbook_is_read_like_its_table(tmp_path: Path) -> None:
    header, *rows = [line.split(",") for line in survey().splitlines()]
    (tmp_path / "answers.xlsx").write_bytes(workbook("Answers", header, rows))
    out = str(tmp_path / "from-workbook.json")
    assert main.main(["publish", str(tmp_path / "answers.xlsx"), *ASKED, *ORGANISATIONS, "--out", out]) == 0
    assert json.loads(Path(out).read_text()) == published(tmp_path, survey(), *ORGANISATIONS)


def test_missing_and_not_applicable_are_not_told_apart(tmp_path: Path) -> None:
    text = survey()
    marked = "\n".join(line + "n/a" if line.endswith(",") else line for line in text.splitlines())
    assert marked != text
    assert published(tmp_path, marked) == published(tmp_path, text)


def test_who_has_no_group_counts_elsewhere_and_gives_nobody_away(tmp_path: Path) -> None:
    """Three without an organisation among sixty: everyone less the organisations would be the three."""
    text = survey({"council": 25, "kestrel": 35, "": 3})
    found = published(tmp_path, text, "--cuts", "organisation")
    assert states(found, "organisation", "council") == {"published"}
    assert states(found, "everyone", "everyone") == {"suppressed"}


def test_a_scale_that_does_not_begin_at_one(tmp_path: Path) -> None:
    header, *rows = survey({"council": 22, "kestrel": 34}).splitlines()
    shifted = [header]
    for row in rows:
        *groups, first, second = row.split(",")
        shifted.append(",".join([*groups, *(given and str(int(given) - 3) for given in (first, second))]))
    out = str(tmp_path / "shifted.json")
    file = written(tmp_path, "\n".join(shifted))
    words = ["--items", ",".join(ITEMS), "--scale=-2:2", "--cuts", "organisation", "--out", out]
    assert main.main(["publish", file, *words]) == 0
    assert main.main(["audit", out]) == 0
    plain = published(tmp_path, survey({"council": 22, "kestrel": 34}), "--cuts", "organisation")
    for one, other in zip(json.loads(Path(out).read_text())["cells"], plain["cells"], strict=True):
        assert one["n"] == other["n"]
        assert one["mean"] == (other["mean"] and pytest.approx(other["mean"] - 3))
        assert one["distribution"] == other["distribution"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--cuts", "department"], "has no column “department”"),
        (["--cuts", "tier,tier"], "“tier” cannot be a cut: each stands once"),
        (["--cross", "tier"], "Two columns are crossed: --cross organisation,tier."),
        (["--organisation", "employer"], "has no column “employer”"),
        (["--minimum", "4"], "The minimum is 4; it cannot be less than 5."),
        (["--previous", "nowhere.json"], "nowhere.json cannot be opened"),
        (["--reverse", "Q9"], "no item is called Q9"),
        (["--out", "/nowhere/result.json"], "cannot be written"),
    ],
)
def test_wrong_words_get_one_sentence(
    words: list[str], sentence: str, tmp_path: Path, capsys: Printed
) -> None:
    file = written(tmp_path, survey())
    told = refused(capsys, file, *ASKED, "--out", str(tmp_path / "result.json"), *words)
    assert sentence in told


def test_the_answers_are_not_written_over(tmp_path: Path, capsys: Printed) -> None:
    file = written(tmp_path, survey())
    assert "write the result to another file" in refused(capsys, file, *ASKED, "--out", file)
    assert Path(file).read_text(encoding="utf-8") == survey()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "answers.csv is empty."),
        ("organisation,Q1,Q2\na,1,6\n", "6 lies outside the scale 1 to 5"),
        ("organisation,Q1,Q2\na,1,2.5\n", "needs answers in whole numbers"),
    ],
)
def test_a_bad_file_gets_one_sentence(text: str, sentence: str, tmp_path: Path, capsys: Printed) -> None:
    assert sentence in refused(capsys, written(tmp_path, text), *ASKED, "--out", str(tmp_path / "r.json"))


def test_what_cannot_be_proved_is_not_written(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    leak = Leak(sure=Sure.FOLLOWS, cell=Cell("everyone", "everyone", "Q1"))
    monkeypatch.setattr(output, "recheck", lambda record, along: Findings(cells=1, leaks=(leak,)))
    out = tmp_path / "result.json"
    assert main.main(["publish", written(tmp_path, survey()), *ASKED, "--out", str(out)]) == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert not out.exists()


def test_a_page_stands_alone_and_escapes_every_word(tmp_path: Path, capsys: Printed) -> None:
    text = survey({"<script>": 22, "kestrel": 34, "investor": 4})
    page = tmp_path / "result.html"
    found = published(tmp_path, text, *CUTS, "--html", str(page))
    told = page.read_text(encoding="utf-8")
    assert "&lt;script&gt;" in told
    assert "<script>" not in told
    assert "http" not in told
    assert f"No group smaller than 5 can be worked out; {len(found['cells'])} cells checked." in told
    for reason in {each["reason"] for each in found["cells"] if each["reason"]}:
        assert f'id="why-{reason}"' in told
        assert f'href="#why-{reason}"' in told
    assert f"The page stands in {page}." in capsys.readouterr().out


def test_nothing_at_all_can_be_shown(tmp_path: Path, capsys: Printed) -> None:
    page = tmp_path / "result.html"
    found = published(tmp_path, survey({"council": 4}), "--html", str(page))
    assert found["certificate"] is None
    assert "nothing is shown" in page.read_text(encoding="utf-8")


def test_a_result_of_another_scale_or_survey_is_no_past(tmp_path: Path, capsys: Printed) -> None:
    then = published(tmp_path, survey(), out="then.json")
    past = filed(tmp_path, then | {"scale": {"low": 1, "high": 7}}, "seven.json")
    told = refused(capsys, written(tmp_path, survey()), *ASKED, "--previous", past, "--out", "r.json")
    assert "seven.json is on a scale from 1 to 7, not on 1:5." in told

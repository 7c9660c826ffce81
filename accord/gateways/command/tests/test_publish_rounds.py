"""`accord publish --previous`: what a second result must not tell beside the first."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.gateways.command import main
from accord.gateways.command.tests.results_files import ASKED, survey

Json = dict[str, Any]
LARGE = {"council": 22, "kestrel": 34, "schools": 8}
CUT = ("--cuts", "organisation")


@pytest.fixture
def publish(tmp_path: Path) -> Any:
    """Publish answers, beside the result before if there is one, and audit all that was written together."""

    def run(text: str, *words: str, before: Path | None = None) -> tuple[Path, Json]:
        out = tmp_path / f"result-{len(list(tmp_path.iterdir()))}.json"
        (tmp_path / "answers.csv").write_text(text, encoding="utf-8")
        past = [] if before is None else ["--previous", str(before)]
        assert (
            main.main(
                ["publish", str(tmp_path / "answers.csv"), *ASKED, *CUT, *past, *words, "--out", str(out)]
            )
            == 0
        )
        if before is not None:
            assert main.main(["audit", str(before), str(out)]) == 0
        return out, json.loads(out.read_text(encoding="utf-8"))

    return run


def state(found: Json, group: str, item: str = "Q1") -> str:
    cell = next(each for each in found["cells"] if (each["group"], each["item"]) == (group, item))
    return f"{cell['state']} {cell['reason'] or ''}".strip()


def without(text: str, organisation: str) -> str:
    """The same answers but for the last person of an organisation."""
    lines = text.splitlines()
    last = max(place for place, line in enumerate(lines) if line.startswith(organisation))
    return "\n".join([*lines[:last], *lines[last + 1 :]])


def test_it_works(publish: Any) -> None:
    then, first = publish(survey(LARGE))
    _now, second = publish(survey(LARGE, seed=2), before=then)
    assert state(first, "council") == state(second, "council") == "published"
    assert second["previous"] == first["certificate"]["digest"]


def test_a_small_group_is_banded_after_a_plain_mean(publish: Any) -> None:
    """Nobody knows who of the eight left and who joined; whoever vouches that nobody did sees the mean."""
    then, first = publish(survey(LARGE, missing=0))
    later = survey(LARGE, seed=3, missing=0)
    assert state(first, "schools") == "published"
    assert state(publish(later, before=then)[1], "schools") == "banded changed"
    assert state(publish(later, "--same-people", before=then)[1], "schools") == "published"


def test_five_who_joined_hide_each_other(publish: Any) -> None:
    then, _first = publish(survey(LARGE | {"schools": 6}))
    assert state(publish(survey(LARGE | {"schools": 11}, seed=4), before=then)[1], "schools") == "published"


def test_an_answer_that_came_late_does_not_follow(publish: Any) -> None:
    """Of twenty-one of the council, then twenty-two with everything else the same, the one would follow."""
    text = survey(LARGE)
    then, _first = publish(without(text, "council"))
    now, second = publish(text, before=then)
    assert state(second, "council") == "banded changed"
    assert state(second, "kestrel") == "published"
    assert main.main(["audit", str(then), str(now)]) == 0


def test_of_a_late_answer_no_cell_tells_anything(publish: Any) -> None:
    """Not even a bit: the late person stands in several groups, and what each tells would add up."""
    text = survey(LARGE, missing=0)
    then, first = publish(without(text, "council"), "--cuts", "organisation,tier")
    _now, second = publish(text, "--cuts", "organisation,tier", before=then)
    earlier = {(cell["group"], cell["item"]): cell for cell in first["cells"]}
    changed = [cell for cell in second["cells"] if cell["reason"] == "changed"]
    assert {cell["group"] for cell in changed} >= {"everyone", "council"}
    for cell in changed:
        was = earlier[cell["group"], cell["item"]]
        if was["n"] >= 10:
            low, high = (edge * (was["n"] + 1) - was["mean"] * was["n"] for edge in cell["band"])
            assert (low, high) == (min(low, 1.3), max(high, 4.7)), cell


def test_published_apart_the_late_answer_is_found(publish: Any, capsys: pytest.CaptureFixture[str]) -> None:
    text = survey(LARGE)
    then, _first = publish(without(text, "council"))
    now, _second = publish(text)
    assert main.main(["audit", str(then), str(now)]) == 1
    assert "organisation “council”: the results may be the same but for 1 person" in capsys.readouterr().out


def test_the_minimum_is_never_lowered(
    publish: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    then, first = publish(survey(LARGE), "--minimum", "7")
    assert first["minimum"] == 7
    assert publish(survey(LARGE, seed=2), before=then)[1]["minimum"] == 7
    words = ["publish", str(tmp_path / "answers.csv"), *ASKED, "--previous", str(then), "--minimum", "5"]
    assert main.main([*words, "--out", str(tmp_path / "lower.json")]) == 2
    assert "The minimum is 5; it cannot be less than 7." in capsys.readouterr().err


def test_a_result_of_something_else_is_no_past(
    publish: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    then, first = publish(survey(LARGE))
    for cell in first["cells"]:
        cell["item"] = f"other {cell['item']}"
    then.write_text(json.dumps(first), encoding="utf-8")
    words = ["publish", str(tmp_path / "answers.csv"), *ASKED, "--previous", str(then)]
    assert main.main([*words, "--out", str(tmp_path / "next.json")]) == 2
    assert "has no group and item in common with answers.csv." in capsys.readouterr().err


@pytest.mark.long
@given(
    st.lists(st.sampled_from([3, 5, 7, 9, 12, 30]), min_size=2, max_size=4),
    st.integers(0, 2**16),
    st.sampled_from(["one late", "two gone", "new answers"]),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_follows_from_any_two_rounds(publish: Any, sizes: list[int], seed: int, kind: str) -> None:
    """The fixture audits both results together, whatever changed."""
    named = {f"organisation {place}": people for place, people in enumerate(sizes)}
    text = survey(named, seed=seed)
    later = {
        "one late": f"{text}organisation 0,organisation 0 1,manager,4,2\n",
        "two gone": without(without(text, "organisation 1"), "organisation 0"),
        "new answers": survey(named, seed=seed + 1),
    }[kind]
    then, _first = publish(text)
    publish(later, before=then)

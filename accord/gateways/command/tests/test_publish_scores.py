"""Scores of a published file: the mean of what is told of their items, and nothing more."""

from pathlib import Path
from typing import Any

import pytest

from accord.gateways.command import main
from accord.gateways.command.results.means import scored
from accord.gateways.command.tests.results_files import ASKED, CUTS, cell, filed, naive, spread, survey
from accord.gateways.command.tests.test_publish import published, refused, written

pytestmark = pytest.mark.long

Json = dict[str, Any]
SCORE = ("--score", "openness=Q1,Q2")
Printed = pytest.CaptureFixture[str]


def test_it_works(tmp_path: Path) -> None:
    """In every group the mean of the two items, a range where one is a range, nothing where one is hidden."""
    page = tmp_path / "result.html"
    found = published(tmp_path, survey(seed=9), *CUTS, *SCORE, "--html", str(page))
    cells = {(each["cut"], each["group"], each["item"]): each for each in found["cells"]}
    assert found["scores"] == {"openness": {"mean_of": ["Q1", "Q2"]}}
    seen = set()
    for (cut, group, item), score in cells.items():
        if item == "openness":
            items = [cells[cut, group, each] for each in ("Q1", "Q2")]
            states = {each["state"] for each in items}
            worst = next(state for state in ("suppressed", "banded", "published") if state in states)
            assert score["state"] == worst
            seen.add(worst)
            if worst == "published":
                assert score["n"] == min(each["n"] for each in items)
                assert score["mean"] == pytest.approx(sum(each["mean"] for each in items) / 2, abs=0.051)
                assert score["low"] <= score["mean"] <= score["high"]
    assert seen == {"published", "banded", "suppressed"}
    assert "openness" in page.read_text(encoding="utf-8")


def test_a_score_changes_nothing_of_the_items(tmp_path: Path) -> None:
    plain = published(tmp_path, survey(), *CUTS)
    found = published(tmp_path, survey(), *CUTS, *SCORE)
    assert [each for each in found["cells"] if each["item"] != "openness"] == plain["cells"]


def test_a_score_may_be_told_in_the_next_round_too(tmp_path: Path) -> None:
    published(tmp_path, survey(), *CUTS, *SCORE, out="then.json")
    past = ("--previous", str(tmp_path / "then.json"))
    assert published(tmp_path, survey(seed=2), *CUTS, *SCORE, *past)["previous"]


def test_the_mean_of_everybody_s_own_score_gives_away_who_skipped_an_item(
    tmp_path: Path, capsys: Printed
) -> None:
    """Naively 34 have a score on two statements, of which three answered one only: their answers follow.

    A file that calls such a score the mean of its items is not believed.
    """
    own = [(one + other) / 2 for one, other in zip(spread(31), spread(31)[::-1], strict=True)] + [1, 1, 1]
    answers = {"Q1": [*spread(31), 1, 1, 1], "Q2": spread(31)[::-1]}
    told = [cell("everyone", "everyone", item, given, low=1.0, high=5.0) for item, given in answers.items()]
    score = cell("everyone", "everyone", "openness", spread(34), mean=round(sum(own) / 34, 2))
    claimed = naive({}, scores={"openness": {"mean_of": ["Q1", "Q2"]}})
    assert main.main(["audit", filed(tmp_path, claimed | {"cells": [*told, score]})]) == 1
    assert "who skipped some items" in capsys.readouterr().out
    ours = scored(told, {"openness": ["Q1", "Q2"]})
    assert main.main(["audit", filed(tmp_path, claimed | {"cells": [*told, *ours]})]) == 0


@pytest.mark.parametrize(
    ("score", "sentence"),
    [
        ("openness", "“openness” is no score. Name it and two items at least"),
        ("openness=Q1", "“openness=Q1” is no score."),
        ("Q1=Q1,Q2", "“Q1” is the name of an item, or of another score."),
        ("openness=Q1,Q9", "“openness” cannot be made: no item is called Q9."),
    ],
)
def test_a_score_that_cannot_be_made_gets_one_sentence(
    score: str, sentence: str, tmp_path: Path, capsys: Printed
) -> None:
    file = written(tmp_path, survey())
    assert sentence in refused(capsys, file, *ASKED, "--score", score, "--out", str(tmp_path / "r.json"))

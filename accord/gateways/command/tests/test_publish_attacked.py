"""The written file, against an attacker who shares no code with the rule and knows who stands where."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.cells import Banded, Reason, Shown, Suppressed
from accord.analysis.published import Published
from accord.analysis.tests.attacker import Attacker
from accord.gateways.command import main
from accord.gateways.command.tests.results_files import ASKED, CUTS, ITEMS, survey

Json = dict[str, Any]
Flags = NDArray[np.bool_]


def members_of(rows: list[dict[str, str]], found: Json) -> dict[str, Flags]:
    """Who stands in which group of the file, by cut and group: read from the answers, not from the file."""
    members = {}
    for cell in found["cells"]:
        cut, group = cell["cut"], cell["group"]
        if cut == "everyone":
            inside = [True] * len(rows)
        elif " x " in cut:
            inside = [" / ".join(row[column] for column in cut.split(" x ")) == group for row in rows]
        else:
            inside = [row[cut] == group for row in rows]
        members[f"{cut}: {group}"] = np.array(inside)
    return members


def as_read(found: Json, answered: Mapping[str, Flags], members: Mapping[str, Flags]) -> Published:
    """The cells of the file, for an attacker who counts the answers of a band himself."""
    cells: dict[tuple[str, str], Shown | Banded | Suppressed] = {}
    for cell in found["cells"]:
        key = f"{cell['cut']}: {cell['group']}", cell["item"]
        if cell["state"] == "published":
            people = cell["distribution"] and tuple(cell["distribution"])
            figures = {name: cell[name] for name in ("n", "mean", "low", "high")}
            cells[key] = Shown(distribution=people, **figures)
        elif cell["state"] == "banded":
            n = int((members[key[0]] & answered[cell["item"]]).sum())
            cells[key] = Banded(low=cell["band"][0], high=cell["band"][1], n=n)
        else:
            cells[key] = Suppressed(Reason(cell["reason"]))
    items = [SimpleNamespace(key=item, options=5) for item in found["items"]]
    return cast("Published", SimpleNamespace(cells=cells, items=items))  # all that the attacker reads


def attacked(text: str, found: Json, *, tries: int) -> None:
    """No group of the file below five is known to two points, nor anybody's answer to a colleague."""
    rows = list(csv.DictReader(StringIO(text)))
    answers = {item: np.array([int(row[item] or 0) for row in rows]) for item in ITEMS}
    answered = {item: answers[item] > 0 for item in ITEMS}
    members = members_of(rows, found)
    result = as_read(found, answered, members)
    random = np.random.default_rng(0)
    for item in ITEMS:
        attacker = Attacker(result, item, members, answered[item])
        for key, member in members.items():
            if 0 < (member & answered[item]).sum() < 5:
                low, high = attacker.mean_of(key)
                assert high - low >= 2 - 1e-4, (key, low, high)
        told = [
            member for key, member in members.items() if not isinstance(result.cells[key, item], Suppressed)
        ]
        reached = np.flatnonzero(np.any(told, axis=0) & answered[item]) if told else np.array([])
        for _try in range(tries if reached.size else 0):
            person, reader = random.choice(reached), random.choice(np.flatnonzero(answered[item]))
            if person != reader:
                knows = int(attacker.kind[reader]), int(answers[item][reader])
                possible = attacker.answers_of(int(attacker.kind[person]), knows)
                assert possible[-1] - possible[0] >= 2, (item, possible, knows)


def published(folder: Path, text: str, *words: str) -> Json:
    (folder / "answers.csv").write_text(text, encoding="utf-8")
    out = folder / "result.json"
    assert main.main(["publish", str(folder / "answers.csv"), *ASKED, *words, "--out", str(out)]) == 0
    assert main.main(["audit", str(out)]) == 0
    found: Json = json.loads(out.read_text(encoding="utf-8"))
    return found


def test_nobody_can_be_picked_out_of_the_written_file(tmp_path: Path) -> None:
    text = survey({"council": 22, "kestrel": 34, "investor": 4, "": 3})
    attacked(text, published(tmp_path, text, *CUTS), tries=8)


SIZES = st.lists(st.sampled_from([1, 2, 3, 4, 6, 9, 14, 25]), min_size=1, max_size=5)


@pytest.mark.long
@given(
    SIZES,
    st.integers(0, 2**16),
    st.sampled_from([2.2, 3.3, 4.4]),
    st.sampled_from([CUTS, CUTS[:2], CUTS[2:]]),
)
@settings(max_examples=15)
def test_nobody_can_be_picked_out_of_any_file(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], seed: int, mean: float, cuts: tuple[str, ...]
) -> None:
    named = {f"organisation {place}": people for place, people in enumerate(sizes)}
    text = survey(named, seed=seed, mean=mean)
    attacked(text, published(tmp_path_factory.mktemp("any"), text, *cuts), tries=4)

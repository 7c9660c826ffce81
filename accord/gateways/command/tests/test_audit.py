"""`accord audit`: what leaks from naive results is found, from the figures alone."""

from pathlib import Path
from typing import Any

import pytest

from accord.gateways.command import main
from accord.gateways.command.tests.results_files import cell, filed, naive, spread

Json = dict[str, Any]
Printed = pytest.CaptureFixture[str]

SAFE = {"council": spread(22), "kestrel": spread(34), "schools": spread(9)}


def audited(printed: Printed, *files: str) -> tuple[int, str]:
    code = main.main(["audit", *files])
    output = printed.readouterr()
    return code, output.out + output.err


def test_it_works(tmp_path: Path, capsys: Printed) -> None:
    code, told = audited(capsys, filed(tmp_path, naive(SAFE)))
    assert code == 0
    assert told.startswith(
        "result.json: no group smaller than 5 can be worked out; 4 cells with a figure checked."
    )
    assert "may still lie 4 points apart" in told


def test_one_remainder_below_five(tmp_path: Path, capsys: Printed) -> None:
    """22, 34 and 4 people: the total less the two that are shown are the four."""
    found = naive(SAFE | {"schools": [1, 2, 2, 2]})
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 1
    assert "“everyone” less “council” less “kestrel” leaves 4 people; the mean lies between" in told


def test_the_certificate_of_a_file_is_not_believed(tmp_path: Path, capsys: Printed) -> None:
    certificate = {"rules_version": "possible-worlds-1", "minimum": 5, "cells": 4, "width": 4.0}
    found = naive(SAFE | {"schools": [1, 2, 2, 2]}, certificate=certificate)
    assert audited(capsys, filed(tmp_path, found | {"minimum": 1}))[0] == 1


def test_a_figure_in_a_cell_that_calls_itself_suppressed(tmp_path: Path, capsys: Printed) -> None:
    found = naive(SAFE | {"schools": [1, 2, 2, 2]})
    found["cells"] = [each for each in found["cells"] if each["cut"] != "everyone"]
    found["cells"][-1] |= {"n": 4, "mean": 1.8}
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 1
    assert "schools”: 4 people answered" in told


def test_five_who_answered_alike(tmp_path: Path, capsys: Printed) -> None:
    code, told = audited(capsys, filed(tmp_path, naive(SAFE | {"schools": [5, 5, 5, 5, 4]})))
    assert code == 1
    assert "schools”: 5 people answered so much alike" in told


def test_five_who_answered_alike_and_are_not_shown_themselves(tmp_path: Path, capsys: Printed) -> None:
    found = naive(SAFE | {"schools": [5, 5, 5, 5, 5]})
    found["cells"][-1] |= {"state": "suppressed", "n": None, "mean": None, "reason": "value"}
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 1
    assert "less “kestrel”: 5 people answered so much alike" in told


def test_two_cuts_that_meet_in_one_person(tmp_path: Path, capsys: Printed) -> None:
    """Of the council's ten directors and managers nine are managers, and the one director follows."""
    found = naive(SAFE)
    found["cells"] += [
        cell("organisation x tier", "council / manager", "Q1", spread(21)),
        cell("organisation x tier", "council / director", "Q1", [4]),
    ]
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 1
    assert "“council” less “council / manager” leaves 1 person" in told


def test_nested_teams(tmp_path: Path, capsys: Printed) -> None:
    found = naive(SAFE)
    found["cells"] += [
        cell("team", f"council {place}", "Q1", spread(people)) for place, people in ((1, 12), (2, 8))
    ]
    assert audited(capsys, filed(tmp_path, found))[0] == 0, "nobody says where these teams belong"
    homes = {"council 1": "council", "council 2": "council"}
    found["inside"] = [{"cut": "team", "in": "organisation", "groups": homes}]
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 1
    assert "leaves 2 people" in told


def test_a_scale_against_its_items(tmp_path: Path, capsys: Printed) -> None:
    """Twenty answered both items, two more the first alone; the scale is of the twenty."""
    first, second = spread(20), [min(answer + 1, 5) for answer in spread(20)]
    both = [(one + two) / 2 for one, two in zip(first, second, strict=True)]
    cells = [
        cell("everyone", "everyone", "Q1", [*first, 1, 2]),
        cell("everyone", "everyone", "Q2", second),
        cell("everyone", "everyone", "scale", second, mean=round(sum(both) / 20, 2)),
    ]
    code, told = audited(capsys, filed(tmp_path, {"scale": {"low": 1, "high": 5}, "cells": cells}))
    assert code == 1
    assert "leaves as few as 2 people, who skipped some items; their mean lies between" in told


def test_an_interval_of_five_made_from_their_own_answers(tmp_path: Path, capsys: Printed) -> None:
    found = naive({"council": spread(22), "kestrel": [3, 3, 3, 3, 2, 4], "schools": [1, 1, 3, 5, 5, 3]})
    found["cells"][2] |= {"low": 2.6, "high": 3.4}
    found["cells"][3] |= {"low": 1.1, "high": 4.9}
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 1
    assert "its interval was made from its own few answers" in told


def test_a_distribution_of_fewer_than_ten(tmp_path: Path, capsys: Printed) -> None:
    found = naive(SAFE)
    found["cells"][3] |= {"distribution": [1, 2, 3, 2, 1], "mean": 3.0}
    assert audited(capsys, filed(tmp_path, found))[0] == 1


def test_two_results_that_differ_by_one_person(tmp_path: Path, capsys: Printed) -> None:
    """One answer came late: 65 people, then 66; each by itself gives nobody away."""
    then, now = naive(SAFE), naive(SAFE | {"council": [*spread(22), 5]})
    files = filed(tmp_path, then, "then.json"), filed(tmp_path, now, "now.json")
    code, told = audited(capsys, *files)
    assert code == 1
    assert "then.json and now.json together: 2 leaks." in told
    assert "Q1, organisation “council”: the results may be the same but for 1 person" in told
    assert audited(capsys, files[0])[0] == audited(capsys, files[1])[0] == 0
    assert audited(capsys, files[1], files[0])[0] == 1, "in any order"


def test_two_readers_who_meet(tmp_path: Path, capsys: Printed) -> None:
    """One sees organisations, the other the council's managers; the council's others are three."""
    first, second = naive(SAFE), naive(SAFE)
    second["cells"] = [
        second["cells"][0],
        cell("organisation x tier", "council / manager", "Q1", spread(19)),
    ]
    files = filed(tmp_path, first, "first.json"), filed(tmp_path, second, "second.json")
    code, told = audited(capsys, *files)
    assert code == 1
    assert "together: 1 leak." in told
    assert "leaves 3 people" in told


def test_one_leaver_of_a_small_group_between_two_rounds(tmp_path: Path, capsys: Printed) -> None:
    then = naive(SAFE | {"schools": [3, 4, 4, 4, 3, 4, 3, 5]})
    now = naive({"council": [5, *spread(21)], "kestrel": [1, *spread(33)], "schools": [3, 4, 4, 4, 3, 4, 3]})
    code, told = audited(capsys, filed(tmp_path, then, "then.json"), filed(tmp_path, now, "now.json"))
    assert code == 1
    assert "if all others answered as before, 1 person came or went" in told


def test_two_rounds_of_large_groups(tmp_path: Path, capsys: Printed) -> None:
    then = naive({"council": spread(22), "kestrel": spread(34)})
    now = naive({"council": [5, 5, *spread(19)], "kestrel": [1, 1, *spread(33)]})
    code, told = audited(capsys, filed(tmp_path, then, "then.json"), filed(tmp_path, now, "now.json"))
    assert code == 0
    assert told.endswith("together: nothing more follows from them than from each alone.\n")


def alone(people: int, **more: object) -> Json:
    """A result of one cell."""
    return {"cells": [cell("everyone", "everyone", "Q1", spread(people), **more)]}


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([], "it is not one JSON object"),
        ({}, "it has no cells"),
        ({"cells": [{"cut": "everyone"}]}, "a cell does not say of which cut, group and item it is"),
        (naive(SAFE) | {"scale": {"low": 5, "high": 1}}, "its scale has no lowest and highest answer"),
        (alone(9, mean=5) | {"scale": {"low": 1, "high": 3}}, "a mean of 5 lies outside the scale 1 to 3"),
        (alone(9, mean=8.2), "it names no scale, and its figures are not from 1 to 5"),
        (alone(9, state="told"), "neither published nor banded"),
        (alone(9, mean="3"), "mean is no number"),
        (alone(9, mean=None), "published, but without a mean"),
        ({"cells": alone(9)["cells"] * 2}, "two cells are about the same"),
        ({"cells": [*alone(12)["cells"], cell("team", "A", "Q1", spread(13))]}, "contradict one another"),
    ],
)
def test_what_is_no_result(found: object, sentence: str, tmp_path: Path, capsys: Printed) -> None:
    code, told = audited(capsys, filed(tmp_path, found))
    assert code == 2
    assert sentence in told
    assert told.count("\n") == 1


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Printed) -> None:
    assert audited(capsys, str(tmp_path / "no.json")) == (
        2,
        "no.json cannot be opened: No such file or directory.\n",
    )
    (tmp_path / "text.json").write_text("organisation,team\n")
    assert audited(capsys, str(tmp_path / "text.json"))[0] == 2

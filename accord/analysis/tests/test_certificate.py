"""What newer results have beside older ones: the certificate, and figures that older ones lack."""

import json
from dataclasses import replace

import numpy as np
import pytest

from accord.analysis.disclosure import publish
from accord.analysis.disclosure import settle as settling
from accord.analysis.errors import NotProved
from accord.analysis.published import (
    Banded,
    Change,
    Cut,
    NotPublishable,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.analysis.tests.partnerships import answers_of, frame, organisations_of, people_of

COUNCIL = "organisation-0"


def result(seed: int = 3) -> Published:
    values = np.random.default_rng(seed).integers(1, 6, (63, 2)).astype(np.int8)
    return publish(organisations_of((22, 34, 7), values), frame())


def with_cell(cell: Shown | Banded) -> Published:
    before = result()
    return replace(before, cells={**before.cells, (COUNCIL, "q0"): cell}, gaps=(), certificate=None)


def test_it_works() -> None:
    found = result().certificate
    assert found is not None
    assert (found.minimum, found.cells) == (5, 8)
    assert found.width >= 2
    assert found.group in {group.key for group in result().groups}


def test_it_claims_no_more_than_was_proved_of_a_distribution() -> None:
    """Beside a distribution two points are proved, though of the mean alone four remain."""
    found = result()
    assert any(isinstance(cell, Shown) and cell.distribution for cell in found.cells.values())
    assert found.certificate is not None
    assert found.certificate.width == 2.0


def test_it_claims_a_hundredth_and_rounds_down() -> None:
    """The three of a team can have made any of twelve sums, so their mean lies within 11/3 points."""
    team = [0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]
    values = np.array([3, 4, 4, 2, 3, 4, 4, 3, 4, 2, 3, 4], dtype=np.int8)[:, None]
    found = publish(people_of({Cut.TEAM: team}, values, partner=[0] * 12), frame()).certificate
    assert found is not None
    assert (found.width, found.group) == (3.66, "team-2")


def test_a_result_without_statements_has_none() -> None:
    answers = organisations_of((22, 34, 7), np.ones((63, 0), dtype=np.int8))
    assert publish(answers, frame()).certificate is None


def test_where_distributions_cannot_be_checked_the_means_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*_: object, **__: object) -> object:
        raise NotProved("the solver ended with kTimeLimit")

    monkeypatch.setattr(settling, "in_the_way", silent)
    cells = [cell for cell in result().cells.values() if isinstance(cell, Shown)]
    assert cells
    assert all(cell.distribution is None and cell.favourable_band is None for cell in cells)


def test_the_certificate_belongs_to_this_result_alone() -> None:
    with pytest.raises(NotPublishable, match="belongs to another result"):
        replace(result(), title="Another")
    data = result().to_json()
    data["cells"][0]["n"] += 1
    with pytest.raises(NotPublishable):
        Published.from_json(data)


def test_it_survives_a_database_that_hands_whole_numbers_back() -> None:
    before = result()
    text = json.dumps(before.to_json()).replace(".0,", ",").replace(".0}", "}")
    after = Published.from_json(json.loads(text))
    assert after == before
    assert after.digest() == before.digest()


def test_an_older_result_keeps_its_digest() -> None:
    """Stored before there were certificates, changes, twins, bands of shares and reasons of bands."""
    cells = {
        place: replace(cell, equal_weight=None) if isinstance(cell, Shown) else cell
        for place, cell in result().cells.items()
    }
    older = replace(result(), cells=cells, certificate=None)
    data = older.to_json()
    assert not {"certificate", "changes"} & set(data)
    shown = {"group", "item", "state", "n", "mean", "low", "high", "distribution", "favourable"}
    assert all(set(cell) <= shown | {"reason"} for cell in data["cells"])
    assert set(with_cell(Banded(low=3, high=4, n=8)).to_json()["cells"][2]) == shown - {
        "mean", "distribution", "favourable"
    }  # fmt: skip
    assert Published.from_json(data).digest() == older.digest()


@pytest.mark.parametrize(
    "cell",
    [
        Banded(low=3.0, high=4.0, n=8, reason=Reason.CHANGED),
        Shown(n=12, mean=4.0, low=4.0, high=4.0, favourable_band=(0.8, 1.0)),
        Shown(n=12, mean=4.0, low=4.0, high=4.0, dominant="organisation-1", equal_weight=3.5),
    ],
)
def test_newer_figures_survive_storage(cell: Shown | Banded) -> None:
    before = with_cell(cell)
    after = Published.from_json(json.loads(json.dumps(before.to_json())))
    assert after == before
    assert after.cell(COUNCIL, "q0") == cell


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (Shown(n=9, mean=4, low=4, high=4, favourable_band=(0.8, 1)), "no band of a share"),
        (Shown(n=12, mean=4, low=4, high=4, favourable_band=(1, 0.8)), "no band of a share"),
        (Shown(n=12, mean=4, low=4, high=4, favourable=0.9, favourable_band=(0.8, 1)), "beside its own band"),
        (Shown(n=12, mean=4, low=4, high=4, equal_weight=5.5), "leaves the scale"),
    ],
)
def test_a_newer_figure_that_breaks_a_rule_cannot_be_published(cell: Shown, found: str) -> None:
    with pytest.raises(NotPublishable, match=found):
        with_cell(cell)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (Change(group="organisation-2", item="q0", difference=0, low=-1, high=1, sure=False), "10 answers"),
        (Change(group=COUNCIL, item="q0", difference=2, low=-1, high=1, sure=False), "its own interval"),
    ],
)
def test_a_change_that_breaks_a_rule_cannot_be_published(change: Change, found: str) -> None:
    with pytest.raises(NotPublishable, match=found):
        replace(result(), changes=(change,), certificate=None)


def test_where_the_solver_gives_no_answer_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*_: object, **__: object) -> object:
        raise NotProved("the solver ended with kTimeLimit")

    monkeypatch.setattr(settling, "audit", silent)
    table = np.array([[6, 16], [9, 25], [3, 4]])
    found = publish(answers_of(table, np.full((63, 1), 3, dtype=np.int8)), frame())
    assert {type(cell) for cell in found.cells.values()} == {Suppressed}
    assert Reason.ERROR in {cell.reason for cell in found.cells.values() if isinstance(cell, Suppressed)}
    assert found.certificate is None

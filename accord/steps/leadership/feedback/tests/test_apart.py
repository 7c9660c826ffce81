"""All leaders together by organisation: only as partners agreed, and in the same groups year after year."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from typing import cast as as_type
from uuid import UUID, uuid5

from accord.analysis.cells import MEAN_FLOOR, Banded, Shown, cell_from_json
from accord.analysis.disclosure.leaders import leaders_together
from accord.analysis.feedback import TOGETHER, FeedbackReport, RaterGroup
from accord.analysis.published import Item
from accord.steps.leadership.feedback.together import showing
from accord.steps.leadership.feedback.together.apart import groups_of_year
from accord.steps.leadership.feedback.together.counting import Counted
from accord.steps.leadership.feedback.together.reading import Group
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Together, Year

NAMED = UUID("00000000-0000-4000-8000-000000000000")
KEY = "behaviour:open"
STATEMENT = {"key": KEY, "text": "Says early what goes wrong.", "topic": "Openness", "labels": []}
MEANS = (3.2, 3.4, 3.1, 3.6, 3.7, 3.3)


def report(mean: float) -> FeedbackReport:
    return FeedbackReport(
        round_key="round",
        closed_at=datetime(2026, 11, 1, tzinfo=UTC),
        groups=(RaterGroup(key=TOGETHER, name="All raters together", invited=MEAN_FLOOR),),
        items=(Item(key=KEY, text="Says early what goes wrong.", topic="Openness", options=5),),
        cells={(TOGETHER, KEY): Shown(n=MEAN_FLOOR, mean=mean, low=mean, high=mean)},
        spread=1.0,
        rules_version="1",
    )


def counted(**leaders: int) -> Counted:
    """So many leaders of each organisation."""
    places = {uuid5(NAMED, f"{name} {at}"): name for name, count in leaders.items() for at in range(count)}
    means = {leader: MEANS[at % len(MEANS)] for at, leader in enumerate(places)}
    return Counted({leader: report(mean) for leader, mean in means.items()}, places)


def told(
    now: Counted, then: Counted | None = None, *, last: Any = None, agreed: bool = True
) -> list[dict[str, Any]]:
    year = as_type("Year", SimpleNamespace(by_organisation=agreed, statements=[STATEMENT]))
    together = leaders_together(list(now.means(KEY).values()), options=5)
    return groups_of_year(
        year, now, then or Counted(), last=as_type("Together", last), cells={KEY: together}, before={}
    )


def test_it_works() -> None:
    found = told(counted(council=6, kestrel=3, harbour=2))
    assert [group["organisations"] for group in found] == [["council"], ["harbour", "kestrel"]]
    cells = [cell_from_json(group["cells"][KEY]) for group in found]
    assert [cell.n for cell in cells if isinstance(cell, Shown | Banded)] == [6, 5]


def test_what_partners_did_not_agree_to_is_not_told() -> None:
    assert told(counted(council=6, kestrel=5), agreed=False) == []


def test_other_groups_than_a_year_before_are_not_told() -> None:
    then = counted(council=6, kestrel=3, harbour=2)
    last = SimpleNamespace(groups=told(then))
    assert told(counted(council=6, kestrel=5), then, last=last) == []
    again = told(then, then, last=last)
    assert again == last.groups


def test_organisations_stand_in_their_order(cast: Cast) -> None:
    cell = Shown(n=6, mean=3.4, low=3.4, high=3.4)
    with cast.in_scope():
        both = frozenset({str(cast.kestrel.id), str(cast.harbour.id)})
        year = SimpleNamespace(statements=[STATEMENT])
        table = showing.by_organisation(
            year,  # type: ignore[arg-type]  # its statements alone are asked for
            [Group(frozenset({str(cast.council.id)}), {KEY: cell}), Group(both, {KEY: cell})],
        )
    assert table is not None
    assert [str(column.label) for column in table.columns] == [
        "Statement",
        "Northmoor Council",
        "Kestrel Build and Harbour Capital",
    ]
    assert table.rows == (("1. Says early what goes wrong.", "3.4 (6)", "3.4 (6)"),)

"""Whatever stands in a file of these shapes, there are figures or reasons: no crash, no warning, no NaN."""

import json
from argparse import Namespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.gateways.command.figures.findings import findings_of
from accord.gateways.command.figures.gathered import gather
from accord.gateways.command.figures.page import page
from accord.gateways.command.figures.source import Rows
from accord.gateways.command.figures.survey import survey_of
from accord.gateways.command.figures.text import lines
from tests import schemas

pytestmark = pytest.mark.long

HEADING = ("group", "wave", "rater", "target", "A", "B", "C")
ANSWER = st.sampled_from(["1", "2", "3", "4", "5", "", "n/a", "3"])
ALIKE = st.sampled_from(["3", ""])
FRACTION = st.sampled_from(["1.5", "2.25", "4", "", "1.6666667"])


@st.composite
def files(draw: st.DrawFn) -> Rows:
    """One to thirty people; few or many groups; answers that vary, hardly vary, or are no whole numbers."""
    groups = [f"g{place}" for place in range(draw(st.sampled_from([1, 2, 5, 14])))]
    waves = [str(2024 + place) for place in range(draw(st.integers(1, 3)))]
    answer = draw(st.sampled_from([ANSWER, ANSWER, ALIKE, FRACTION]))
    row = st.tuples(
        st.sampled_from([*groups, ""]),
        st.sampled_from(waves),
        st.sampled_from(groups),
        st.sampled_from(groups),
        answer,
        answer,
        answer,
    )
    rows = draw(st.lists(row, max_size=30))
    first = (groups[0], waves[0], groups[0], groups[0], "3", "3", "3")
    return Rows("any.csv", HEADING, [(place + 2, list(cells)) for place, cells in enumerate([first, *rows])])


@given(
    files(),
    st.sampled_from(["A", "A,B", "A,B,C"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=80)
def test_there_are_figures_or_reasons(rows: Rows, items: str, group: bool, wave: bool, rated: bool) -> None:
    options = Namespace(
        items=items,
        reverse=["A"],
        scale="1:5",
        group="group" if group else None,
        wave="wave" if wave else None,
        rater="rater" if rated else None,
        target="target" if rated else None,
    )
    found = findings_of(gather(survey_of(rows, options)))
    schemas.check("figures", json.loads(json.dumps(found, allow_nan=False)))
    assert list(lines(found))
    assert page(found).endswith("</html>\n")
    for what in ("reliability", "icc", "change"):
        assert (found[what] is None) == (what in found["reasons"])

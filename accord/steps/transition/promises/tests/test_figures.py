"""What the book says as its heading, for none, one and many promises."""

import pytest

from accord.steps.transition.promises import figures
from accord.steps.transition.promises.rules import State


@pytest.mark.parametrize(
    ("states", "says"),
    [
        ([], "Nothing stands in the promise book yet."),
        ([State.STANDS], "The one promise is still open."),
        ([State.NOT_KEPT], "The one promise was not kept."),
        ([State.STANDS, State.KEPT], "One of 2 promises is still open."),
        ([State.NOT_KEPT, State.STANDS, State.NOT_KEPT], "2 of 3 promises were not kept."),
        ([State.KEPT], "Of every promise it is known what became of it."),
    ],
)
def test_the_heading_counts_as_people_do(states: list[State], says: str) -> None:
    assert figures.heading(states) == says

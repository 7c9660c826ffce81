"""What people say about a step, in words: from `Published` alone, and never more than it shows."""

from dataclasses import replace

import pytest

from accord.analysis.cells import Reason
from accord.analysis.published import EVERYONE, Banded, Cell, Published, Suppressed
from accord.mechanisms.rounds.publishing.sentences import WHY_SHORT
from accord.overview import people_say
from tests.cast import Cast
from tests.published import VALUES, sample, shown


def with_everyone(cast: Cast, cell: Cell, *, hidden: tuple[str, ...] = ()) -> Published:
    """Return the sample result with another cell of everyone about the values; some organisations hidden."""
    found = sample(cast, str(cast.partnership.id))
    cells = dict(found.cells) | {(EVERYONE, VALUES): cell}
    cells |= {(str(getattr(cast, name).id), VALUES): Suppressed(Reason.WOULD_FOLLOW) for name in hidden}
    return replace(found, cells=cells)


def test_a_mean_stands_with_its_reach(cast: Cast) -> None:
    assert (
        people_say.in_short(with_everyone(cast, shown(0, 3, 14, 21, 6)), "values") == "people say 3.7 ± 0.3"
    )


def test_a_mean_that_everybody_gave_stands_alone(cast: Cast) -> None:
    exact = replace(shown(0, 3, 14, 21, 6), low=3.7, high=3.7)
    assert people_say.in_short(with_everyone(cast, exact), "values") == "people say 3.7"


def test_a_banded_mean_stays_a_range(cast: Cast) -> None:
    banded = Banded(low=3.0, high=4.0, n=6)
    assert people_say.in_short(with_everyone(cast, banded), "values") == "people say 3.0 to 4.0"


def test_where_everyone_is_withheld_the_organisations_stand_for_them(cast: Cast) -> None:
    found = with_everyone(cast, Suppressed(Reason.WOULD_FOLLOW))
    assert people_say.in_short(found, "values") == (
        "people say 3.6 (Northmoor Council) to 3.7 (Kestrel Build)"
    )


@pytest.mark.parametrize("hidden", [("kestrel",), ("kestrel", "council")])
def test_one_organisation_alone_does_not(cast: Cast, hidden: tuple[str, ...]) -> None:
    found = with_everyone(cast, Suppressed(Reason.WOULD_FOLLOW), hidden=hidden)
    assert people_say.in_short(found, "values") == (
        f"what people say is not shown: {WHY_SHORT[Reason.WOULD_FOLLOW]}"
    )


def test_what_was_not_asked_has_no_answers_to_lead_to(cast: Cast) -> None:
    with cast.in_scope():
        found = with_everyone(cast, Suppressed(Reason.TOO_FEW))
        assert people_say.evidence_url(found, "leadership") == ""
        assert people_say.evidence_url(None, "values") == ""
        assert people_say.evidence_url(found, "values").endswith(f"{VALUES}/")


def test_before_the_first_result_there_is_nothing_to_say(cast: Cast) -> None:
    assert people_say.in_short(None, "values") == ""
    assert people_say.scale_in_words(None) == ""


def test_one_reason_that_hides_every_step_is_told_once(cast: Cast) -> None:
    found = sample(cast, str(cast.partnership.id))
    values = next(item for item in found.items if item.key == VALUES)
    items = (values, replace(values, key="core:culture"))
    cells: dict[tuple[str, str], Cell] = {
        (group.key, item.key): Suppressed(Reason.DOMINANCE) for group in found.groups for item in items
    }
    hidden = replace(found, items=items, cells=cells, gaps=())
    assert people_say.beside(hidden, "values") == ""
    assert people_say.how_to_read(hidden).startswith(
        "What people say about each step is not shown: a partner could subtract its own. From “"
    )
    assert people_say.beside(found, "values") == people_say.in_short(found, "values")
    assert people_say.how_to_read(found) == people_say.scale_in_words(found)

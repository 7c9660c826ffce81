"""A round shows a measure's figure, and asks how people see it and why; frozen when it is put forward."""

from collections.abc import Iterator
from typing import Any

import pytest

from accord.agreement import selectors as agreement
from accord.foundations.errors import Refused
from accord.mechanisms.measures.tests.world import SECOND, THIRD, give, registered
from accord.mechanisms.rounds.publishing.figures import figures_of
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.services import RoundTerms
from accord.mechanisms.rounds.questionnaires.tests import world
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.steps.evaluation import measured, services
from accord.steps.evaluation.forms import RoundForm
from accord.steps.evaluation.tests.world import fresh
from tests.cast import Cast

FIGURE = "80.0% in July to September 2026"


def terms(**changes: Any) -> RoundTerms:
    found: RoundTerms = RoundTerms(**world.terms(**changes))  # type: ignore[typeddict-item]
    return found


@pytest.fixture(autouse=True)
def _in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def test_it_works(cast: Cast) -> None:
    measure = registered(cast)
    give(cast, measure, THIRD, 80)
    steward = cast.actor("steward")
    round = services.round_set_up(terms=terms(), measures=[measure.id], actor=steward)
    services.round_put_forward(round=round, announce=False, actor=steward)
    section = questionnaires.sections(round)[-1]
    assert (section.title, [item.text for item in section.items.all()]) == (
        "Defects put right in time",
        [f"Defects put right in time, {FIGURE}: how does it look from where you work?"],
    )
    assert section.introduction.splitlines() == [
        f"{FIGURE} (the whole partnership).",
        "Target: 95.0% or more.",
        "From: Helpdesk log. As known on 25 November 2026.",
    ]
    (why,) = fresh(cast, round).open_questions
    assert why["text"] == "Defects put right in time: why do you see it so?"
    view = agreement.latest_about(round.id, steward)
    assert view is not None
    assert f"To be read first: {FIGURE}" in view.proposal.text, "every partner agrees to this very figure"


def test_the_figure_is_that_of_the_day_it_is_put_forward_and_stays(cast: Cast) -> None:
    measure = registered(cast)
    give(cast, measure, SECOND, 91)
    steward = cast.actor("steward")
    round = services.round_set_up(terms=terms(), measures=[measure.id], actor=steward)
    give(cast, measure, THIRD, 80)
    services.round_put_forward(round=round, announce=False, actor=steward)
    give(cast, measure, THIRD, 99, why="Counted anew", seen=1)
    (shown,) = measured.shown(round)
    assert f"{shown.figure} in {shown.period}" == FIGURE
    item = questionnaires.items(round)[-1]
    found = figures_of(round.id)[item.key]
    assert (found.name, found.figure, found.target) == ("Defects put right in time", "80.0%", "95.0% or more")
    assert (found.known_on.isoformat(), found.link.label) == ("2026-11-25", found.name)


def test_a_draft_can_show_others_or_none(cast: Cast) -> None:
    measure = registered(cast)
    give(cast, measure, THIRD, 80)
    steward = cast.actor("steward")
    round = services.round_set_up(terms=terms(), measures=[measure.id], actor=steward)
    asked = len(questionnaires.items(round))
    services.round_set_anew(round=round, terms=terms(), measures=[], actor=steward)
    assert len(questionnaires.items(round)) == asked - 1
    assert measured.shown(round) == []
    assert figures_of(round.id) == {}


def test_three_at_most(cast: Cast) -> None:
    made = [registered(cast, name=f"Measure {number}").id for number in range(4)]
    with pytest.raises(Refused, match="3 measures at most"):
        services.round_set_up(terms=terms(), measures=made, actor=cast.actor("steward"))


def test_only_a_measure_with_a_figure_can_be_shown(cast: Cast) -> None:
    registered(cast, name="Without a value")
    assert "measures" not in RoundForm().fields
    give(cast, registered(cast), THIRD, 80)
    assert [label for _key, label in measured.choices()] == [
        f"Defects put right in time (the whole partnership): {FIGURE}"
    ]


def test_what_is_asked_beside_the_charter_needs_every_partner(cast: Cast) -> None:
    """The programme of the year was agreed for rounds on the charter; nobody has read the figure."""
    measure = registered(cast)
    give(cast, measure, THIRD, 80)
    round = services.round_set_up(terms=terms(), measures=[measure.id], actor=cast.actor("steward"))
    assert announcing.nearest(round) is None
    with pytest.raises(Refused):
        services.round_put_forward(round=round, announce=True, actor=cast.actor("steward"))

"""From the programme of the year to a round that is announced, and to one that a partner stops."""

from typing import TYPE_CHECKING

import pytest

from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.partnership.programme.tests.world import agreed
from accord.steps.evaluation import planned, selectors
from accord.steps.evaluation.tests.world import text_of
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.partnership.programme.models import Programme

pytestmark = pytest.mark.slow


@pytest.fixture
def programme(cast: Cast) -> "Iterator[Programme]":
    with cast.in_scope():
        charter_in_force(cast)
        yield agreed(cast)


def set_up(cast: Cast, programme: "Programme", **changes: object) -> str:
    """Set a round up from the programme, as the steward; return the path of its check."""
    entry = programme.entries.all()[0]
    given = planned.suggestion(str(entry.id))
    assert given is not None
    typed = {
        name: f"{value:%Y-%m-%dT%H:%M}" if name.endswith("_at") else value
        for name, value in (given | changes).items()
    }
    answer = visitor(cast, "steward").post(page(cast, "evaluation:round-draft"), typed)
    assert answer.status_code == 302
    return str(answer["Location"])


def test_a_round_from_the_programme_is_announced_with_one_click(cast: Cast, programme: "Programme") -> None:
    steward = visitor(cast, "steward")
    assert "Planned in the programme of the year" in text_of(steward.get(page(cast, "evaluation:rounds")))
    check = set_up(cast, programme)
    text = text_of(steward.get(check))
    assert "It keeps to “Pulse of spring” in the programme of the year" in text
    text = text_of(steward.post(check, {"how": "announce"}, follow=True))
    assert "Every partner is told" in text
    assert "keeps to the programme of the year, and opens by itself on" in text
    assert "Stop it for" not in text


def test_a_round_that_departs_says_how_and_asks_every_partner(cast: Cast, programme: "Programme") -> None:
    check = set_up(cast, programme, comment_question="Something else?")
    text = text_of(visitor(cast, "steward").get(check))
    assert "so every partner has to agree to it: it asks for another comment." in text
    assert "Announce it to every partner" not in text


def test_a_signatory_stops_it_and_everybody_reads_why(cast: Cast, programme: "Programme") -> None:
    visitor(cast, "steward").post(set_up(cast, programme), {"how": "announce"})
    (round,) = selectors.rounds(cast.actor("steward"))
    kestrel = visitor(cast, "kestrel_signatory")
    own = page(cast, "evaluation:round", round_id=round.id)
    assert "Stop it for Kestrel Build" in text_of(kestrel.get(own))
    stopping = page(cast, "evaluation:round-stop", round_id=round.id, party_id=cast.kestrel.id)
    text = text_of(kestrel.post(stopping, {"reason": ""}))
    assert "Say why you stop it" in text
    assert "The round is stopped." in text_of(kestrel.post(stopping, {"reason": "On strike."}, follow=True))
    text = text_of(visitor(cast, "member").get(own))
    assert "was stopped by Kestrel Build, so it is a draft again." in text
    assert "On strike." in text

"""Before a round is proposed, the steward reads whom it would overload, and what helps (law 6)."""

from collections.abc import Iterator

import pytest

from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.partnership.budget.tests.world import agreed as cap_agreed
from accord.steps.evaluation.tests.world import fresh, opened, proposed, ready, text_of
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

NAMES = ("Mia Marsh", "Sam Poole", "Idris Bell", "Ben Ives")


@pytest.fixture
def here(cast: Cast) -> Iterator[Cast]:
    """The cast, looked at from within, with a charter in force."""
    with cast.in_scope():
        charter_in_force(cast)
        yield cast


def shown(cast: Cast, name: str, reader: str, **parts: object) -> str:
    return text_of(visitor(cast, reader).get(page(cast, name, **parts)))


def test_a_round_that_fits_says_how_much_is_asked_at_most(here: Cast) -> None:
    text = shown(here, "evaluation:round-check", "steward", round_id=draft(here).id)
    assert "“Round of January” is ready to be put before the partners." in text
    assert "It keeps within what is agreed: 25 minutes a quarter for staff and managers" in text
    leads = "then has 17 of 90 minutes in October to December 2026."  # a commitment and a decision, too
    assert leads in text
    assert "Propose it to every partner" in text


def test_one_that_does_not_names_whom_and_what_helps(here: Cast) -> None:
    cap_agreed(here, staff=7)
    opened(here)
    text = shown(here, "evaluation:round-check", "steward", round_id=draft(here, title="Another").id)
    assert "“Another” would take too much of some people’s time." in text
    assert "In October to December 2026 it would ask 4 people for more than is agreed" in text
    for name in NAMES:
        assert name in text
    assert "1 too many" in text
    assert "Open it on 1 January 2027 or later: then nobody is asked for too much." in text
    assert "Ask less: 9 statements would fit, and this round has 14." in text
    assert "Propose it to every partner" not in text


def test_what_does_not_help_is_not_offered(here: Cast) -> None:
    cap_agreed(here, staff=5)
    opened(here)
    text = shown(here, "evaluation:round-check", "steward", round_id=draft(here, title="Another").id)
    assert "Open it on 1 January 2027 or later" in text
    assert "Ask less" not in text


def test_proposing_it_all_the_same_is_refused_in_words(here: Cast) -> None:
    cap_agreed(here, staff=5)
    opened(here)
    another = draft(here, title="Another")
    address = page(here, "evaluation:round-check", round_id=another.id)
    text = text_of(visitor(here, "steward").post(address))
    assert "It would ask 4 people for more minutes than the partners have agreed to." in text
    assert fresh(here, another).state == "draft"


def test_what_has_come_to_overload_is_told_while_it_waits_to_the_steward_alone(here: Cast) -> None:
    waiting = proposed(here, title="Another")
    opened(here)
    cap_agreed(here, staff=5)
    heading = "Whose time it would take too much of"
    assert heading in shown(here, "evaluation:round", "steward", round_id=waiting.id)
    assert heading not in shown(here, "evaluation:round", "kestrel_signatory", round_id=waiting.id)


def test_one_that_did_not_open_says_whom_it_would_have_overloaded(here: Cast) -> None:
    another = ready(here, title="Another")
    opened(here)
    cap_agreed(here, staff=5)
    launch.round_open(another.id, actor=here.system)
    text = shown(here, "evaluation:round", "steward", round_id=another.id)
    assert "“Another” did not open." in text
    assert "Whom it would have asked for more than was agreed." in text
    for name in NAMES:
        assert name in text
    assert "See whom “Another” would have overloaded: it did not open" in shown(
        here, "overview:my-page", "steward"
    )


@pytest.mark.parametrize("reader", ["member", "director", "administrator", "kestrel_signatory"])
def test_nobody_else_reads_these_names(here: Cast, reader: str) -> None:
    another = ready(here, title="Another")
    opened(here)
    cap_agreed(here, staff=5)
    launch.round_open(another.id, actor=here.system)
    text = shown(here, "evaluation:round", reader, round_id=another.id)
    assert "“Another” did not open." in text
    assert "Sam Poole" not in text
    assert "would have overloaded" not in shown(here, "overview:my-page", reader)

"""My page: what waits for me alone, what I undertook, and where my answers count."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from accord.foundations import clock
from accord.foundations.registry import Waiting
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.undertakings import services as undertakings
from accord.overview import mine
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor

LONDON = ZoneInfo("Europe/London")


def shown(cast: Cast, name: str) -> str:
    response = visitor(cast, name).get(page(cast, "overview:my-page"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_nothing_waits_for_most(cast: Cast) -> None:
    text = shown(cast, "member")
    assert "Nothing waits for you." in text
    assert "What you promise to do, with a day, stands here until you report on it." in text
    assert "Your answers count in Northmoor Council, as one of: all other staff." in text


def test_all_that_waits_stands_with_its_day_and_its_minutes(cast: Cast) -> None:
    result = stored(cast)
    text = shown(cast, "steward")
    assert "One thing waits for you." in text
    assert (
        "All of it takes about 15 minutes. "
        "Towards the 90 minutes that may be asked of you this quarter, nothing counts so far." in text
    )
    assert "Plan the talk about “Round of October”" in text
    assert "waiting since 31 October 2026" in text
    assert f'href="{page(cast, "talks:plan", round_id=result.round_id)}"' in text
    assert "My page (1 waits)" in text
    assert "My page (" not in shown(cast, "member")


def test_only_whoever_has_not_answered_is_told(cast: Cast) -> None:
    opened = open_round(cast)
    opened.answer(opened.token("member"))
    assert "Answer “Round of January”" not in shown(cast, "member")
    assert "Answer “Round of January” by your own link" in shown(cast, "director")


def test_what_i_undertook_stands_there_and_nobody_elses(cast: Cast) -> None:
    with cast.in_scope():
        undertakings.undertaking_make(
            title="One shared list",
            owner=cast.manager,
            due=partnership.today() + timedelta(days=60),
            actor=cast.actor("steward"),
        )
    assert "One shared list" in shown(cast, "manager")
    assert "One shared list" not in shown(cast, "director")


def test_a_day_is_the_partnerships_and_what_is_due_comes_before_how_long_it_waits() -> None:
    night = datetime(2027, 6, 30, 23, 30, tzinfo=UTC)  # already July in London
    tasks = mine.tasks(
        [
            Waiting(what="Sign", url="/1/", due=night, since=night, minutes=1),
            Waiting(what="Read", url="/2/", since=night),
            Waiting(what="Rest", url="/3/"),
        ],
        LONDON,
    )
    assert [str(task.hint) for task in tasks] == ["by 1 July 2027", "waiting since 1 July 2027", ""]
    assert [str(task.state) for task in tasks] == ["1 minute", "", ""]


def test_what_is_late_says_so() -> None:
    """From the day after its day on, as the partnership's clocks have it."""
    now = clock.now()
    tasks = mine.tasks(
        [Waiting(what="Sign", url="/1/", due=day) for day in (now - timedelta(days=1), now)], LONDON
    )
    assert [str(task.hint).startswith("was due by ") for task in tasks] == [True, False]


def test_a_stranger_has_no_page_here(cast: Cast) -> None:
    assert visitor(cast, "stranger").get(page(cast, "overview:my-page")).status_code == 404

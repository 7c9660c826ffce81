"""Choosing the own letters: the page, what is held until its reader wants it, and who learns of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied
from accord.foundations.outbox import Letter, Sort, letter
from accord.foundations.outbox import letters as kinds
from accord.foundations.outbox.selectors import backlog_here
from accord.foundations.outbox.services import letters_post, letters_send
from accord.overview.digest import selectors, services
from accord.overview.digest.models import Choice
from accord.overview.digest.rules import Pace, Wish
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from tests.cast import Cast
from tests.visits import page, visitor

FRIDAY_NIGHT = datetime(2026, 11, 27, 22, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_friday_night(cast: Cast) -> Iterator[None]:
    with clock.at(FRIDAY_NIGHT), cast.in_scope():
        yield


@pytest.fixture(autouse=True)
def _three_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters of each sort, for these tests alone."""
    for name in ("_writers", "_called", "_sorts"):
        monkeypatch.setattr(kinds, name, dict(getattr(kinds, name)))
    for sort in Sort:
        letter(f"tests.{sort}", sort=sort)(partial(_written, sort))


def _written(sort: Sort, _about: UUID) -> Letter:
    return Letter(str(sort), "words")


def post(cast: Cast) -> None:
    """Post one letter of each sort to Mia Marsh, and let leave what may."""
    for sort in Sort:
        letters_post(
            kind=f"tests.{sort}",
            partnership_id=cast.partnership.id,
            to=[(cast.member.email, cast.member.id)],
        )
    letters_send()


def left() -> list[str]:
    return sorted(str(each.subject) for each in mail.outbox)


def choose(cast: Cast, **wish: object) -> None:
    services.wish_choose(wish=Wish(**wish), actor=cast.actor("member"))  # type: ignore[arg-type]


def test_usually_what_can_wait_waits_for_monday(cast: Cast) -> None:
    post(cast)
    assert left() == ["by_day", "demanded"]
    with clock.at(MONDAY - timedelta(minutes=1)):
        letters_send()
        assert left() == ["by_day", "demanded"]
    with clock.at(MONDAY):
        letters_send()
    assert left() == ["by_day", "demanded", "no_day"]


def test_in_quiet_hours_only_what_is_demanded_leaves(cast: Cast) -> None:
    choose(cast, quiet_from=20, quiet_until=7)
    post(cast)
    assert left() == ["demanded"]
    with clock.at(FRIDAY_NIGHT + timedelta(hours=9)):
        letters_send()
    assert left() == ["by_day", "demanded"]


def test_whoever_wants_none_gets_what_is_demanded(cast: Cast) -> None:
    choose(cast, pace=Pace.NONE)
    post(cast)
    with clock.at(MONDAY + timedelta(days=30)):
        letters_send()
    assert left() == ["demanded"]


def test_a_letter_that_is_held_is_no_letter_that_is_stuck(cast: Cast) -> None:
    post(cast)
    assert backlog_here().count == 0
    assert backlog_here().since is None


def test_a_new_choice_counts_for_what_is_held_already(cast: Cast) -> None:
    post(cast)
    choose(cast, pace=Pace.DAILY)
    with clock.at(MONDAY - timedelta(days=1)):
        letters_send()
        assert "no_day" not in left(), "on Sundays no digest comes"
    choose(cast, pace=Pace.DATED)
    with clock.at(MONDAY):
        letters_send()
    assert "no_day" not in left(), "it is not wanted any more"


def test_the_page_keeps_what_was_chosen_and_no_log_tells_it(cast: Cast) -> None:
    before = audit.head(cast.actor("member"))
    client, own = visitor(cast, "member"), page(cast, "digest:choose")
    assert "on Mondays" in client.get(own).content.decode()
    sent = {"pace": "daily", "quiet_from": "20", "quiet_until": "7"}
    said = client.post(own, sent, follow=True).content.decode()
    assert "Your letters come as you chose." in said
    assert "each working day" in said
    assert selectors.wish_of(cast.member.id) == Wish(pace=Pace.DAILY, quiet_from=20, quiet_until=7)
    assert audit.head(cast.actor("member")) == before


@pytest.mark.parametrize(
    "wrong", [{"pace": "hourly"}, {"pace": ""}, {"quiet_from": "24"}, {"quiet_until": "noon"}]
)
def test_what_cannot_be_chosen_is_said_beside_its_field(cast: Cast, wrong: dict[str, str]) -> None:
    sent = {"pace": "daily", "quiet_from": "20", "quiet_until": "7"} | wrong
    answer = visitor(cast, "member").post(page(cast, "digest:choose"), sent)
    assert answer.status_code == 200
    assert "has-error" in answer.content.decode()
    assert not Choice.objects.exists()


def test_accord_itself_chooses_nothing(cast: Cast) -> None:
    with pytest.raises(Denied):
        services.wish_choose(wish=Wish(), actor=Actor.system(cast.partnership.id))


def test_of_two_records_that_become_one_the_choice_of_the_one_that_stays_holds(cast: Cast) -> None:
    for name, pace in (("manager", Pace.NONE), ("member", Pace.DAILY)):
        services.wish_choose(wish=Wish(pace=pace), actor=cast.actor(name))
    merging.people_merge(
        kept=cast.member, gone=cast.manager, taken=Taken(), actor=cast.actor("administrator")
    )
    assert [found.pace for found in Choice.objects.all()] == [Pace.DAILY]

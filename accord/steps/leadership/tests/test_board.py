"""The board meets once a quarter, and leaders are asked two weeks before."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox.services import letters_send
from accord.foundations.quarters import Quarter
from accord.foundations.registry import asked_in, waiting_for
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.leadership import reminding, selectors, services
from accord.steps.leadership.dates import boards_in_the_year
from accord.steps.leadership.rules import Outcome
from accord.steps.leadership.tests.world import charter_in_force, committed
from tests.cast import Cast

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
BOARD = date(2026, 12, 31)
WINDOW = datetime(2026, 12, 17, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def with_a_charter(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        charter_in_force(cast)
        yield


def written_to() -> set[str]:
    mail.outbox.clear()
    letters_send()
    return {address.split("@")[0] for letter in mail.outbox for address in letter.to}


def waits(cast: Cast, name: str) -> list[str]:
    return [str(item.what) for item in waiting_for(cast.actor(name)) if "commitment" in str(item.what)]


def test_where_no_day_is_set_it_is_the_last_working_day_of_the_quarter(cast: Cast) -> None:
    assert selectors.next_board() == BOARD
    assert selectors.board_day(Quarter(2027, 1)) == date(2027, 3, 31)
    assert selectors.board_day(Quarter(2027, 4)) == date(2027, 12, 31)
    assert selectors.board_day(Quarter(2028, 2)) == date(2028, 6, 30)
    assert selectors.board_day(Quarter(2028, 3)) == date(2028, 9, 29), "the thirtieth is a Saturday"
    assert selectors.day_before(BOARD) == date(2026, 9, 30)


def test_the_steward_sets_another_day_and_the_log_says_so(cast: Cast) -> None:
    with pytest.raises(Denied):
        services.board_day_set(day=date(2026, 12, 9), actor=cast.actor("director"))
    for day in (9, 11):
        services.board_day_set(day=date(2026, 12, day), actor=cast.actor("steward"))
    assert selectors.next_board() == date(2026, 12, 11)
    assert audit.lines(cast.actor("member"), limit=1)[0].sentence == (
        "Anna Rees wrote down on which day the board meets."
    )
    with clock.at(datetime(2026, 12, 12, 12, tzinfo=UTC)):
        assert selectors.next_board() == date(2027, 3, 31)


@pytest.mark.parametrize("day", [date(2026, 11, 25), date(2027, 11, 28)])
def test_the_day_is_one_to_come_within_a_year(cast: Cast, day: date) -> None:
    with pytest.raises(Refused) as refused:
        services.board_day_set(day=day, actor=cast.actor("steward"))
    assert refused.value.field == "day"


def test_each_leader_with_something_to_do_gets_one_letter(cast: Cast) -> None:
    committed(cast)
    reported = committed(cast, "kestrel_signatory", days=200)
    with clock.at(WINDOW - timedelta(days=1)):
        reminding.leaders_remind(actor=cast.system)
        assert written_to() == set()
    with clock.at(WINDOW + timedelta(days=1)):
        services.commitment_report(
            commitment=reported, outcome=Outcome.NOT_YET, words="Late.", actor=cast.actor("kestrel_signatory")
        )
        reminding.leaders_remind(actor=cast.system)
        assert written_to() == {"ruth.aske", "owen.hart", "anna.rees", "ilse.brandt"}
        assert "meets on 31 December 2026" in mail.outbox[0].body
        reminding.leaders_remind(actor=cast.system)
        assert written_to() == set()


def test_a_letter_that_is_wanted_no_more_stays(cast: Cast) -> None:
    people.person_leave(person=cast.harbour_signatory, last_day=WINDOW.date(), actor=cast.system)
    with clock.at(WINDOW):
        reminding.leaders_remind(actor=cast.system)
        committed(cast)
    with clock.at(WINDOW + timedelta(days=1)):
        assert written_to() == {"owen.hart", "anna.rees", "kay.lowell"}


def test_it_waits_for_a_leader_to_commit_and_near_the_board_or_the_day_to_report(cast: Cast) -> None:
    assert waits(cast, "director") == ["Make a commitment that everybody can read"]
    assert waits(cast, "member") == []
    commitment = committed(cast, says="I ring first.", days=90)
    assert waits(cast, "director") == []
    with clock.at(WINDOW):
        assert waits(cast, "director") == ["Say what came of your commitment: “I ring first.”"]
        services.commitment_report(
            commitment=commitment, outcome=Outcome.PARTLY, words="Once.", actor=cast.actor("director")
        )
        assert waits(cast, "director") == []
    with clock.at(NOON + timedelta(days=80)):
        assert waits(cast, "director") == ["Say what came of your commitment: “I ring first.”"]


def test_what_was_made_just_before_the_board_needs_no_word_yet(cast: Cast) -> None:
    with clock.at(WINDOW):
        committed(cast, days=90)
    with clock.at(WINDOW + timedelta(days=5)):
        assert waits(cast, "director") == []


def test_it_takes_leaders_ten_minutes_a_quarter_that_count(cast: Cast) -> None:
    (asked,) = [item for item in asked_in(Quarter(2026, 4)) if "commitment" in str(item.what)]
    assert (asked.minutes, asked.counted, asked.begun) == (10, True, False)
    assert asked.people == frozenset(leader.person.id for leader in selectors.leaders())
    assert not [item for item in asked_in(Quarter(2026, 3)) if "commitment" in str(item.what)]
    assert not [item for item in asked_in(Quarter(2026, 4), cast.member.id) if "commit" in str(item.what)]


def test_no_board_met_before_the_founding(cast: Cast) -> None:
    ours = partnership.partnership()
    ours.founded_at = NOON
    ours.save(update_fields=["founded_at"])
    year = boards_in_the_year(cast.actor("director"), date(2026, 6, 1), date(2027, 5, 1))
    assert [each.begins for each in year] == [BOARD, date(2027, 3, 31)]

"""A team is briefed after the level above, writes what it means for them, and gets an answer."""

from datetime import timedelta

import pytest

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.cascade import services
from accord.mechanisms.cascade.rules import DAYS_EACH
from accord.mechanisms.cascade.tests.world import after, started
from accord.partnership import selectors as partnership
from tests.cast import Cast


def test_a_leader_briefs_and_says_who_was_there_and_what_was_asked(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        given = down.give("Board", down.ruth, present=[cast.kestrel_signatory], asked="Who pays?")
        assert (given.given_on, given.given_by_id) == (partnership.today(), cast.director.id)
        assert given.asked == "Who pays?"
        assert down.recipient(cast.kestrel_signatory).briefed_in == given
        assert down.recipient(cast.director).briefed_in == given, "whoever briefs was there"


def test_only_its_leader_briefs_a_team(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        for name in ("steward", "manager", "kestrel_signatory"):
            with pytest.raises(Denied, match="Whoever leads a team"):
                down.give("Board", cast.actor(name))


def test_the_level_above_comes_first(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        with pytest.raises(Refused, match="level above comes first"):
            down.give("Schools", down.sam)
        down.give("Board", down.ruth)
        assert down.give("Schools", down.sam).given_on


def test_a_level_above_that_is_late_holds_nobody_up_after_its_day(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        with after(DAYS_EACH):
            assert down.give("Schools", down.sam).given_on


@pytest.mark.parametrize(("days", "words"), [(1, "today or earlier"), (-1, "after the level above")])
def test_the_day_of_a_briefing_is_one_on_which_it_can_have_been(cast: Cast, days: int, words: str) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        with pytest.raises(Refused, match=words) as refused:
            down.give("Schools", down.sam, given_on=partnership.today() + timedelta(days=days))
        assert refused.value.field == "given_on"


def test_a_team_is_briefed_once_and_those_who_missed_it_are_added(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        missed, *others = [person for person in down.people_in("Schools") if person != cast.manager]
        down.give("Schools", down.sam, present=others)
        assert down.recipient(missed).briefed_on is None
        with pytest.raises(Refused, match="briefed already"):
            down.give("Schools", down.sam)
        with after(3):
            services.briefing_catch_up(
                briefing=down.briefing("Schools"),
                given_on=partnership.today(),
                present=[missed.id],
                actor=down.sam,
            )
            assert down.recipient(missed).briefed_on == partnership.today()


def test_nobody_is_caught_up_before_the_briefing_or_without_being_ticked(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        board, today = down.briefing("Board"), partnership.today()
        with pytest.raises(Refused, match="Brief the team first"):
            services.briefing_catch_up(briefing=board, given_on=today, present=[], actor=down.ruth)
        down.give("Board", down.ruth)
        with pytest.raises(Refused, match="Tick who was told"):
            services.briefing_catch_up(briefing=board, given_on=today, present=[], actor=down.ruth)


def test_who_has_heard_it_elsewhere_is_not_briefed_a_second_time(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        board = down.give("Board", down.ruth)
        council = down.briefing("Northmoor Council")
        assert cast.director not in down.people_in("Northmoor Council")
        with after(1):
            services.briefing_catch_up(
                briefing=board,
                given_on=partnership.today(),
                present=[cast.director.id, cast.kestrel_signatory.id],
                actor=down.ruth,
            )
        assert down.recipient(cast.director).briefed_on == board.given_on
        assert council.given_on is None


def test_days_below_follow_a_level_that_was_late_and_never_come_sooner(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        told = down.briefing("Schools").due
        down.give("Board", down.ruth)
        assert down.briefing("Schools").due == told
    with cast.in_scope():
        late = started(cast, subject_id=cast.council.id)
        with after(DAYS_EACH + 5):
            late.give("Board", late.ruth)
            assert late.briefing("Schools").due == partnership.today() + timedelta(days=DAYS_EACH)


def test_a_team_writes_what_it_means_and_the_level_above_answers(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        down.give("Schools", down.sam)
        services.briefing_state(briefing=down.briefing("Schools"), statement="We ring first.", actor=down.sam)
        services.briefing_state(briefing=down.briefing("Schools"), statement="We ring.", actor=down.sam)
        services.briefing_answer(briefing=down.briefing("Schools"), answer="Good.", actor=down.ruth)
        schools = down.briefing("Schools")
        assert (schools.statement, schools.answer) == ("We ring.", "Good.")
        assert schools.answered_by == cast.director
        with pytest.raises(Refused, match="answered already"):
            services.briefing_answer(briefing=schools, answer="Again.", actor=down.ruth)
        with pytest.raises(Refused, match="answered already"):
            services.briefing_state(briefing=schools, statement="No.", actor=down.sam)


def test_nothing_is_written_before_the_briefing_nor_answered_before_it_is_written(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        with pytest.raises(Refused, match="Brief the team first"):
            services.briefing_state(briefing=down.briefing("Board"), statement="We", actor=down.ruth)
        with pytest.raises(Refused, match="not written yet"):
            services.briefing_answer(briefing=down.briefing("Board"), answer="Yes", actor=down.steward)
        with pytest.raises(Denied, match="level above"):
            services.briefing_answer(briefing=down.briefing("Schools"), answer="Yes", actor=down.steward)


@pytest.mark.parametrize("words", ["", "  \n"])
def test_empty_words_are_refused(cast: Cast, words: str) -> None:
    with cast.in_scope():
        down = started(cast)
        board = down.give("Board", down.ruth)
        with pytest.raises(Refused) as refused:
            services.briefing_state(briefing=board, statement=words, actor=down.ruth)
        assert refused.value.field == "statement"
        services.briefing_state(briefing=board, statement="We look up.", actor=down.ruth)
        with pytest.raises(Refused) as refused:
            services.briefing_answer(briefing=board, answer=words, actor=down.steward)
        assert refused.value.field == "answer"


class TestWhoIsAway:
    def test_hands_it_to_somebody_of_the_team_or_up(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            for leader in (cast.director, next(iter(down.people_in("Schools")))):
                services.briefing_hand_over(
                    briefing=down.briefing("Schools"), leader=leader, reason="On leave", actor=down.steward
                )
                assert down.briefing("Schools").leader == leader

    def test_and_nobody_else_with_a_reason(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            schools = down.briefing("Schools")
            with pytest.raises(Refused, match="Choose somebody of this team"):
                services.briefing_hand_over(
                    briefing=schools, leader=cast.kestrel_member, reason="On leave", actor=down.sam
                )
            with pytest.raises(Refused, match="Say why"):
                services.briefing_hand_over(
                    briefing=schools, leader=cast.director, reason=" ", actor=down.sam
                )
            with pytest.raises(Denied):
                services.briefing_hand_over(
                    briefing=schools, leader=cast.director, reason="No", actor=cast.actor("member")
                )


def test_what_nobody_leads_is_the_stewards(cast: Cast) -> None:
    cast.add_staff(cast.harbour, 2)
    lone = cast.add_team("Lone", cast.harbour, 2)
    with cast.in_scope():
        down = started(cast)
        assert down.briefing(lone.name).leader is None
        assert down.give(lone.name, down.steward).given_by_id == cast.steward.id

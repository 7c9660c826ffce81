"""Joiners enter by themselves, leavers are no longer counted, movers count where they are; letters."""

from datetime import timedelta

import pytest
from django.core import mail

from accord.foundations import registry
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.services import letters_send
from accord.mechanisms.cascade import acknowledging, progress, reminding, roster, services, tokens
from accord.mechanisms.cascade.models import Briefing, Recipient
from accord.mechanisms.cascade.rules import DAYS_EACH, JOINERS_SETTLE, MOST_REMINDERS
from accord.mechanisms.cascade.tests.world import Down, after, joins, leaves, place, started
from accord.partnership import selectors as partnership
from accord.partnership.rules import Tier
from accord.partnership.tree import services as trees
from tests.cast import Cast

JOINER = "nia.new@council.example"


def letters(kind: str, to: str = "") -> list[str]:
    return [each.address for each in outbox.envelopes(limit=1000, to=to) if each.kind == kind]


def remind_daily(down: Down, days: int) -> None:
    for day in range(days + 1):
        with after(day):
            roster.follow(down.cascade.id)
            reminding.remind(down.cascade.id)
            reminding.remind(down.cascade.id)


def test_a_joiner_enters_by_itself(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        schools = down.briefing("Schools").team
        assert schools is not None
        with after(3):
            nia = joins(cast, "Nia", schools, email=JOINER)
            roster.follow(down.cascade.id)
            roster.follow(down.cascade.id)
            found = down.recipient(nia)
            assert (str(found.briefing), found.entered_on) == ("Schools", partnership.today())


def test_a_joiner_is_asked_after_two_weeks_and_sooner_where_the_team_tells(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        down.give("Schools", down.sam)
        schools = down.briefing("Schools").team
        assert schools is not None
        with after(1):
            joins(cast, "Nia", schools, email=JOINER)
        settle = JOINERS_SETTLE.days
        with after(1):
            remind_daily(down, settle - 1)
            assert not letters(reminding.TO_ACKNOWLEDGE, JOINER)
        with after(1 + settle):
            reminding.remind(down.cascade.id)
            assert letters(reminding.TO_ACKNOWLEDGE, JOINER) == [JOINER]


@pytest.mark.slow
def test_a_leaver_is_no_longer_counted_and_no_longer_written_to(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        before = progress.whole_of(down.cascade).reach.in_post
        with after(2):
            leaves(cast, cast.member)
            assert progress.whole_of(down.cascade).reach.in_post == before - 1
            assert progress.in_short(down.cascade).reach.in_post == before - 1
        remind_daily(down, 3 * DAYS_EACH)
        assert not letters(reminding.TO_ACKNOWLEDGE, cast.member.email)


def test_a_mover_counts_where_the_main_place_is(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        schools = down.briefing("Schools").team
        with after(2):
            place(cast, cast.member, cast.council, schools, Tier.EVERYONE, main=False)
            roster.follow(down.cascade.id)
            assert str(down.recipient(cast.member).briefing) == "Schools"


def test_a_leader_who_leaves_passes_it_up(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        with after(2):
            leaves(cast, cast.manager)
            roster.follow(down.cascade.id)
            assert down.briefing("Schools").leader == cast.director
            roster.follow(down.cascade.id)
            assert down.briefing("Schools").leader == cast.director


def test_who_was_handed_a_team_keeps_it(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        services.briefing_hand_over(
            briefing=down.briefing("Schools"), leader=cast.director, reason="Leave", actor=down.sam
        )
        roster.follow(down.cascade.id)
        assert down.briefing("Schools").leader == cast.director


def test_a_new_team_is_hung_in_and_has_its_own_days(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        parent = down.briefing("Site").team
    with after(3):
        team = cast.add_team("Night shift", cast.kestrel, 2, parent=parent)
        with cast.in_scope():
            roster.follow(down.cascade.id)
            night, site = down.briefing(team.name), down.briefing("Site")
            assert (night.above, night.level) == (site, site.level + 1)
            assert night.due == site.due + timedelta(days=DAYS_EACH)


def test_a_team_that_closes_before_its_briefing_is_let_go(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        site, schools = down.briefing("Site"), down.briefing("Schools")
        codes = Recipient.objects.count()
        assert site.team is not None
        trees.team_close(team=site.team, into=None, actor=cast.system)
        roster.follow(down.cascade.id)
        assert not Briefing.objects.filter(id=site.id).exists()
        assert down.briefing("Schools").due == schools.due
        assert Recipient.objects.count() == codes


@pytest.mark.slow
def test_leaders_are_written_to_when_it_is_their_turn_then_weekly_and_three_times_at_most(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        reminding.remind(down.cascade.id)
        assert cast.director.email in letters(reminding.TO_BRIEF)
        assert cast.manager.email not in letters(reminding.TO_BRIEF)
        remind_daily(down, 2 * DAYS_EACH + 32)
        # Two of the teams are the director's: the board, and Site, which nobody leads.
        assert letters(reminding.TO_BRIEF).count(cast.director.email) == 2 * (1 + MOST_REMINDERS)
        assert letters(reminding.TO_BRIEF).count(cast.manager.email) == 1 + MOST_REMINDERS


@pytest.mark.slow
def test_who_has_to_write_or_to_answer_is_written_to_as_well(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        schools = down.give("Schools", down.sam)
        remind_daily(down, 6)
        assert not letters(reminding.TO_WRITE, cast.manager.email)
        remind_daily(down, 40)
        assert letters(reminding.TO_WRITE).count(cast.manager.email) == 1 + MOST_REMINDERS
        with after(41):
            services.briefing_state(briefing=schools, statement="We look up.", actor=down.sam)
        with after(41):
            remind_daily(down, 40)
        assert letters(reminding.TO_ANSWER).count(cast.director.email) == 1 + MOST_REMINDERS
        with after(48):  # what can wait leaves on Monday
            letters_send()
        said = [str(letter.body) for letter in mail.outbox if letter.to == [cast.director.email]]
        assert any("Schools has written what “How we work together” means for them" in each for each in said)


@pytest.mark.slow
def test_people_are_written_to_once_it_is_their_turn_and_until_they_have_acknowledged(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        reminding.remind(down.cascade.id)
        kay = cast.kestrel_signatory.email
        assert kay in letters(reminding.TO_ACKNOWLEDGE)
        assert cast.member.email not in letters(reminding.TO_ACKNOWLEDGE)
        token = tokens.token_for(down.recipient(cast.kestrel_signatory).id)
        acknowledging.acknowledge_by_link(visit=acknowledging.visit(token))
        remind_daily(down, 2 * DAYS_EACH + 32)
        assert letters(reminding.TO_ACKNOWLEDGE).count(kay) == 1
        assert letters(reminding.TO_ACKNOWLEDGE).count(cast.member.email) == 1 + MOST_REMINDERS


def test_nobody_is_written_to_about_what_is_over(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        services.cascade_end(cascade=down.cascade, actor=down.steward)
        remind_daily(down, DAYS_EACH)
        assert not letters(reminding.TO_BRIEF)


def test_what_waits_stands_on_my_page(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        waits = [str(found.what) for found in registry.waiting_for(down.ruth)]
        assert "Brief Board on “How we work together”" in waits
        assert not [each for each in registry.waiting_for(down.sam) if "Schools" in str(each.what)]
        board = down.give("Board", down.ruth)
        waits = [str(found.what) for found in registry.waiting_for(down.ruth)]
        assert "Write with Board what “How we work together” means for you" in waits
        assert "Read “How we work together”, and acknowledge it" in waits
        services.briefing_state(briefing=board, statement="We look up.", actor=down.ruth)
        waits = [str(found.what) for found in registry.waiting_for(down.steward)]
        assert "Read what Board wrote about “How we work together”, and answer" in waits

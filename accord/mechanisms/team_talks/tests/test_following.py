"""What happens by itself: cards leave, teams follow the tree, leaders are asked, in the end it is over."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.outbox.services import letters_send
from accord.foundations.registry import waiting_for
from accord.mechanisms.cascade.tests.world import after, joins, leaves, teams
from accord.mechanisms.team_talks import following, selectors, services
from accord.mechanisms.team_talks.rules import DAYS_TO_TALK
from accord.mechanisms.team_talks.tests.world import Dealt, dealt, people_in
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from tests.cast import Cast
from tests.published import stored

if TYPE_CHECKING:
    from accord.partnership.models import Person


@pytest.fixture(autouse=True)
def in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def letters() -> list[str]:
    mail.outbox.clear()
    letters_send()
    return sorted(f"{letter.to[0].split('@')[0]}: {letter.subject}" for letter in mail.outbox)


def test_a_result_that_has_just_closed_sends_its_cards_by_itself_once(cast: Cast) -> None:
    teams(cast)
    result = stored(cast, closed=clock.now() - timedelta(days=1))
    following.bring_on(cast.system)
    following.bring_on(cast.system)
    cards = selectors.open_cards()
    assert cards is not None
    assert (cards.result, cards.due) == (result, clock.now().date() + DAYS_TO_TALK)
    assert any("Schools" in str(each.what) for each in waiting_for(cast.actor("manager")))


def test_one_that_is_no_news_waits_for_the_steward(cast: Cast) -> None:
    stored(cast, closed=clock.now() - timedelta(days=30))
    following.bring_on(cast.system)
    assert selectors.open_cards() is None


def test_leaders_are_asked_at_once_and_weekly_until_they_have_talked(cast: Cast) -> None:
    found = dealt(cast)
    following.bring_on(cast.system)
    first = letters()
    assert "sam.poole: Northmoor Learning Partnership asks Schools to talk about “Round of October”" in first
    following.bring_on(cast.system)
    assert letters() == []
    found.act("Schools", found.sam)
    with after(8):
        following.bring_on(cast.system)
        again = letters()
    assert not any("Schools" in each for each in again)
    assert any("still asks Board" in each for each in again)


def test_a_letter_that_is_no_longer_wanted_does_not_leave(cast: Cast) -> None:
    found = dealt(cast)
    following.bring_on(cast.system)
    found.act("Schools", found.sam)
    assert not any("Schools" in each for each in letters())


def test_teams_follow_the_tree(cast: Cast) -> None:
    found = dealt(cast)
    before = people_in(found.cards, "Site")
    site = found.talk("Site").team
    assert site is not None
    joins(cast, "Nia", site)
    new = partnerships.team_add(
        name="Drawing office", organisation=cast.kestrel, parent=None, actor=cast.system
    )
    joins(cast, "Ivo", new)
    following.bring_on(cast.system)
    assert people_in(found.cards, "Site") == before + 1
    assert people_in(found.cards, "Drawing office") == 1


def test_a_leader_who_left_is_followed_by_who_leads_now(cast: Cast) -> None:
    found = dealt(cast)
    leaves(cast, cast.manager)
    following.bring_on(cast.system)
    assert found.talk("Schools").leader_id == cast.director.id


def test_a_team_that_has_talked_stays_with_its_words_when_it_dissolves(cast: Cast) -> None:
    found = dealt(cast)
    found.act("Site", found.ruth)
    for person in _people_of(found, "Site"):
        leaves(cast, person)
    following.bring_on(cast.system)
    assert found.talk("Site").reading
    assert people_in(found.cards, "Site") == 0


def test_four_weeks_after_the_day_it_is_over(cast: Cast) -> None:
    found = dealt(cast)
    with after(DAYS_TO_TALK.days + 28):
        following.bring_on(cast.system)
        assert selectors.open_cards() == found.cards
    with after(DAYS_TO_TALK.days + 29):
        following.bring_on(cast.system)
        assert selectors.open_cards() is None


def test_who_leads_finds_it_waiting_and_a_request_of_another_team(cast: Cast) -> None:
    found = dealt(cast)
    services.pair_ask(talk=found.talk("Site"), other=found.talk("Schools"), actor=found.ruth)
    said = [str(each.what) for each in waiting_for(cast.actor("manager"))]
    assert "Talk with Schools about “Round of October”" in said
    assert "Say whether Schools talks together with Site" in said
    assert not [each for each in waiting_for(cast.actor("member")) if "Talk with" in str(each.what)]


def _people_of(found: Dealt, name: str) -> "list[Person]":
    held = partnership.assignments_in_post().filter(team=found.talk(name).team)
    return [each.person for each in held]

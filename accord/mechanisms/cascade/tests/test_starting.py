"""Sending something down the tree of teams: in one act, everybody once, and what is refused."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.cascade import selectors, services
from accord.mechanisms.cascade.models import Briefing, Recipient
from accord.mechanisms.cascade.rules import DAYS_EACH, MINUTES_TO_ACKNOWLEDGE, CascadeState
from accord.mechanisms.cascade.tests.world import KIND, announced, started, teams
from accord.partnership import selectors as partnership
from accord.partnership.budget.rules import STAFF_MINUTES
from tests.cast import Cast


def test_everybody_in_post_counts_once_in_one_team(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        post = {found.person.id for found in partnership.people_in_post()}
        assert sorted(Recipient.objects.values_list("person_id", flat=True)) == sorted(post)
        board, schools, site = map(down.briefing, ("Board", "Schools", "Site"))
        assert (board.leader, schools.leader, site.leader) == (cast.director, cast.manager, cast.director)
        assert {person.name for person in down.people_in("Board")} == {"Ruth Aske", "Kay Lowell"}
        (line, *_) = audit.lines(down.steward, limit=1)
        assert "down the tree of teams" in str(line.sentence)


def test_each_level_has_its_days_after_the_one_above(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast, days_each=10)
        today = partnership.today()
        assert down.briefing("Board").due == today + timedelta(days=10)
        assert down.briefing("Schools").due == today + timedelta(days=20)
        assert down.briefing("Schools").above == down.briefing("Board")


def test_people_in_no_team_are_briefed_with_their_organisation(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        council = down.briefing("Northmoor Council")
        assert council.team is None
        assert cast.member in down.people_in("Northmoor Council")
        assert council.leader == cast.council_signatory


def test_only_the_steward_starts(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied, match="The steward"):
        services.cascade_start(title="News", words="Something.", actor=cast.actor("director"))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"title": " ", "words": "Something."}, "what it is about"),
        ({"title": "News", "words": " "}, "what everybody should know"),
        ({"title": "News", "words": "Something.", "days_each": 1}, "from 2 to 60 days"),
    ],
)
def test_what_is_missing_is_said(cast: Cast, given: dict[str, object], words: str) -> None:
    with cast.in_scope(), pytest.raises(Refused, match=words):
        services.cascade_start(actor=cast.actor("steward"), **given)  # type: ignore[arg-type]


def test_one_subject_goes_down_once_at_a_time(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        with pytest.raises(Refused, match="on its way"):
            started(cast)
        services.cascade_end(cascade=down.cascade, actor=down.steward)
        assert started(cast).cascade.is_open


def test_two_announcements_may_go_down_at_once(cast: Cast) -> None:
    with cast.in_scope():
        announced(cast)
        announced(cast)
        assert len(selectors.open_cascades()) == 2


def test_a_form_that_comes_twice_sends_one_thing(cast: Cast) -> None:
    given: dict[str, Any] = {"title": "We move in May", "words": "On 4 May.", "new_id": uuid4()}
    with cast.in_scope():
        first, second = (services.cascade_start(actor=cast.actor("steward"), **given) for _press in range(2))
        assert first == second
        assert selectors.open_cascades() == [first]


def test_whoever_would_be_overloaded_is_not_asked(cast: Cast) -> None:
    with cast.in_scope():
        for _time in range(STAFF_MINUTES // MINUTES_TO_ACKNOWLEDGE):
            announced(cast)
        with pytest.raises(Refused, match="more minutes than the partners have agreed to"):
            announced(cast)


def test_another_version_supersedes_what_is_under_way(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        services.cascades_supersede(subject_kind=KIND, actor=cast.system)
        down.cascade.refresh_from_db()
        assert down.cascade.state == CascadeState.SUPERSEDED
        with pytest.raises(Refused, match="over"):
            down.give("Board", down.ruth)


def test_only_accord_itself_supersedes(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        services.cascades_supersede(subject_kind=KIND, actor=cast.actor("steward"))


def test_a_team_without_anybody_is_passed_over(cast: Cast) -> None:
    teams(cast)
    empty = cast.add_team("Empty", cast.council, 0)
    cast.add_team("Full", cast.council, 1, parent=empty)
    with cast.in_scope():
        down = started(cast)
        assert not Briefing.objects.filter(team=empty).exists()
        assert down.briefing("Full").above is None
        assert len(down.people_in("Full")) == 1
        assert down.briefing("Full").due == partnership.today() + timedelta(days=DAYS_EACH)

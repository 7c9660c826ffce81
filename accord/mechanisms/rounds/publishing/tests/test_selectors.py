"""What rooms above read of results: by whom, of which team, what came next; nothing that does not hold."""

from datetime import timedelta
from uuid import uuid4

import pytest

from accord.foundations.registry import shelves_for
from accord.mechanisms.rounds.publishing import selectors
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.rounds.publishing.starts import Start
from tests.cast import Cast
from tests.published import CLOSED, TEXTS, stored

pytestmark = pytest.mark.slow


def test_what_does_not_hold_is_as_if_it_were_not_there(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        found = selectors.published_or_none(result.round_id)
        assert found is not None
        assert found.digest() == result.digest
        assert selectors.published_or_none(uuid4()) is None
        Result.objects.filter(id=result.id).update(digest="0" * 64)
        assert selectors.published_or_none(result.round_id) is None


def test_whoever_has_no_place_has_no_group_of_the_own(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        assert selectors.own_keys(cast.actor("member"), result)[Start.ORGANISATION] == str(cast.council.id)
        assert selectors.own_keys(cast.actor("stranger"), result) == {}
        assert selectors.own_keys(cast.system, result) == {}


def test_the_answers_of_a_team_count_in_its_team_and_in_its_organisation(cast: Cast) -> None:
    result, council, team = stored(cast), cast.council.id, uuid4()
    with cast.in_scope():
        of_team = selectors.keys_of_team(result, team_id=team, organisation_id=council)
        joint = selectors.keys_of_team(result, team_id=team, organisation_id=None)
        teamless = selectors.keys_of_team(result, team_id=None, organisation_id=council)
        nobody = selectors.keys_of_team(result, team_id=None, organisation_id=None)
    assert of_team == (f"team:{team}", str(council))
    assert (joint, teamless, nobody) == (of_team[:1], of_team[1:], ())


def test_what_the_next_round_said_stands_beside_what_one_said(cast: Cast) -> None:
    earlier = stored(cast, title="Round of July", closed=CLOSED - timedelta(days=90))
    now = stored(cast)
    with cast.in_scope():
        found = selectors.followed_by([earlier, now])
        assert {key: published.title for key, published in found.items()} == {earlier.id: "Round of October"}
        assert selectors.followed_by([]) == {}


def test_a_statement_that_two_rounds_asked_is_found_once_with_the_latest(cast: Cast) -> None:
    stored(cast, title="Round of July", closed=CLOSED - timedelta(days=90))
    now = stored(cast)
    with cast.in_scope():
        shelf = {each.name: found for each, found in shelves_for(cast.actor("member"))}["publishing.results"]
    assert [each.title for each in shelf if each.page == "publishing:result"] == [
        "Round of October",
        "Round of July",
    ]
    statements = [each for each in shelf if each.page == "publishing:statement"]
    assert [each.title for each in statements] == list(TEXTS.values())
    assert {each.parts["round_id"] for each in statements} == {now.round_id}

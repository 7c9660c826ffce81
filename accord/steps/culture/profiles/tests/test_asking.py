"""What the exercise asks, and the round that holds it."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.ballot.tests.world import opened
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import minutes
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from accord.steps.culture.profiles import asking
from accord.steps.culture.profiles.rules import KIND
from accord.steps.culture.profiles.shipped import PAIRS
from accord.steps.culture.ways.shipped import TOPICS
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def set_up(cast: Cast, by: str = "steward") -> "Round":
    now = clock.now()
    return asking.exercise_set_up(
        title="At home and here", opens_at=now, closes_at=now + timedelta(days=7), actor=cast.actor(by)
    )


def test_it_asks_three_questions_about_eight_pairs_anchored_at_both_ends() -> None:
    pages = asking.questionnaire().pages
    assert [len(found.asks) for found in pages] == [3] * 8
    for pair, found in zip(PAIRS, pages, strict=True):
        for ask in found.asks:
            assert (str(ask.scale.labels[0]), str(ask.scale.labels[-1])) == (str(pair.first), str(pair.last))
            assert (ask.scale.options, ask.scale.directed) == (5, False)
    assert minutes(24) == 6


def test_every_pair_is_about_another_topic_of_the_register() -> None:
    assert {pair.topic for pair in PAIRS} <= TOPICS.keys()
    assert len({pair.topic for pair in PAIRS}) == len({pair.key for pair in PAIRS}) == 8


def test_it_is_a_round_by_organisation_to_which_every_partner_agrees(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        with pytest.raises(Denied, match="The steward sets up the exercise"):
            set_up(cast, by="member")
        round = set_up(cast)
        assert (round.questionnaire, round.cuts, round.state) == (KIND, ["organisation"], "draft")
        with pytest.raises(Refused, match="One is under way"):
            set_up(cast)
        rounds.round_discard(round=round, actor=cast.actor("steward"))
        cast.partnership.cuts = ["team"]
        cast.partnership.save(update_fields=["cuts"])
    with cast.in_scope(), pytest.raises(Refused, match="results by organisation"):
        set_up(cast)


@pytest.mark.slow
def test_from_the_first_answer_to_the_page(cast: Cast) -> None:
    """Who answers sees both ends; what was answered is shown by organisation, and by nothing else."""
    with cast.in_scope():
        charter_in_force(cast)
        cast.add_staff(cast.council, 12)
        cast.add_staff(cast.kestrel, 12)
        steward = cast.actor("steward")
        round = set_up(cast)
        agree(cast, rounds.round_propose(round=round, actor=steward))
        asked = opened(cast, questionnaires.round_for(steward, round.id))
    section = reverse("ballot:section", args=[asked.token("member"), 1])
    text = visitor(cast, "stranger").get(section).content.decode()
    assert "Neither is the better one." in text
    assert "Whoever is in charge decides" in text
    assert "Who decides: at home, in my own organisation" in text
    asked.answer_by(24, value=2)
    asked.close()
    path = page(cast, "profiles:result", round_id=round.id)
    text = visitor(cast, "member").get(path).content.decode()
    assert "What we bring from home" in text
    assert "it cannot be told: the homes do not differ clearly" in text
    assert "On no pair is anything clearly apart" in text
    plain = visitor(cast, "member").get(page(cast, "publishing:result", round_id=round.id)).content.decode()
    assert "Our homes and the partnership, side by side" in plain
    with cast.in_scope():
        assert publishing.latest_result() is None  # no pulse is compared with it

"""From what the partners agree to up to raters who are confirmed, and each refusal on the way."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot import door, launch, letters, sites
from accord.mechanisms.rounds.ballot.selectors import invited
from accord.mechanisms.rounds.ballot.tests.world import tokens_of
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office
from accord.steps.leadership.feedback import asking, beginning, due, rules, services
from accord.steps.leadership.feedback.guides import guides_for
from accord.steps.leadership.feedback.rules import Because, OnRecord, RaterState
from accord.steps.leadership.feedback.tests.world import agreed_year, reviewed
from tests.cast import Cast


def test_it_works(cast: Cast) -> None:
    world = reviewed(cast).opened()
    with cast.in_scope():
        letters = [found.kind for found in outbox.envelopes(limit=200)]
        assert len(tokens_of(world.round_id)) == letters.count("feedback.to_rate") == 14
    opened = world.fresh().round
    assert opened is not None
    assert opened.state == RoundState.OPEN


def test_a_rater_is_told_whom_it_is_about_and_who_reads_it_first(cast: Cast) -> None:
    world = reviewed(cast).opened()
    rater = world.raters["home"][0]
    with cast.in_scope():
        token = tokens_of(world.round_id)[rater.id]
        with clock.at(world.year.opens_at + timedelta(hours=1)):
            letter = letters.invitation(door.visit(token).open_invitation.id)
            page = Client().get(reverse("ballot:where", args=[token])).content.decode()
    assert letter is not None
    assert f"what you see {cast.director.name} do, as one of these raters" in letter.text
    assert cast.director.name in page
    assert cast.trusted_person.name in page


def test_a_review_whose_raters_are_gone_asks_nobody(cast: Cast) -> None:
    """Two who answered would know of each other what they said."""
    world = reviewed(cast).confirmed()
    *gone, _one, _other = world.everybody()
    with clock.at(world.year.opens_at + timedelta(minutes=1)), cast.in_scope():
        beginning.round_begin(world.review.id, actor=cast.system)
        yesterday = partnership.today() - timedelta(days=1)
        partnership.assignments_in_post().filter(person__in=gone).update(until=yesterday)
        launch.round_open(world.round_id, actor=cast.system)
    ended = world.fresh().round
    assert ended is not None
    assert ended.state == RoundState.ENDED
    with cast.in_scope():
        assert invited(ended) == 0
        said = [line.sentence for line in audit.lines(cast.actor("member"), limit=20)]
    assert any("too few of its raters were in post" in line for line in said)


def test_a_rater_whose_address_was_taken_away_is_not_asked(cast: Cast) -> None:
    """By a card nobody could say in which group the answers count."""
    world = reviewed(cast).confirmed()
    silent, *others = world.everybody()
    with clock.at(world.year.opens_at + timedelta(minutes=1)), cast.in_scope():
        beginning.round_begin(world.review.id, actor=cast.system)
        silent.email = ""
        silent.save(update_fields=["email"])
        launch.round_open(world.round_id, actor=cast.system)
    opened = world.fresh().round
    assert opened is not None
    assert opened.state == RoundState.OPEN
    with cast.in_scope():
        assert invited(opened) == len(others)
        assert not sites.sites(opened)


def test_no_list_of_rounds_shows_it(cast: Cast) -> None:
    world = reviewed(cast).opened()
    with cast.in_scope():
        rounds = questionnaires.rounds(cast.actor("steward"))
        assert world.round_id not in {round.id for round in rounds}
        assert not questionnaires.open_rounds()


def test_only_who_leads_is_reviewed_and_about_eight_behaviours_at_most(cast: Cast) -> None:
    agreed_year(cast)
    with cast.in_scope():
        opens = partnership.today() + timedelta(days=90)
        about, steward = asking.behaviours(), cast.actor("steward")
        given: dict[str, Any] = {
            "title": "Next",
            "opens_on": opens,
            "closes_on": opens + timedelta(days=14),
            "actor": steward,
        }
        with pytest.raises(Refused, match="Choose directors and senior managers"):
            services.year_propose(leaders=[cast.member], behaviours=about[:2], **given)
        with pytest.raises(Refused, match="one to eight behaviours"):
            services.year_propose(leaders=[cast.director], behaviours=[*about, *about], **given)
        with pytest.raises(Denied):
            services.year_propose(
                leaders=[cast.director],
                behaviours=about[:2],
                **given | {"actor": cast.actor("director")},
            )


def test_a_guide_comes_from_the_list_and_from_another_organisation(cast: Cast) -> None:
    world = reviewed(cast)
    cast.add_colleague("inside", cast.council)
    cast.appoint("inside", Office.TRUSTED_PERSON)
    cast.appoint("kestrel_member", Office.TRUSTED_PERSON)
    cast.appoint("kestrel_signatory", Office.TRUSTED_PERSON)
    with cast.in_scope():
        assert {found.id for found in guides_for(cast.director)} == {
            cast.trusted_person.id,
            cast.kestrel_member.id,  # leads nobody and signs for nobody
        }
        for name in ("inside", "kestrel_signatory", "member"):
            with pytest.raises(Refused, match="from the list"):
                services.guide_choose(
                    review=world.review, guide=cast.people[name], chair=None, actor=cast.actor("director")
                )


def test_who_guides_or_speaks_on_the_record_rates_nobody(cast: Cast) -> None:
    world = reviewed(cast).proposed()
    with cast.in_scope(), pytest.raises(Refused, match="Choose people who work here"):
        services.raters_propose(
            review=world.review, people=[cast.council_signatory], actor=cast.actor("director")
        )


def test_only_the_guide_confirms(cast: Cast) -> None:
    world = reviewed(cast).proposed()
    with cast.in_scope():
        for name in ("director", "steward", "administrator"):
            with pytest.raises(Denied):
                services.raters_confirm(review=world.review, people=world.everybody(), actor=cast.actor(name))


def test_two_of_a_group_are_too_few(cast: Cast) -> None:
    world = reviewed(cast).proposed()
    some = [*world.raters["home"], *world.raters["partner"], *world.raters["report"][:2]]
    with cast.in_scope(), pytest.raises(Refused, match="a group has three at least"):
        services.raters_confirm(review=world.review, people=some, actor=cast.actor("trusted_person"))
    assert {rater.state for rater in world.fresh().raters.all()} == {RaterState.PROPOSED}


def test_nobody_rates_more_leaders_than_agreed(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_AT_ONCE", 1)
    first = reviewed(cast).confirmed()
    with cast.in_scope():
        other = first.year.reviews.get(leader=cast.kestrel_signatory)
        leader, guide = cast.actor("kestrel_signatory"), cast.actor("trusted_person")
        services.guide_choose(review=other, guide=cast.trusted_person, chair=None, actor=leader)
        services.raters_propose(review=other, people=first.everybody(), actor=leader)
        with pytest.raises(Refused, match="rates 1 leaders already"):
            services.raters_confirm(review=other, people=first.everybody(), actor=guide)


def test_a_rater_says_no_until_the_round_opens_and_no_log_says_so(cast: Cast) -> None:
    world = reviewed(cast).confirmed()
    with cast.in_scope():
        services.rating_decline(
            review=world.review, because=Because.TOO_LITTLE_CONTACT, actor=cast.actor("home_0")
        )
        with pytest.raises(Denied):
            services.rating_decline(
                review=world.review, because=Because.RATHER_NOT, actor=cast.actor("member")
            )
        lines = [line.sentence for line in audit.lines(cast.actor("member"), limit=5)]
    assert not [line for line in lines if "Home-0" in line]
    world.opened()
    with cast.in_scope():
        assert cast.home_0.id not in tokens_of(world.round_id)
        with pytest.raises(Refused, match="has opened"):
            services.rating_decline(
                review=world.review, because=Because.RATHER_NOT, actor=cast.actor("home_1")
            )


def test_what_is_on_the_record_can_be_changed_until_the_review_closes(cast: Cast) -> None:
    world = reviewed(cast).opened()
    world.say(OnRecord.SELF, 3)
    world.say(OnRecord.SELF, 4)
    (view,) = world.fresh().views.all()
    assert set(view.answers.values()) == {4}
    with clock.at(world.after()), pytest.raises(Refused, match="has closed"):
        world.say(OnRecord.SELF, 5)


def test_the_round_begins_once_and_not_before_raters_are_confirmed(cast: Cast) -> None:
    world = reviewed(cast).proposed()
    with clock.at(world.year.opens_at + timedelta(minutes=1)), cast.in_scope():
        assert world.review.id not in {review_id for review_id, _where in due.due_to_begin()}
        beginning.round_begin(world.review.id, actor=cast.system)
        assert world.fresh().round is None
    world.opened()
    round_id = world.round_id
    with cast.in_scope():
        beginning.round_begin(world.review.id, actor=cast.system)
    assert world.round_id == round_id

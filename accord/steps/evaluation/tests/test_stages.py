"""A round in each of its states: what its page says, to whom, and its line in the list."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.agreement import selectors as deciding
from accord.agreement import services as agreement
from accord.foundations import clock
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot.participation import participation_record
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.rules import Cause
from accord.partnership import selectors as partnership
from accord.steps.evaluation.tests import world
from accord.steps.evaluation.tests.world import text_of
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def charter(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)


def read(cast: Cast, name: str, round: "Round") -> str:
    """Return the page of a round as somebody of the cast reads it."""
    return text_of(visitor(cast, name).get(page(cast, "evaluation:round", round_id=round.id)))


def listed(cast: Cast) -> str:
    return text_of(visitor(cast, "member").get(page(cast, "evaluation:rounds")))


def test_a_draft_is_checked_by_the_steward(cast: Cast) -> None:
    with cast.in_scope():
        round = draft(cast)
    check = page(cast, "evaluation:round-check", round_id=round.id)
    shown = read(cast, "steward", round)
    assert "“Round of January” is a draft, and nobody has been asked." in shown
    assert f'href="{check}"' in shown
    assert "Throw the draft away" in shown
    other = read(cast, "member", round)
    assert check not in other
    assert "Throw the draft away" not in other
    assert "draft" in listed(cast)


def test_what_is_proposed_waits_for_partners_by_name(cast: Cast) -> None:
    with cast.in_scope():
        round = world.proposed(cast)
        world.decided(cast, round, "council", agrees=True)
    shown = read(cast, "member", round)
    assert "waits for Kestrel Build and Harbour Capital." in shown
    assert "It lapses on 8 December 2026, 12:00 if not every partner has agreed by then." in shown
    assert "Owen Hart" in shown
    assert "before the partners" in listed(cast)
    assert "Read it and decide" not in shown
    assert "Read it and decide" in read(cast, "kestrel_signatory", round)
    assert "Read it and decide" not in read(cast, "council_signatory", round)


def test_who_decides_is_led_from_the_text_to_who_could_be_seen(cast: Cast) -> None:
    with cast.in_scope():
        round = world.proposed(cast)
        view = deciding.latest_about(round.id, cast.actor("kestrel_signatory"))
    assert view is not None
    proposal = page(cast, "agreement:proposal", proposal_id=view.proposal.id)
    own = page(cast, "evaluation:round", round_id=round.id)
    assert f'href="{own}"' in text_of(visitor(cast, "kestrel_signatory").get(proposal))
    shown = read(cast, "kestrel_signatory", round)
    assert f'href="{proposal}"' in shown
    assert "no: too few are asked" in shown


def test_what_was_declined_is_a_draft_again_and_says_why(cast: Cast) -> None:
    with cast.in_scope():
        round = world.proposed(cast)
        world.decided(cast, round, "kestrel", agrees=False, reason="School holidays.")
        round = world.fresh(cast, round)
    shown = read(cast, "steward", round)
    assert "“Round of January” was declined by Kestrel Build, so it is a draft again." in shown
    assert "Kay Lowell: “School holidays.”" in shown
    assert "had not decided" in shown
    assert "put it before the partners once more" in shown
    assert "put it before the partners once more" not in read(cast, "member", round)


def test_what_was_not_decided_in_time_is_a_draft_again(cast: Cast) -> None:
    with cast.in_scope():
        round = world.proposed(cast)
    with clock.at(round.closes_at):
        agreement.proposals_lapse()
    assert "was not decided in time, so it is a draft again." in read(cast, "member", round)


def test_what_is_agreed_opens_by_itself(cast: Cast) -> None:
    with cast.in_scope():
        round = world.ready(cast, opens_at=clock.now() + timedelta(days=5))
    shown = read(cast, "member", round)
    assert "Every partner has agreed: “Round of January” opens by itself on 30 November 2026, 12:00." in shown
    assert "agreed" in listed(cast)


def test_an_open_round_says_how_many_have_answered_in_fives(cast: Cast) -> None:
    opened = open_round(cast, council=8, kestrel=3)
    for token in opened.tokens.values():
        opened.answer(token)
    participation_record()
    shown = read(cast, "steward", opened.round)
    assert "“Round of January” is open until 9 December 2026, 12:00." in shown
    assert "It takes 20 people about 4 minutes each: 2 hours of the partnership." in shown
    assert "not shown: fewer than 10 asked" in shown
    assert "at least 10" in shown
    assert "Counted on 25 November 2026." in shown


def test_before_the_first_count_nothing_is_said_of_answers(cast: Cast) -> None:
    opened = open_round(cast, council=8)
    shown = read(cast, "member", opened.round)
    assert "not counted yet" in shown
    assert "Counted on 25" not in shown


def test_whoever_has_not_answered_is_told_where_the_link_is(cast: Cast) -> None:
    opened = open_round(cast)
    assert "Your answer is still waited for." in read(cast, "member", opened.round)
    opened.answer(opened.token("member"))
    assert "Your answer is still waited for." not in read(cast, "member", opened.round)


def test_the_steward_reminds_without_learning_whom(cast: Cast) -> None:
    opened = open_round(cast)
    opened.answer(opened.token("member"))
    remind = page(cast, "evaluation:round-remind", round_id=opened.round.id)
    shown = text_of(visitor(cast, "steward").post(remind, follow=True))
    assert "Whoever has not answered yet gets a letter." in shown
    with cast.in_scope():
        kinds = [found.kind for found in outbox.envelopes(limit=100)]
    assert kinds.count("ballot.reminder") == 8
    assert "Remind people now" not in read(cast, "member", opened.round)


def test_nobody_is_reminded_of_a_round_that_is_not_open(cast: Cast) -> None:
    with cast.in_scope():
        round = world.ready(cast)
    remind = page(cast, "evaluation:round-remind", round_id=round.id)
    assert "there is nobody to remind." in text_of(visitor(cast, "steward").post(remind, follow=True))


def test_a_round_that_could_not_open_says_so(cast: Cast) -> None:
    with cast.in_scope():
        round = world.ended(cast)
    shown = read(cast, "member", round)
    assert "“Round of January” did not open." in shown
    assert f'href="{page(cast, "audit:log")}"' in shown


def test_a_round_that_a_restore_could_not_bring_back_says_so(cast: Cast) -> None:
    with cast.in_scope():
        round = world.opened(cast)
        rounds.round_mark_lost(round=round, actor=cast.system)
    shown = read(cast, "member", round)
    assert "“Round of January” has no result." in shown
    assert f'href="{page(cast, "audit:log")}"' in shown
    assert "no result" in listed(cast)


def test_a_closed_round_leads_to_its_result_and_its_talk(cast: Cast) -> None:
    result = stored(cast)
    shown = read(cast, "steward", result.round)
    assert "Northmoor Council and Kestrel Build see “Openness” differently." in shown
    assert f'href="{page(cast, "publishing:result", round_id=result.round_id)}"' in shown
    assert "Nobody has talked about it yet." in shown
    assert "not talked about yet" in listed(cast)
    with cast.in_scope():
        steward = cast.actor("steward")
        talk = talks.talk_open(result=result, held_on=partnership.today(), place="", actor=steward)
    assert f'href="{page(cast, "talks:talk", talk_id=talk.id)}"' in read(cast, "member", result.round)
    assert "talk under way" in listed(cast)
    with cast.in_scope():
        for point in talk.points.all():
            talks.point_decide_not(
                point=point, reading="So", cause=Cause.BEHAVIOUR, reason="Later", actor=steward
            )
        talks.talk_close(talk=talk, actor=steward)
    assert "talked about, all decided" in listed(cast)


@pytest.mark.django_db(transaction=True)
def test_a_closed_round_shows_its_receipts_and_that_its_keys_are_gone(cast: Cast) -> None:
    opened = open_round(cast, council=12, kestrel=12, harbour=12, cuts=["organisation"])
    mine, *_others = [opened.answer(token) for token in opened.tokens.values()]
    opened.close()
    shown = read(cast, "member", opened.round)
    assert f'<li translate="no">{mine}</li>' in shown
    assert "45 sets of answers were counted." in shown
    assert "The keys of this round were destroyed on 9 December 2026, 12:01" in shown


def test_where_a_small_group_would_follow_no_receipt_is_listed(cast: Cast) -> None:
    opened = open_round(cast, council=12, kestrel=12, cuts=["organisation"])
    receipts = [opened.answer(token) for token in opened.tokens.values()]
    opened.close()
    shown = read(cast, "member", opened.round)
    assert "the list of receipts is not shown" in shown
    assert not any(words in shown for words in receipts)


def test_a_stranger_is_told_nothing(cast: Cast) -> None:
    with cast.in_scope():
        round = draft(cast)
    for path in (page(cast, "evaluation:rounds"), page(cast, "evaluation:round", round_id=round.id)):
        assert visitor(cast, "stranger").get(path).status_code == 404
        assert visitor(cast, "member").get(path).status_code == 200


def test_a_round_that_is_not_there_is_not_found(cast: Cast) -> None:
    path = page(cast, "evaluation:round", round_id=cast.partnership.id)
    assert visitor(cast, "member").get(path).status_code == 404

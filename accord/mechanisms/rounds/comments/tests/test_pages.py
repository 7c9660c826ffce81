"""Moderating on pages: one comment after another, then all at once."""

import logging
from datetime import timedelta

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.registry import retentions, waiting_for
from accord.mechanisms.rounds.comments import selectors
from accord.mechanisms.rounds.comments.tests.world import (
    KEEP,
    WRITTEN,
    commented,
    decide,
    moderated,
    waiting_round,
    with_moderator,
)
from tests.cast import Cast
from tests.published import closed_round
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_a_trusted_person_looks_through_the_comments_and_publishes_them(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    round = waiting_round(cast)
    browser = visitor(cast, "trusted_person")
    caplog.set_level(logging.DEBUG)
    address = page(cast, "comments:moderate", round_id=round.id)
    assert "3 comments wait for you to look through them." in browser.get(address).content.decode()
    at = browser.get(address).context["next"].row.id
    for number in range(3):
        here = page(cast, "comments:comment", round_id=round.id, comment_id=at)
        answer = browser.post(here, {"outcome": "kept", "theme": "Time"})
        assert answer.status_code == 302
        at = answer["Location"].rstrip("/").rsplit("/", 1)[-1]
        assert (answer["Location"] == address) == (number == 2)
    assert "Every comment is decided." in browser.get(address).content.decode()
    done = browser.post(address, follow=True).content.decode()
    assert "Everybody can read the comments now." in done
    assert not any(words in caplog.text for words in WRITTEN)
    assert not mail.outbox


def test_what_was_typed_is_kept_where_something_is_missing(cast: Cast) -> None:
    round = waiting_round(cast)
    with cast.in_scope():
        first = selectors.opened(cast.actor("trusted_person"), round)[0].row
    here = page(cast, "comments:comment", round_id=round.id, comment_id=first.id)
    text = (
        visitor(cast, "trusted_person")
        .post(here, {"outcome": "shortened", "theme": "", "words": "Say it earlier."})
        .content.decode()
    )
    assert "Say under which theme it stands." in text
    assert "Say it earlier." in text


def test_a_name_in_a_comment_is_pointed_out(cast: Cast) -> None:
    round = waiting_round(cast)
    with cast.in_scope():
        found = selectors.opened(cast.actor("trusted_person"), round)
    named = next(each.row for each in found if each.written == WRITTEN[1])
    here = page(cast, "comments:comment", round_id=round.id, comment_id=named.id)
    text = visitor(cast, "trusted_person").get(here).content.decode()
    assert "These are names of people here too: Anna, Rees." in text


@pytest.mark.parametrize(("name", "status"), [("member", 403), ("steward", 403), ("stranger", 404)])
def test_nobody_else_comes_in(cast: Cast, name: str, status: int) -> None:
    round = waiting_round(cast)
    with cast.in_scope():
        first = selectors.opened(cast.actor("trusted_person"), round)[0].row
    for here in (
        page(cast, "comments:moderate", round_id=round.id),
        page(cast, "comments:comment", round_id=round.id, comment_id=first.id),
    ):
        assert visitor(cast, "trusted_person").get(here).status_code == 200
        answer = visitor(cast, name).get(here)
        assert answer.status_code == status
        assert not any(words in answer.content.decode() for words in WRITTEN)


def test_hostile_words_are_only_words(cast: Cast) -> None:
    """In what somebody wrote, in a theme, and in the words of a moderator."""
    round = closed_round(with_moderator(cast))
    commented(cast, round, [f"{HOSTILE} one", f"{HOSTILE} two"])
    browser = visitor(cast, "trusted_person")
    address = page(cast, "comments:moderate", round_id=round.id)
    for given in (
        {"outcome": "kept", "theme": HOSTILE},
        {"outcome": "shortened", "theme": HOSTILE, "words": f"{HOSTILE} in short"},
    ):
        listed = browser.get(address)
        here = page(cast, "comments:comment", round_id=round.id, comment_id=listed.context["next"].row.id)
        for text in (listed.content.decode(), browser.get(here).content.decode()):
            assert "<script>alert" not in text
            assert "&lt;script&gt;alert" in text
        assert browser.post(here, given).status_code == 302
    assert "<script>alert" not in browser.get(address).content.decode()


def test_a_comment_of_another_round_is_not_there(cast: Cast) -> None:
    round = waiting_round(cast)
    other = closed_round(cast, title="Round of January")
    commented(cast, other)
    with cast.in_scope():
        first = selectors.opened(cast.actor("trusted_person"), round)[0].row
    here = page(cast, "comments:comment", round_id=other.id, comment_id=first.id)
    assert visitor(cast, "trusted_person").get(here).status_code == 404


def test_it_waits_for_whoever_moderates_until_it_is_done(cast: Cast) -> None:
    round = waiting_round(cast)

    def waits() -> list[str]:
        with cast.in_scope():
            return [str(each.what) for each in waiting_for(cast.actor("trusted_person"))]

    assert "Look through 3 comments on “Round of October”" in waits()
    decide(cast, round, dict.fromkeys(WRITTEN, KEEP))
    browser = visitor(cast, "trusted_person")
    browser.post(page(cast, "comments:moderate", round_id=round.id))
    assert not any("comments" in each for each in waits())


def test_they_go_when_their_time_has_come(cast: Cast) -> None:
    due = {found.name: found for found in retentions() if found.name.startswith("comments.")}
    waiting = waiting_round(cast)
    assert waiting.closed_at is not None
    with clock.at(waiting.closed_at + timedelta(days=182)), cast.in_scope():
        assert due["comments.never_moderated"].due() == 0
    with clock.at(waiting.closed_at + timedelta(days=184)), cast.in_scope():
        assert due["comments.never_moderated"].carry_out() == 3
        assert selectors.waiting(waiting.id) == 0


def test_what_everybody_reads_goes_after_two_years(cast: Cast) -> None:
    due = {found.name: found for found in retentions()}["comments.read"]
    round = moderated(cast)
    with clock.at(clock.now() + timedelta(days=732)), cast.in_scope():
        assert due.carry_out() == 2
        told = selectors.told(cast.actor("member"), round.id)
    assert told is not None
    assert (told.themes, told.kept, told.withheld) == ((), 2, 1)

"""Everybody may say something about a clause of the draft, and reads what was done about it."""

from typing import TYPE_CHECKING

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.steps.values import selectors, services
from accord.steps.values.tests.world import draft, in_force, propose
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Charter
    from accord.steps.values.models import Comment

WORDS = "Say by when."


@pytest.fixture
def charter(cast: Cast) -> "Charter":
    with cast.in_scope():
        return draft(cast)


def comment(cast: Cast, charter: "Charter", name: str = "kestrel_member") -> "Comment":
    """Let somebody say something about the first behaviour."""
    clause = standards.behaviours(charter)[0]
    return services.comment_make(charter=charter, clause=clause, words=WORDS, actor=cast.actor(name))


def test_a_member_of_any_partner_says_something_and_the_steward_answers(
    cast: Cast, charter: "Charter"
) -> None:
    with cast.in_scope():
        made = comment(cast, charter)
        services.comment_answer(comment=made, done="By Friday.", actor=cast.actor("steward"))
        (found,) = selectors.comments_on(cast.actor("member"), charter)
        assert (found.words, found.done, found.author.name) == (WORDS, "By Friday.", "Ben Ives")
        assert found.organisation.name == "Kestrel Build"
        said = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert said[0].startswith("Anna Rees said what was done about a comment on “We put what pupils")
    assert said[1].startswith("Ben Ives commented on “We put what pupils")
    assert not any(WORDS in sentence for sentence in said)


def test_what_is_before_the_partners_can_still_be_commented_on_and_what_is_settled_not(
    cast: Cast, charter: "Charter"
) -> None:
    with cast.in_scope():
        propose(cast, charter)
        comment(cast, charter)
        writing.charter_release(charter_id=charter.id)
        writing.charter_discard(charter=charter, actor=cast.actor("steward"))
        with pytest.raises(Refused, match="This version is settled"):
            comment(cast, in_force(cast))


def test_a_comment_is_answered_once_in_words_and_by_the_steward(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        made, steward = comment(cast, charter), cast.actor("steward")
        with pytest.raises(Denied, match="The steward says what was done"):
            services.comment_answer(comment=made, done="Mine.", actor=cast.actor("kestrel_member"))
        with pytest.raises(Refused, match="Say what was done") as refused:
            services.comment_answer(comment=made, done=" ", actor=steward)
        assert refused.value.field == "done"
        services.comment_answer(comment=made, done="Done.", actor=steward)
        with pytest.raises(Refused, match="dealt with already"):
            services.comment_answer(comment=made, done="Again.", actor=steward)


def test_nothing_is_said_in_no_words(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope(), pytest.raises(Refused, match="Write what you want to say") as refused:
        services.comment_make(
            charter=charter,
            clause=standards.behaviours(charter)[0],
            words=" ",
            actor=cast.actor("member"),
        )
    assert refused.value.field == "words"


def test_open_comments_wait_for_the_steward_as_one_thing(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        first = comment(cast, charter)
        comment(cast, charter, "member")
        waits = [str(item.what) for item in waiting_for(cast.actor("steward"))]
        assert "Answer the 2 comments on “How we work together”" in waits
        services.comment_answer(comment=first, done="Done.", actor=cast.actor("steward"))
        waits = [str(item.what) for item in waiting_for(cast.actor("steward"))]
        assert "Answer the comment on “How we work together”" in waits
        assert not waiting_for(cast.actor("member"))


@pytest.mark.slow
def test_what_was_said_stays_when_the_clause_is_taken_out(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        comment(cast, charter)
        behaviour = standards.behaviour(standards.behaviours(charter)[0].id)
        writing.behaviour_remove(behaviour=behaviour, actor=cast.actor("steward"))
    own = page(cast, "values:charter", charter_id=charter.id)
    text = visitor(cast, "member").get(own).content.decode()
    assert "What was said about what is taken out" in text
    assert WORDS in text


@pytest.mark.slow
def test_pages(cast: Cast, charter: "Charter") -> None:
    clause = standards_first(cast, charter)
    say = page(cast, "values:comment", charter_id=charter.id, clause_id=clause)
    client = visitor(cast, "kestrel_member")
    assert "Write what you want to say." in client.post(say, {"words": " "}).content.decode()
    answer = client.post(say, {"words": WORDS}, follow=True).content.decode()
    assert "Everyone can read it now" in answer
    assert "Ben Ives, Kestrel Build" in answer
    assert "Say what was done" not in answer
    with cast.in_scope():
        (found,) = selectors.comments_on(cast.actor("member"), charter)
    reply = page(cast, "values:comment-answer", charter_id=charter.id, comment_id=found.id)
    steward = visitor(cast, "steward")
    assert WORDS in steward.get(reply).content.decode()
    answer = steward.post(reply, {"done": "By Friday it is."}, follow=True).content.decode()
    assert "By Friday it is." in answer
    assert "dealt with" in answer


def standards_first(cast: Cast, charter: "Charter") -> object:
    with cast.in_scope():
        return standards.behaviours(charter)[0].id

"""Comments on the page of a result: nothing before they are moderated, then by theme."""

from accord.mechanisms.rounds.comments import services as comments
from accord.mechanisms.rounds.comments.tests.world import (
    KEEP,
    SHORTEN,
    WITHHOLD,
    WRITTEN,
    commented,
    decide,
    with_moderator,
)
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor


def test_comments_are_not_shown_before_they_are_moderated_and_the_page_says_so(cast: Cast) -> None:
    result = stored(with_moderator(cast))
    commented(cast, result.round)
    path = page(cast, "publishing:result", round_id=result.round_id)
    text = visitor(cast, "steward").get(path).content.decode()
    assert "A facilitator or a trusted person looks through them first" in text
    assert not any(words in text for words in WRITTEN)
    assert "Look through the comments" not in text
    assert "Look through the comments" in visitor(cast, "trusted_person").get(path).content.decode()


def test_moderated_comments_stand_by_theme_with_who_looked_through_them(cast: Cast) -> None:
    result = stored(with_moderator(cast))
    commented(cast, result.round)
    decide(cast, result.round, dict(zip(WRITTEN, (KEEP, SHORTEN, WITHHOLD), strict=True)))
    with cast.in_scope():
        comments.comments_publish(round=result.round, actor=cast.actor("trusted_person"))
    text = (
        visitor(cast, "member")
        .get(page(cast, "publishing:result", round_id=result.round_id))
        .content.decode()
    )
    assert "2 comments on 2 themes; most are about “Answers” (1)." in text
    assert "Tell us when dates slip." in text
    assert "Some questions get no answer." in text
    assert "Trusted-person Wye looked through them" in text
    assert "1 was withheld: it is about one person" in text
    assert WRITTEN[1] not in text
    assert WRITTEN[2] not in text

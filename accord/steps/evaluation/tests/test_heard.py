"""What we heard: one page and one letter for everybody, of what may leave the partnership."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from accord.analysis.published import EVERYONE
from accord.foundations import clock, scope
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import services as talks
from accord.steps.evaluation import heard, jobs, letters, selectors, services
from tests.cast import Cast
from tests.published import CLOSED, IN_TIME, SPLIT, TEXTS, VALUES, shown, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.foundations.outbox.models import Envelope
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.steps.evaluation.models import Heard

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 11, 2, 9, tzinfo=LONDON)  # the round of the sample closed on a Saturday


def closed(cast: Cast) -> "Result":
    """Return a result, of which everybody is to be told."""
    result = stored(cast)
    with clock.at(CLOSED + timedelta(minutes=5)):
        jobs.everybody_hears()
    return result


def told(cast: Cast, result: "Result") -> "Heard":
    with cast.in_scope():
        return selectors.heard_for(cast.actor("member"), result.round_id)


def posted() -> "list[Envelope]":
    with scope.off():
        return [each for each in outbox.envelopes(limit=500) if each.kind == services.LETTER]


def test_it_works(cast: Cast) -> None:
    result = closed(cast)
    assert posted() == [], "until Monday the talk can be planned, and a sentence added"
    for moment in (MONDAY, MONDAY + timedelta(minutes=10)):
        with clock.at(moment):
            jobs.everybody_hears()
    assert {each.address for each in posted()} == {person.email for person in cast.people.values()}
    with cast.in_scope():
        letter = letters.what_was_heard(told(cast, result).id)
    assert letter is not None
    assert letter.subject == "Northmoor Learning Partnership: what we heard in “Round of October”"
    assert "Northmoor Council and Kestrel Build see “Openness” differently." in letter.text
    assert "we can be sure of it" in letter.text
    assert f"/heard/{told(cast, result).link}/" in letter.text


def test_the_page_needs_no_account_and_an_unknown_link_says_nothing(cast: Cast) -> None:
    result = closed(cast)
    link = reverse("heard:page", args=[told(cast, result).link])
    answer = Client().get(link)
    assert "see “Openness” differently" in answer.content.decode()
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert Client().get(reverse("heard:page", args=["0" * 32])).status_code == 404


def test_three_findings_at_most(cast: Cast) -> None:
    with cast.in_scope():
        published = publishing.published_of(stored(cast))
    words = heard.what_we_heard(published, LONDON)
    assert words.findings == (
        "“We hear of problems in time” is where we differ most: Northmoor Council 2.6, Kestrel Build 3.9.",
        f"All of us together answer highest on “{TEXTS[VALUES]}” (3.7 of 5).",
        "All of us together answer lowest on “We keep small promises” (3.0 of 5).",
    )


def test_what_fewer_than_ten_have_answered_stays_in_the_partnership(cast: Cast) -> None:
    """The result shows it from five on; a page without an account, and a letter, do not."""
    with cast.in_scope():
        published = publishing.published_of(stored(cast))
    council = str(cast.council.id)
    few = {(council, IN_TIME): shown(2, 2, 1, 1, 0), (EVERYONE, SPLIT): shown(2, 2, 1, 1, 0)}
    everyone, *others = published.groups
    small = replace(
        published,
        cells=dict(published.cells) | few,
        groups=(replace(everyone, responded=9), *others),
    )
    words = heard.what_we_heard(small, LONDON)
    assert words.heading == "We see no difference between partners that we can be sure of."
    assert (words.gap, words.answered) == ("", "")
    assert "small promises" not in " ".join(words.findings)


def test_a_steward_adds_a_sentence_and_nobody_else_does(cast: Cast) -> None:
    result = closed(cast)
    row = told(cast, result)
    with cast.in_scope():
        services.heard_say(heard=row, sentence=" Thank  you all. ", actor=cast.actor("steward"))
        with pytest.raises(Denied):
            services.heard_say(heard=row, sentence="No", actor=cast.actor("director"))
        with pytest.raises(Refused):
            services.heard_say(heard=row, sentence="x" * 301, actor=cast.actor("steward"))
        letter = letters.what_was_heard(row.id)
    assert letter is not None
    assert "The steward adds: Thank you all." in letter.text
    assert "Thank you all." in Client().get(reverse("heard:page", args=[row.link])).content.decode()


def test_it_says_what_comes_next(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope(), clock.at(MONDAY):
        assert heard.next_in_words(result.round_id) == "Next we talk about it. The day is not fixed yet."
    with cast.in_scope(), clock.at(MONDAY):
        talks.talk_open(
            result=result, held_on=date(2026, 11, 12), place="Site office", actor=cast.actor("steward")
        )
        assert (
            heard.next_in_words(result.round_id)
            == "Next we talk about it: on Thursday 12 November 2026, Site office."
        )


def test_who_has_an_account_reads_it_and_the_steward_writes(cast: Cast) -> None:
    result = closed(cast)
    address = page(cast, "evaluation:round-heard", round_id=result.round_id)
    member = visitor(cast, "member").get(address).content.decode()
    assert "Everybody gets this by letter on 2 November 2026, 09:00." in member
    assert "Your sentence to everybody" not in member
    steward = visitor(cast, "steward")
    assert "Your sentence to everybody" in steward.get(address).content.decode()
    steward.post(address, {"sentence": "We will look at drawings first."})
    assert told(cast, result).sentence == "We will look at drawings first."


def test_what_closed_long_ago_is_told_to_nobody(cast: Cast) -> None:
    stored(cast)
    with clock.at(CLOSED + timedelta(days=8)):
        jobs.everybody_hears()
    assert posted() == []


@pytest.mark.parametrize(
    ("closes", "told_from"),
    [
        (datetime(2026, 11, 26, 17, tzinfo=UTC), datetime(2026, 11, 27, 9, tzinfo=LONDON)),
        (datetime(2026, 11, 27, 17, tzinfo=UTC), datetime(2026, 11, 30, 9, tzinfo=LONDON)),
        (datetime(2026, 11, 28, 17, tzinfo=UTC), datetime(2026, 11, 30, 9, tzinfo=LONDON)),
    ],
)
def test_the_letter_goes_on_the_morning_of_the_next_working_day(
    closes: datetime, told_from: datetime
) -> None:
    assert heard.told_from(closes, LONDON) == told_from

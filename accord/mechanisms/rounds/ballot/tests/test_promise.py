"""What people are told before the first question: confidence.md, "What we tell people", and never more."""

import re
from html import unescape

from django.test import Client
from django.urls import reverse

from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast

# Whoever changes a word here changes what people were promised.
PROMISE = """
This is confidential, not anonymous. We know who was asked, and that somebody has answered. We do not know
when.

After the round closes, nothing joins a name to answers. No single person’s set of answers is kept.

Results come only after the round closes, and only for groups of 5 or more.

Somebody may know how you write. So leave out names.

The people who run the server could in theory interfere while the round is open. What stands against it
Your answers are locked as you send them. The key is kept apart from them, and it is destroyed after the round
closes. No page and no command opens answers before that, and each opening and closing of a round stands in a
log that all partners read.

Once you have sent your answers, we cannot find, change or delete them. We cannot tell which are yours.
"""


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_it_says_this_and_no_more(cast: Cast) -> None:
    opened = open_round(cast)
    page = Client().get(reverse("ballot:start", args=[opened.token("member")])).content.decode()
    promise = re.search(r"<h2>What we promise, and what we cannot</h2>\s*<ul>(.*?)</ul>", page, re.DOTALL)
    assert promise is not None
    said = [words(line) for line in promise[1].split("<li>")[1:]]
    assert said == [" ".join(line.split()) for line in PROMISE.strip().split("\n\n")]


def test_a_higher_minimum_is_promised_as_agreed(cast: Cast) -> None:
    opened = open_round(cast, minimum=8)
    page = Client().get(reverse("ballot:start", args=[opened.token("member")])).content.decode()
    assert "only for groups of 8 or more" in page


def test_after_sending_no_more_is_said_than_before(cast: Cast) -> None:
    opened = open_round(cast)
    opened.answer(opened.token("member"))
    page = Client().get(reverse("ballot:start", args=[opened.token("member")])).content.decode()
    assert "We cannot find, change or delete them now. We cannot tell which are yours." in page
    assert "anonymous" not in page

"""A small transition is set up within five minutes: by what a hand does, and not by how fast a machine is.

The keystroke-level model of Card, Moran and Newell (1980): so many seconds for a key, for pointing at
something, for thinking before each act; two seconds for each page to come. Whatever a form asks, with its
heading and hints, is read word by word (Brysbaert 2019).
"""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from accord.partnership import selectors as partnership
from tests.browser.conftest import Pages
from tests.browser.world import enter
from tests.cast import Cast

pytestmark = pytest.mark.long

KEY, POINT, THOUGHT, PAGE, WORD = 0.28, 1.1, 1.35, 2.0, 60 / 238
"""Seconds; the key is that of somebody who types forty words a minute."""
WORDS = """() => [...document.querySelectorAll("main h1, main form")].map((each) => {
  const shown = each.cloneNode(true);
  shown.querySelectorAll("select, details, .hidden-words").forEach((hidden) => hidden.remove());
  return shown.textContent.split(/\\s+/).filter(Boolean).length;
}).reduce((all, words) => all + words, 0)"""
LETTERS = 4
"""So many letters, and the key that takes it, find a name in a list."""
AT_MOST = timedelta(minutes=5)


@dataclass
class Hand:
    """Somebody who works on a page, with what the hand did."""

    page: Page
    keys: int = 0
    points: int = 0
    thoughts: int = 0
    pages: int = 0
    words: int = 0

    @property
    def took(self) -> timedelta:
        hand = KEY * self.keys + POINT * self.points + THOUGHT * self.thoughts
        return timedelta(seconds=hand + PAGE * self.pages + WORD * self.words)

    def follows(self, name: str) -> None:
        self._points()
        self.page.get_by_role("link", name=name).first.click()
        self._reads()

    def sends(self, name: str) -> None:
        self._points()
        self.page.get_by_role("button", name=name).click()
        self._reads()

    def writes(self, label: str, words: str) -> None:
        self._points(keys=len(words))
        self.page.get_by_label(label).fill(words)

    def chooses(self, label: str, name: str) -> None:
        self._points(keys=LETTERS + 1)
        self.page.get_by_label(label).select_option(name)

    def ticks(self, label: str) -> None:
        self._points()
        self.page.get_by_label(label).check()

    def _points(self, *, keys: int = 0) -> None:
        self.points += 1
        self.thoughts += 1
        self.keys += keys

    def _reads(self) -> None:
        self.page.wait_for_load_state()
        self.pages += 1
        self.words += self.page.evaluate(WORDS)


def test_it_takes_five_minutes_at_most(page_at: Pages, cast: Cast) -> None:
    with cast.in_scope():
        today = partnership.today()
    page = page_at(1280)
    enter(page, "Anna Rees")
    hand = Hand(page)
    hand.follows("Transition")
    hand.follows("Begin a transition")
    hand.ticks("a key person changes")
    hand.writes("What is it called?", "New site manager in the south")
    hand.writes("On which day is the gate?", str(today + timedelta(days=28)))
    hand.chooses("Who leads it?", "Sam Poole")
    hand.sends("Begin, and see the template")
    hand.chooses("Who does these", "Ben Ives")
    hand.chooses("Who accepts what is handed over?", "Mia Marsh")
    hand.sends("Put these into the plan")
    hand.follows("Write down who leaves and who comes")
    hand.writes("Which post is it?", "site manager, south")
    hand.ticks("The partnership leans on this post")
    hand.chooses("Who leaves?", "Ben Ives")
    hand.writes("Last day here", str(today + timedelta(days=30)))
    hand.chooses("Who comes?", "Mia Marsh")
    hand.writes("First day in this post", str(today + timedelta(days=14)))
    hand.sends("Write it on the roster")
    hand.follows("See the gate")
    hand.follows("Say what has to be true")
    hand.sends("Ask for this at the gate")
    expect(page.get_by_role("heading", level=1)).to_contain_text("0 of 2 things that have to be true")
    assert (hand.pages, hand.points, hand.keys) == (9, 21, 103)
    assert hand.took < AT_MOST, f"{hand.took} with {hand.words} words to read"

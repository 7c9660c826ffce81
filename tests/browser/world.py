"""What journeys start from: a partnership, and a round that its partners agreed to and that is open.

`rounds_world` gives the cast with its round, built through services; `letter_to` a letter as it arrived;
`enter` comes into the demo as one of the cast.
"""

import re
from typing import Any

from django.core import mail
from django.urls import reverse
from playwright.sync_api import Page

from accord.foundations.outbox.services import letters_send
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from tests.cast import build_cast

__all__ = ["OpenRound", "enter", "letter_to", "link_in", "rounds_world"]


def rounds_world(*, council: int = 8, kestrel: int = 12, **terms: Any) -> OpenRound:
    """Return an open round of a partnership of three: its cast and so many more people of two partners.

    terms: of the round; by_card: so many more of the council's people, who have no e-mail address.
    """
    return open_round(build_cast(), council=council, kestrel=kestrel, **terms)


def letter_to(address: str) -> str:
    """Let the letters leave; return the newest to this address."""
    letters_send()
    return next(str(letter.body) for letter in reversed(mail.outbox) if address in letter.to)


def link_in(letter: str) -> str:
    """Return the link in a letter, as somebody taps it."""
    found = re.search(r"https?://\S+", letter)
    assert found is not None, letter
    return found[0]


def enter(page: Page, name: str) -> None:
    """Come into the demo through its front door, as somebody of the cast."""
    page.goto(f"{reverse('signin:enter')}?again=1")
    for folded in page.locator("details > summary").all():
        folded.click()
    page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).click()
    page.wait_for_url("**/p/**")  # a programme officer arrives on the own page

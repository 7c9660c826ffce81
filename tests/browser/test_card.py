"""Staff without e-mail answer on a phone, by the code of a card that was drawn from a hat."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from accord.mechanisms.rounds.ballot import codes
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.test_answering import answer_everything, receipt_on
from tests.browser.world import rounds_world

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_the_card_to_the_receipt(page_at: Pages) -> None:
    opened = rounds_world(by_card=5)
    code = opened.codes()[0]
    page = page_at(390)
    page.goto(reverse("ballot:code"))
    page.get_by_label("Your code").fill("k7mq 2fxd 9w3i")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("alert")).to_contain_text("This is not a code.")
    page.get_by_label("Your code").fill(codes.in_parts(code).upper())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("You drew a card from a hat")).to_be_visible()
    assert_accessible(page)
    assert_fits(page)
    answer_everything(page, page.url)
    page.get_by_role("button", name="Send my answers").click()
    receipt = receipt_on(page)

    page.goto(reverse("ballot:start", args=[code]))
    assert receipt_on(page) == receipt
    other = page_at(390)  # whoever kept a copy of the sheet sees a card like any other
    other.goto(reverse("ballot:start", args=[code]))
    expect(other.get_by_role("link", name="Start")).to_be_visible()
    assert receipt not in other.content()

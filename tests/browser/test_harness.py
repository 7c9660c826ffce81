"""The harness itself: what it is to hear, it hears."""

import pytest
from django.urls import reverse

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits


def test_hears_a_page_that_is_not_there(page_at: Pages) -> None:
    page_at(390).goto("/nowhere/")
    assert [heard for heard in page_at.complaints.heard if "answered 404" in heard]
    page_at.complaints.heard.clear()


def test_hears_a_style_that_the_security_policy_refuses(page_at: Pages) -> None:
    page = page_at(390)
    page.goto(reverse("web:accessibility"))
    page.evaluate("document.head.appendChild(document.createElement('style')).textContent = 'p {color: red}'")
    assert [heard for heard in page_at.complaints.heard if "Content Security Policy" in heard]
    page_at.complaints.heard.clear()


def test_a_refusal_may_be_expected(page_at: Pages) -> None:
    page_at.complaints.expect(404)
    page_at(390).goto("/nowhere/")


def test_sees_what_nobody_could_read_or_reach(page_at: Pages) -> None:
    page = page_at(390)
    page.set_content('<main><h1>x</h1><img src="data:," ><p style="width: 900px">wide</p></main>')
    with pytest.raises(AssertionError, match="image-alt"):
        assert_accessible(page)
    with pytest.raises(AssertionError, match="px wide in 390 px"):
        assert_fits(page)

"""Somebody who comes in by a code, takes on to sign for a partner, and agrees."""

import re

from playwright.sync_api import Page, expect

from accord.gateways.signin.tests.second import App
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import letter_to, link_in


class Signatory:
    """Somebody with a browser and an app, who comes by the link in a letter."""

    def __init__(self, page: Page, address: str, *, javascript: bool) -> None:
        self.page, self.address, self.javascript = page, address, javascript

    def look(self) -> None:
        assert_fits(self.page)
        if self.javascript:
            assert_accessible(self.page)

    def heading(self, words: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(words)

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).click()
        self.look()

    def follow(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=name).first.click()
        self.look()

    def come(self) -> None:
        """Follow the link of the letter that came, and sign in by the code of another one."""
        self.page.goto(link_in(letter_to(self.address)))
        self.page.get_by_label("Your e-mail address at work").fill(self.address)
        self.press("Go on")
        digits = re.search(r"(\d{3}) (\d{3})", letter_to(self.address))
        assert digits is not None
        self.page.get_by_label("The six digits").fill(digits[0])
        self.press("Sign in")

    def take_it_on(self, partner: str) -> None:
        """Confirm to sign for a partner; from then on a second factor is asked for, and set up."""
        self.heading(f"You are asked to sign for {partner}.")
        self.press(f"Yes, I sign for {partner}")
        self.set_up_second()

    def set_up_second(self) -> None:
        """Set up an app as the second factor that is asked for."""
        self.heading("Your account needs a second factor.")
        self.follow("Use an app")
        self.page.get_by_text("Is the app on this very device").click()
        app = App(self.page.locator("code").inner_text().replace(" ", ""))
        app.code()  # of the half minute before this one, which may be over once it is typed
        self.page.get_by_label("The six digits").fill(app.code())
        self.press("Use this app")
        self.follow("I have kept them")

    def agree(self, partner: str, title: str) -> None:
        """Agree for the own partner, from what waits on the own page."""
        self.follow("My page")
        self.follow(f"Agree or decline: {title}")
        self.press(f"Agree for {partner}")
        expect(self.page.get_by_text(f"You agreed for {partner}")).to_be_visible()

"""Three organisations found a partnership: each waited for by name, one says no, all agree on a steward."""

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.partnership.founding.services import Founder, partner_ask, partnership_begin
from accord.partnership.models import Partnership
from accord.partnership.naming import Nominee
from tests.browser.conftest import Pages
from tests.browser.signatory import Signatory

SEVERN, ARCH, WYE = "Severn Council", "Arch Build", "Wye Schools"
NAN, ABE, BEA, CY = "nan@severn.example", "abe@arch.example", "bea@arch.example", "cy@wye.example"


def founder(name: str, given_name: str, family_name: str, email: str) -> Founder:
    signatory = Nominee(given_name=given_name, family_name=family_name, email=email)
    return Founder(name=name, short_name=name.split(maxsplit=1)[0], letter=name[0], signatory=signatory)


@pytest.fixture
def begun(db: None) -> Partnership:
    """What whoever runs the site enters: three partners, each with somebody who is asked to sign."""
    partners = [
        founder(SEVERN, "Nan", "Hale", NAN),
        founder(ARCH, "Abe", "Rook", ABE),
        founder(WYE, "Cy", "Lowe", CY),
    ]
    return partnership_begin(name="Severn Partnership", time_zone="Europe/London", partners=partners)


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (390, False)])
def test_a_partnership_waits_for_each_by_name_until_all_own_it(
    page_at: Pages, settings: Settings, begun: Partnership, width: int, *, javascript: bool
) -> None:
    settings.ACCORD_DEMO = False

    def somebody(address: str) -> Signatory:
        signatory = Signatory(
            page_at(width, dark=not javascript, javascript=javascript), address, javascript=javascript
        )
        signatory.come()
        return signatory

    nan = somebody(NAN)
    nan.take_it_on(SEVERN)
    nan.heading("The partnership waits for Arch Build and Wye Schools to say who signs.")

    abe = somebody(ABE)
    abe.press("No, ask somebody else")
    expect(abe.page.get_by_text("You do not sign for Arch Build.")).to_be_visible()
    expect(abe.page.get_by_text("Nobody signs for it.")).to_be_visible()
    with scope.partnership(begun.id):
        partner_ask(partner=founder(ARCH, "Bea", "Rook", BEA), actor=Actor.system(begun.id))

    nan.page.reload()
    expect(nan.page.get_by_text("waits for Bea Rook")).to_be_visible()
    expect(nan.page.get_by_text("Nothing is shared before two partners")).to_be_visible()
    bea = somebody(BEA)
    bea.take_it_on(ARCH)
    bea.heading("The partnership waits for Wye Schools to say who signs.")

    bea.follow("What we own together")
    bea.follow("Propose another steward")
    bea.page.get_by_label("Who is to be the steward?").select_option(label="Abe Rook")
    bea.press("Propose it to every partner")
    bea.heading("“Abe Rook as steward” waits for your decision.")
    bea.press("Agree for Arch Build")
    nan.agree(SEVERN, "Abe Rook as steward")
    nan.heading("waits for Wye Schools")

    cy = somebody(CY)
    cy.take_it_on(WYE)
    cy.heading("Every partner has somebody who signs for it.")
    cy.agree(WYE, "Abe Rook as steward")
    cy.heading("Every partner has agreed to “Abe Rook as steward”.")

    abe.follow("Log")
    abe.heading("Your account needs a second factor.")
    nan.follow("Log")
    expect(nan.page.get_by_text("Abe Rook is the steward now.")).to_be_visible()
    expect(nan.page.get_by_text("Cy Lowe agreed to “Abe Rook as steward” for Wye Schools.")).to_be_visible()

"""The first start of a site that holds nothing."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.foundations import scope
from accord.foundations.errors import Refused
from accord.gateways.signin import codes, first_start, selectors
from accord.gateways.signin.models import Account
from accord.gateways.signin.tests.coming_in import is_in
from accord.partnership import selectors as partnership
from tests.cast import Cast

PLAN = first_start.Plan(
    partnership="Calder Valley",
    organisation="Calder Council",
    short_name="Council",
    given_name="Nia",
    family_name="Pugh",
    address="Nia.Pugh@calder.example",
)
SAID = {
    "partnership": {"partnership": PLAN.partnership},
    "organisation": {"organisation": PLAN.organisation, "short_name": PLAN.short_name},
    "you": {"given_name": PLAN.given_name, "family_name": PLAN.family_name, "address": PLAN.address},
}


def say(client: Client, key: str, said: dict[str, str]) -> None:
    client.post(reverse("signin:first-start", kwargs={"key": key}), said)


def filled_in(code: str) -> Client:
    """Go through the task list with this code, up to its button."""
    client = Client()
    say(client, "code", {"code": code})
    for key, said in SAID.items():
        say(client, key, said)
    return client


def begun(code: str) -> Client:
    """Go through the task list with this code, and press the button."""
    client = filled_in(code)
    client.post(reverse("signin:begin"))
    return client


def test_it_works(db: None) -> None:
    assert b"This site is new" in Client().get("/").content
    client = begun(codes.first_start_code().replace("-", " ").upper())
    assert is_in(client)
    (found,) = selectors.presences("nia.pugh@calder.example")
    assert found.actor.roles == {"member", "administrator"}
    assert found.actor.mandates == frozenset()
    with scope.partnership(found.actor.partnership_id):
        assert partnership.partnership().name == PLAN.partnership
        (own,) = partnership.administered_organisations(found.person.id)
        assert own.name == PLAN.organisation
        assert partnership.parties() == {own.id: own.name}


def test_the_first_page_says_whom_the_partnership_waits_for(db: None) -> None:
    begins = filled_in(codes.first_start_code()).post(reverse("signin:begin")).headers["Location"]
    assert begins.endswith("/setting-up/")


def test_the_first_administrator_sets_up_a_second_factor_before_anything_else(db: None) -> None:
    answer = begun(codes.first_start_code()).get("/", follow=True)
    assert answer.redirect_chain[-1][0] == reverse("signin:set-up")


@pytest.mark.parametrize("code", ["", "aaaa-aaaa-aaaa-aaaa-aaaa", "é"])
def test_without_the_code_nothing_can_be_said(db: None, code: str) -> None:
    client = begun(code)
    assert not is_in(client)
    assert selectors.is_first_start()
    assert client.get(reverse("signin:first-start", kwargs={"key": "you"})).status_code == 404
    with pytest.raises(Refused):
        first_start.begin(code=code, plan=PLAN)


def test_the_code_is_spent_once(db: None) -> None:
    late = filled_in(codes.first_start_code())
    begun(codes.first_start_code())
    assert late.post(reverse("signin:begin")).status_code == 404
    with pytest.raises(Refused, match="begun already"):
        first_start.begin(code=codes.first_start_code(), plan=PLAN)
    assert Account.objects.count() == 1


def test_where_a_partnership_is_there_is_no_first_start(cast: Cast) -> None:
    assert b"This site is new" not in Client().get("/").content
    assert Client().get(reverse("signin:first-start", kwargs={"key": "code"})).status_code == 404
    with pytest.raises(Refused, match="begun already"):
        first_start.begin(code=codes.first_start_code(), plan=PLAN)


def test_nor_is_there_in_the_demo(db: None, settings: Settings) -> None:
    settings.ACCORD_DEMO = True
    assert Client().get(reverse("signin:first-start", kwargs={"key": "code"})).status_code == 404


def test_every_site_has_a_code_of_its_own(settings: Settings) -> None:
    here = codes.first_start_code()
    settings.ACCORD_SITE_KEY = b"another site's key, 32 bytes long"
    assert codes.first_start_code() != here
    assert not codes.is_first_start_code(here)

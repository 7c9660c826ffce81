"""Second factors: who is asked for one, how they are set up and used."""

import json
from datetime import timedelta

import pytest
from allauth.core.context import request_context
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import Settings

from accord.foundations import clock
from accord.foundations.errors import Denied
from accord.gateways.signin import factors, rules
from accord.gateways.signin.models import Account
from accord.gateways.signin.sessions import SessionStore
from accord.gateways.signin.tests.coming_in import ask, code_in_letter, come_in, is_in
from accord.gateways.signin.tests.second import App, with_app
from accord.partnership import services as partnership
from accord.partnership.rules import SecondFactor
from tests.cast import Cast
from tests.visits import page, visitor

SECOND = "signin:second"


def half_way(address: str) -> Client:
    """Prove the address only."""
    client = Client()
    ask(client, address)
    answer = client.post(reverse("signin:code"), {"code": code_in_letter(address)})
    assert answer.headers["Location"] == reverse(SECOND)
    return client


def test_it_works(cast: Cast) -> None:
    _first, app, _codes = with_app(cast.member.email)
    client = half_way(cast.member.email)
    assert not is_in(client)
    answer = client.post(reverse(SECOND), {"code": app.code()})
    assert answer.headers["Location"] == page(cast, "overview:dashboard")
    assert is_in(client)


@pytest.mark.parametrize("name", ["steward", "administrator", "kestrel_signatory"])
def test_whoever_signs_or_is_steward_or_administrator_sets_one_up_before_anything_else(
    cast: Cast, name: str
) -> None:
    client = come_in(cast.people[name].email)
    assert client.get(page(cast, "overview:dashboard")).headers["Location"] == reverse("signin:set-up")
    assert b"Your account needs a second factor" in client.get(reverse("signin:set-up")).content


def test_whoever_owes_one_sees_nothing_of_the_partnership_where_no_page_is(cast: Cast) -> None:
    answer = come_in(cast.steward.email).get(f"{page(cast, 'audit:log')}nowhere/")
    assert answer.status_code == 404
    assert "Northmoor" not in answer.content.decode()


def test_after_setting_it_up_the_page_that_was_wanted_opens(cast: Cast) -> None:
    client = come_in(cast.steward.email)
    client.get(page(cast, "audit:log"))
    key = client.session.session_key
    client_app = client.get(reverse("signin:app-picture"))
    assert client_app.headers["Content-Type"] == "image/svg+xml"
    secret = client.session["authenticator_secret"]
    done = client.post(reverse("signin:app-add"), {"code": App(secret).code()}).content.decode()
    assert f'href="{page(cast, "audit:log")}"' in done
    assert client.session.session_key != key
    assert client.get(page(cast, "audit:log")).status_code == 200


def test_other_people_need_none(cast: Cast) -> None:
    assert come_in(cast.member.email).get(page(cast, "overview:dashboard")).status_code == 200


def test_an_organisation_asks_everyone_or_nobody(cast: Cast) -> None:
    member, steward = come_in(cast.member.email), come_in(cast.steward.email)
    home = page(cast, "overview:dashboard")
    actor = cast.actor("administrator")
    with cast.in_scope():
        partnership.second_factor_ask(organisation=cast.council, of=SecondFactor.EVERYONE, actor=actor)
    assert member.get(home).headers["Location"] == reverse("signin:set-up")
    with cast.in_scope():
        partnership.second_factor_ask(organisation=cast.council, of=SecondFactor.NOBODY, actor=actor)
    assert member.get(home).status_code == steward.get(home).status_code == 200


def test_its_administrator_says_so_on_a_page_and_all_read_it(cast: Cast) -> None:
    client = visitor(cast, "administrator")
    asked = {str(found.id): "everyone" for found in (cast.council, cast.kestrel, cast.harbour)}
    assert client.post(page(cast, "signin:requirement"), asked).status_code == 302
    log = visitor(cast, "kestrel_member").get(page(cast, "audit:log")).content.decode()
    assert "Kestrel Build asks for a second factor at sign-in of: everyone." in log


def test_nobody_says_it_for_an_organisation_in_other_care(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        partnership.second_factor_ask(
            organisation=cast.council, of=SecondFactor.NOBODY, actor=cast.actor("steward")
        )


def test_a_code_of_the_app_is_good_once(cast: Cast) -> None:
    _first, app, _codes = with_app(cast.member.email)
    code = app.code()
    half_way(cast.member.email).post(reverse(SECOND), {"code": code})
    again = half_way(cast.member.email)
    assert b"does not fit" in again.post(reverse(SECOND), {"code": code}).content
    assert not is_in(again)


def test_the_code_that_showed_that_the_app_works_is_spent_with_that(cast: Cast) -> None:
    client = come_in(cast.member.email)
    client.get(reverse("signin:app-add"))
    code = App(client.session["authenticator_secret"]).code()
    client.post(reverse("signin:app-add"), {"code": code})
    again = half_way(cast.member.email)
    again.post(reverse(SECOND), {"code": code})
    assert not is_in(again)


def test_a_passkey_asks_for_finger_or_pin_wherever_it_is_used(cast: Cast, rf: RequestFactory) -> None:
    """A request made for one account could be answered for another: it must ask no less."""
    request = rf.get("/")
    request.session = SessionStore()
    with request_context(request):
        for account in (None, Account.objects.with_address(cast.member.email)):
            asked = json.loads(factors.proof_options(account))
            assert asked["publicKey"]["userVerification"] == "required"


def test_a_recovery_code_is_good_once(cast: Cast) -> None:
    _first, _app, codes = with_app(cast.member.email)
    assert len(set(codes)) == 10
    client = half_way(cast.member.email)
    client.post(reverse(SECOND), {"code": codes[3]})
    assert is_in(client)
    again = half_way(cast.member.email)
    again.post(reverse(SECOND), {"code": codes[3]})
    assert not is_in(again)
    assert factors.codes_left(Account.objects.get()) == 9


def test_new_recovery_codes_void_the_old_ones(cast: Cast) -> None:
    first, _app, codes = with_app(cast.member.email)
    first.post(reverse("signin:codes-make"))
    client = half_way(cast.member.email)
    client.post(reverse(SECOND), {"code": codes[0]})
    assert not is_in(client)


def test_guessing_ends_after_ten_wrong_codes_for_an_hour(cast: Cast) -> None:
    _first, _app, codes = with_app(cast.member.email)
    client = half_way(cast.member.email)
    for _guess in range(rules.WRONG_AN_HOUR):
        client.post(reverse(SECOND), {"code": "nonsense"})
    assert b"Too many codes" in client.post(reverse(SECOND), {"code": codes[0]}).content
    assert not is_in(client)
    with clock.at(clock.now() + timedelta(hours=1)):
        later = half_way(cast.member.email)
        later.post(reverse(SECOND), {"code": codes[0]})
        assert is_in(later)


def test_half_way_lasts_ten_minutes(cast: Cast) -> None:
    _first, app, _codes = with_app(cast.member.email)
    client = half_way(cast.member.email)
    with clock.at(clock.now() + rules.CODE_LIFE):
        answer = client.post(reverse(SECOND), {"code": app.code()})
    assert answer.headers["Location"] == reverse("signin:enter")


def test_with_the_last_factor_go_the_recovery_codes(cast: Cast) -> None:
    client, _app, _codes = with_app(cast.member.email)
    (factor,) = factors.factors_of(Account.objects.get())
    client.post(reverse("signin:factor-remove", kwargs={"factor_id": factor.id}))
    assert not Authenticator.objects.exists()


def test_nobody_removes_the_factor_of_somebody_else(cast: Cast) -> None:
    with_app(cast.kestrel_member.email)
    mine, _app, _codes = with_app(cast.member.email)
    for found in Authenticator.objects.all():
        mine.post(reverse("signin:factor-remove", kwargs={"factor_id": found.pk}))
    assert factors.has_any(Account.objects.get(email=cast.kestrel_member.email))


def test_the_secret_is_not_readable_in_the_database_and_gone_with_the_site_key(
    cast: Cast, settings: Settings
) -> None:
    client = come_in(cast.member.email)
    client.get(reverse("signin:app-add"))
    secret = client.session["authenticator_secret"]
    client.post(reverse("signin:app-add"), {"code": App(secret).code()})
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        assert secret not in str(cursor.fetchall())
    settings.ACCORD_SITE_KEY = b"another site's key, 32 bytes long"
    assert not factors.has_any(Account.objects.get())


@pytest.mark.parametrize(
    "sent", ["", "{", "[]", "[" * 100_000, "null", "{}", '{"id": 1}', '{"response": {"userHandle": 7}}']
)
@pytest.mark.parametrize("name", ["signin:passkey", "signin:passkey-add"])
def test_what_is_no_passkey_is_refused_calmly(cast: Cast, name: str, sent: str) -> None:
    client = come_in(cast.member.email)
    answer = client.post(reverse(name), {"passkey": sent, "name": "mine", "code": ""})
    assert answer.status_code == 200
    assert not Authenticator.objects.exists()

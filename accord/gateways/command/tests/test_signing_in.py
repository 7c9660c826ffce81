"""What the command does for signing in: it prints the first code, and takes off lost second factors."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from accord.gateways.command import main, serve
from accord.gateways.signin import codes, first_start
from accord.gateways.signin.tests.coming_in import come_in, is_in
from accord.gateways.signin.tests.second import with_app
from accord.gateways.signin.tests.test_first_start import PLAN
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from tests.cast import Cast
from tests.visits import page, visitor


def test_the_server_prints_the_code_while_it_is_good(db: None) -> None:
    code = codes.first_start_code()
    assert code in serve.welcome("127.0.0.1", 8000)
    first_start.begin(code=code, plan=PLAN)
    assert code not in serve.welcome("127.0.0.1", 8000)


def test_a_sign_in_of_an_organisation_that_is_set_up_wrongly_is_said_in_words(
    db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "0")
    settings.ACCORD_PROVIDERS = '[{"key": "council"}]'
    assert main.main(["serve", "--port", "0"]) == 1
    assert "ACCORD_PROVIDERS: each provider has" in capsys.readouterr().out


def test_the_operator_takes_a_lost_second_factor_off_and_all_read_it(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    client, _app, _codes = with_app(cast.member.email)
    assert main.main(["second-factor-off", "nobody@nowhere.example"]) == 1
    assert main.main(["second-factor-off", cast.member.email]) == 0
    assert "signs in by e-mail now" in capsys.readouterr().out
    assert not is_in(client)
    assert is_in(come_in(cast.member.email))
    log = visitor(cast, "kestrel_member").get(page(cast, "audit:log")).content.decode()
    assert "The operator took the second factor off Mia Marsh." in log


def test_it_is_read_also_where_the_owner_has_no_place_today(cast: Cast) -> None:
    visitor(cast, "member")
    with cast.in_scope():
        yesterday = partnership.today() - timedelta(days=1)
        people.person_leave(person=cast.member, last_day=yesterday, actor=cast.system)
    assert main.main(["second-factor-off", cast.member.email]) == 0
    log = visitor(cast, "kestrel_member").get(page(cast, "audit:log")).content.decode()
    assert "The operator took the second factor off Mia Marsh." in log

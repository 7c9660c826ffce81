import signal
from argparse import Namespace
from collections.abc import Iterator

import pytest
from django.db import OperationalError, connection
from pytest_django import Settings

from accord.foundations.audit import selectors as audit
from accord.foundations.audit.rules import Break
from accord.foundations.jobs import services as jobs
from accord.foundations.jobs.leases import Leases
from accord.gateways.command import audit_verify, demo, main, serve, worker
from tests.cast import Cast


def test_wrong_words_are_answered_with_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main.main(["serv"])
    assert "invalid choice" in capsys.readouterr().err


def test_audit_verify_says_that_every_log_is_whole(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["audit-verify"]) == 0
    assert capsys.readouterr().out.count("the log is whole") == 2


def test_audit_verify_fails_on_a_log_that_was_changed(
    cast: Cast, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "chain_break", lambda: Break(2, "entry 2 was changed after it was written"))
    assert audit_verify.run(Namespace()) == 1
    assert "entry 2 was changed" in capsys.readouterr().out


def test_the_demo_is_refused_where_data_may_be_real(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.run(Namespace(yes=True)) == 1
    assert "not a demo site" in capsys.readouterr().out
    assert not demo.is_wanted()


def test_a_partnership_that_is_not_invented_is_never_thrown_away(
    cast: Cast, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ACCORD_DEMO = True
    assert demo.run(Namespace(yes=True)) == 1
    assert "“Another Partnership”, which is not the demo" in capsys.readouterr().out
    assert not demo.is_wanted()


def test_the_demo_is_served_on_this_machine_only(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ACCORD_DEMO = True
    assert serve.run(Namespace(host="0.0.0.0", port=8000)) == 1
    settings.ACCORD_URL = "https://accord.example.org"
    assert serve.run(Namespace(host="127.0.0.1", port=8000)) == 1
    assert capsys.readouterr().out.count("on this machine only") == 2


def test_a_database_that_does_not_answer_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise OperationalError("no route\n")

    monkeypatch.setattr(connection, "ensure_connection", refuse)
    assert main.main(["audit-verify"]) == 1
    assert capsys.readouterr().out == "The database does not answer: no route\n"


@pytest.fixture
def signals_kept() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("signals_kept")
def test_a_worker_waits_for_a_database_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[Leases] = []

    def try_once_more(*, leases: Leases) -> int:
        tries.append(leases)
        if len(tries) == 1:
            raise OperationalError("gone")
        signal.raise_signal(signal.SIGTERM)
        return 0

    monkeypatch.setattr(worker, "LONG_PAUSE", 0)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    monkeypatch.setattr(jobs, "due_run", try_once_more)
    assert worker.run(Namespace()) == 0
    assert len(tries) == 2
    assert tries[0] is tries[1]

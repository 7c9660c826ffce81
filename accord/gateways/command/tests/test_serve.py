"""`accord serve` as a process: what it says, and that it stops."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from accord.gateways.command import serve

PATIENCE = 120
ROOT = Path(__file__).resolve().parents[4]


@contextmanager
def accord(var: Path, *words: str, **switches: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command on a folder of its own, with SQLite."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD_")}
    environment |= {"ACCORD_VAR": str(var), "DJANGO_SETTINGS_MODULE": "config.settings"} | switches
    with subprocess.Popen(
        [sys.executable, "-m", "accord.gateways.command", *words],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    ) as found:
        yield found
        found.kill()


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as found:
        yield found.getsockname()[1]


@pytest.fixture
def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


def test_a_port_that_is_taken_is_said_in_words(tmp_path: Path, taken: int) -> None:
    with accord(tmp_path, "serve", "--port", str(taken)) as serving:
        said, _errors = serving.communicate(timeout=PATIENCE)
    assert serving.returncode == 1
    assert f"listens on port {taken} already" in said


def test_a_demo_that_others_could_reach_is_refused(tmp_path: Path, free: int) -> None:
    switches = {"ACCORD_DEMO": "1", "ACCORD_HOSTS": "127.0.0.1,accord.example.org"}
    with accord(tmp_path, "serve", "--port", str(free), **switches) as serving:
        said, _errors = serving.communicate(timeout=PATIENCE)
    assert serving.returncode == 1
    assert "on this machine only" in said


def test_a_site_that_takes_long_says_so_once_and_then_where_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter([False, False, True])
    monkeypatch.setattr(serve, "ANSWERS_WITHIN", -1.0)
    monkeypatch.setattr(serve, "_answers", lambda _host, _port, *, secure: next(answers))
    monkeypatch.setattr(serve, "welcome", lambda _host, _port, _held: "Accord is ready")
    tell = serve._announcement("127.0.0.1", 8000)
    for _tick in range(4):
        tell()
    late, ready = capsys.readouterr().out.splitlines()
    assert late.startswith("The server does not answer yet.")
    assert ready == "Accord is ready"


@pytest.mark.long
@pytest.mark.timeout(2_400)
@pytest.mark.sqlite  # it takes no part of the test's own database, so once is enough
def test_it_fills_the_demo_says_where_it_is_and_stops_with_ctrl_c(tmp_path: Path, free: int) -> None:
    with accord(tmp_path, "serve", "--port", str(free), ACCORD_DEMO="1") as serving:
        assert serving.stdout is not None
        lines = []
        for line in serving.stdout:
            lines.append(line)
            if "make demo" in line:
                break
        assert any(f"Accord is ready:  http://127.0.0.1:{free}/" in line for line in lines)
        with urlopen(f"http://127.0.0.1:{free}/") as page:
            assert b"Who are you today?" in page.read()
        with accord(tmp_path, "demo", "--yes", ACCORD_DEMO="1") as rebuilding:
            said, _errors = rebuilding.communicate(timeout=PATIENCE)
        assert rebuilding.returncode == 1
        assert "is being served from here" in said
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=PATIENCE)  # comes back when server and worker are gone too
    assert serving.returncode == 0

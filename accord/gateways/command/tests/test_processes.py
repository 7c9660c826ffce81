"""Each test runs a supervisor in a process of its own; its output ends when all that it started has ended."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30
ROOT = Path(__file__).resolve().parents[4]
STAYS = "import signal; print('up', flush=True); signal.pause()"
DIES = "raise SystemExit(3)"
START = """
import sys
from accord.gateways.command import processes
from accord.gateways.command.processes import Process, supervise
def process(name, code, *arguments): return Process(name, [sys.executable, "-c", code, *arguments])
"""


@contextmanager
def running(code: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", START + code, *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as found:
        yield found
        found.kill()


def test_it_works_until_it_is_told_to_stop() -> None:
    code = f'sys.exit(supervise([process("server", "{STAYS}")], tick=lambda: None))'
    with running(code) as supervisor:
        assert supervisor.stdout is not None
        assert supervisor.stdout.readline() == "up\n"
        supervisor.send_signal(signal.SIGINT)
        rest, errors = supervisor.communicate(timeout=PATIENCE)
    assert (supervisor.returncode, rest, errors) == (0, "", "")


def test_a_server_that_cannot_start_ends_all_and_is_not_started_again() -> None:
    code = (
        f'sys.exit(supervise([process("worker", "{STAYS}"), process("server", "{DIES}")], tick=lambda: None))'
    )
    with running(code) as supervisor:
        said, _errors = supervisor.communicate(timeout=PATIENCE)
    assert supervisor.returncode == 1
    assert "The server stopped right after it had started" in said


def test_one_that_dies_later_is_started_again(tmp_path: Path) -> None:
    lives = tmp_path / "lives"
    dies_once = "import pathlib, signal, sys; f = pathlib.Path(sys.argv[1]); first = not f.exists(); "
    dies_once += "f.write_text('first' if first else 'second'); first or signal.pause()"
    code = f"""
import os, pathlib, signal
processes.SHORT_LIFE = 0
lives = pathlib.Path(sys.argv[1])
def tick():
    if lives.exists() and lives.read_text() == "second": os.kill(os.getpid(), signal.SIGTERM)
sys.exit(supervise([process("server", {dies_once!r}, sys.argv[1])], tick=tick))
"""
    with running(code, str(lives)) as supervisor:
        said, _errors = supervisor.communicate(timeout=PATIENCE)
    assert (supervisor.returncode, said) == (0, "The server stopped; starting it again.\n")


def test_one_that_is_killed_is_started_again_however_young(tmp_path: Path) -> None:
    """A machine that is short of memory kills; that says nothing about how it would live."""
    lives = tmp_path / "lives"
    killed_once = "import os, pathlib, signal, sys; f = pathlib.Path(sys.argv[1]); first = not f.exists(); "
    killed_once += "f.write_text('first' if first else 'second'); "
    killed_once += "os.kill(os.getpid(), signal.SIGKILL) if first else signal.pause()"
    code = f"""
import os, pathlib, signal
lives = pathlib.Path(sys.argv[1])
def tick():
    if lives.exists() and lives.read_text() == "second": os.kill(os.getpid(), signal.SIGTERM)
sys.exit(supervise([process("worker", {killed_once!r}, sys.argv[1])], tick=tick))
"""
    with running(code, str(lives)) as supervisor:
        said, _errors = supervisor.communicate(timeout=PATIENCE)
    assert (supervisor.returncode, said) == (0, "The worker stopped; starting it again.\n")


def test_nothing_outlives_a_supervisor_that_is_killed() -> None:
    code = f'supervise([process("server", "{STAYS}")], tick=lambda: None)'
    with running(code) as supervisor:
        assert supervisor.stdout is not None
        assert supervisor.stdout.readline() == "up\n"
        supervisor.kill()
        # Comes back only when the child, which holds the other end too, is gone.
        supervisor.communicate(timeout=PATIENCE)


def test_one_that_will_not_stop_is_stopped_by_force() -> None:
    deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    stubborn = f"{deaf}; print('up', flush=True); signal.pause()"
    code = (
        f'processes.PATIENCE = 0.1\nsys.exit(supervise([process("server", "{stubborn}")], tick=lambda: None))'
    )
    with running(code) as supervisor:
        assert supervisor.stdout is not None
        assert supervisor.stdout.readline() == "up\n"
        supervisor.send_signal(signal.SIGTERM)
        supervisor.communicate(timeout=PATIENCE)
    assert supervisor.returncode == 0

"""How one small change to a module is tried: in a child, in memory, without a byte on disk.

What changes inside a function is put under the functions that stand already, in a child of a process that
has gathered the tests and found them green. What changes outside of functions has to be there before the
module is loaded, so the tests start from nothing.
"""

import gc
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from time import process_time
from types import CodeType, FunctionType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tools.mutated import Module

HOUSE = Path(__file__).resolve().parents[1]
CACHE = type(cache(len))
LONGEST = 900  # seconds that pass, for what waits for ever


def inside_functions(module: Module, changed: Sequence[str]) -> Iterator[int]:
    """Try texts of a module that differ from it inside of functions only.

    Yields the place of each with which every test stays green; nothing where one is red without any change.
    """
    said, saying = os.pipe()
    child = os.fork()
    if child == 0:
        _settle_in()
        say = _Asked(module, changed, lambda place: os.write(saying, f"{place}\n".encode()))
        pytest.main(_arguments(module), plugins=[_Unhurried(), say])
        os._exit(0)
    os.close(saying)
    with os.fdopen(said, encoding="ascii") as lines:
        yield from map(int, lines)
    os.waitpid(child, 0)


def outside_functions(module: Module, changed: str) -> bool:
    """Say whether every test stays green with another text of a module, loaded from the start."""
    child = os.fork()
    if child == 0:
        _settle_in()
        _limit(module.seconds)
        _loads_instead(HOUSE / module.path, changed)
        os._exit(int(pytest.main(_arguments(module), plugins=[_Unhurried()])))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


class _Unhurried:
    """A plugin: no example is held to its seconds, nor made smaller where it is red: nobody reads it."""

    def pytest_sessionstart(self) -> None:
        import hypothesis  # noqa: PLC0415 - pytest has to be there before its plugins

        hypothesis.settings.register_profile(
            "mutants",
            deadline=None,
            suppress_health_check=[hypothesis.HealthCheck.too_slow],
            database=None,
            phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
        )
        hypothesis.settings.load_profile("mutants")


@dataclass
class _Asked:
    """A plugin: once the tests are gathered and green, a child of this process runs them for each change."""

    module: Module
    changed: Sequence[str]
    say: Callable[[int], object]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        took = {}
        for item in session.items:
            began = process_time()
            if not _is_green(item):
                return True
            took[item] = process_time() - began
        quickest = sorted(session.items, key=took.__getitem__)
        gc.unfreeze()
        stands, caches = _functions(HOUSE / self.module.path), _caches()
        gc.freeze()
        for place, text in enumerate(self.changed):
            child = os.fork()
            if child == 0:
                _limit(3 + 3 * round(sum(took.values())))
                with suppress(SyntaxError):  # a change that nobody could make is noticed at once
                    _put_under(stands, _codes(compile(text, self.module.path, "exec")))
                    for each in caches:
                        each.cache_clear()
                    os._exit(0 if all(_is_green(item) for item in quickest) else 1)
                os._exit(1)
            if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
                self.say(place)
        return True


def _is_green(item: pytest.Item) -> bool:
    """Run a test, as often as one likes; only what was built for all tests stays."""
    item._initrequest()  # type: ignore[attr-defined]  # noqa: SLF001 - so do plugins that run a test again
    # What the session needs stays built: it is no item, but only its chain of collectors is asked for.
    reports = runtestprotocol(item, log=False, nextitem=item.session)  # type: ignore[arg-type]
    return not any(report.failed for report in reports)


def _functions(path: Path) -> dict[str, list[FunctionType]]:
    """Return the functions that were made from a file, by their full name, wrapped ones too."""
    found: dict[str, list[FunctionType]] = {}
    for each in gc.get_objects():
        if type(each) is FunctionType and each.__code__.co_filename == str(path):
            found.setdefault(each.__code__.co_qualname, []).append(each)
    return found


def _caches() -> list[Any]:
    """Return what remembers results of the house: it would not ask the changed function again."""
    return [
        each for each in gc.get_objects() if type(each) is CACHE and each.__module__.startswith("accord.")
    ]


def _codes(code: CodeType) -> Mapping[str, CodeType]:
    """Return the code of each function in a module, by its full name."""
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return {each.co_qualname: each for each in inner} | {
        name: found for each in inner for name, found in _codes(each).items()
    }


def _put_under(stands: Mapping[str, Iterable[FunctionType]], codes: Mapping[str, CodeType]) -> None:
    for name, functions in stands.items():
        for function in functions:
            if name in codes and codes[name].co_freevars == function.__code__.co_freevars:
                function.__code__ = codes[name]


def _loads_instead(path: Path, text: str) -> None:
    loads = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        if Path(loader.path) == path:
            return compile(text, str(path), "exec")
        return loads(loader, name)

    # Put under the class, so that whoever loads the module, pytest's own loader too, is given this text.
    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]


def _arguments(module: Module) -> list[str]:
    chosen = [*module.tests, *(["-k", module.only] if module.only else [])]
    apart = (
        ["--noconftest", "-p", "no:django", "-c", os.devnull, f"--rootdir={HOUSE}"] if module.is_pure else []
    )
    return ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=14", *apart, *chosen]


def _settle_in() -> None:
    """As a child: say nothing, and stand in the house."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.chdir(HOUSE)
    sys.path.insert(0, str(HOUSE))


def _limit(seconds: int) -> None:
    """End this process when it has taken so much of the processor, or simply too long."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(LONGEST)

"""Rules on the size, the name and the company of files."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from tests.house.sources import Finding, Source, sources
from tools.room_contract import FURNITURE

LONGEST_FILE, LONGEST_TEST_FILE, LONGEST_TEMPLATE, LONGEST_FUNCTION, LONGEST_SETTINGS = 400, 300, 150, 60, 300
SCREEN = 60
"""Lines of a README: of a room, or of what grew so large in it that it has its own."""
DRAWERS = frozenset({"utils", "util", "helpers", "helper", "common", "misc"})
# Furniture that needs no line in the README of its room, beside what the import contract knows.
PLAIN = FURNITURE | {
    "__init__",
    "__main__",
    "apps",
    "conftest",
    "helping",
    "packs",
    "searching",
    "setting_up",
}
# How packages are found is the business of the machine that installs them.
INSTALLING = ("Makefile", "pyproject.toml", "requirements/", "tools/", ".ci/")
_ADDRESS = re.compile(r"\b(?:https?|file|git\+\w+)://|--(?:extra-)?index-url|--find-links|-index\b.*=.*://")


def too_long(source: Source) -> Iterator[Finding]:
    """A file that outgrows its stop is split along a noun."""
    stop = LONGEST_FILE
    if source.is_template:
        stop = LONGEST_TEMPLATE
    elif source.is_test:
        stop = LONGEST_TEST_FILE
    elif source.path.parts == ("config", "settings.py"):
        stop = LONGEST_SETTINGS
    if (length := len(source.lines)) > stop:
        yield Finding(source.path, stop, f"{length} lines; split along a noun (stop: {stop}).")


def long_function(source: Source) -> Iterator[Finding]:
    """A function that outgrows its stop does more than one thing."""
    for node in _functions(source):
        if (length := _length(node)) > LONGEST_FUNCTION:
            advice = f"{node.name} has {length} lines; split it (stop: {LONGEST_FUNCTION})."
            yield Finding(source.path, node.lineno, advice)


def function_lengths(source: Source) -> list[int]:
    """Return how many lines each function of a file has."""
    return [_length(node) for node in _functions(source)]


def drawer(source: Source) -> Iterator[Finding]:
    """A module is named after what it is about."""
    if DRAWERS & {source.path.stem, *source.path.parts[:-1]}:
        yield Finding(source.path, 1, "name it after what it is about; there are no drawers.")


def room_without_readme(source: Source) -> Iterator[Finding]:
    """Every room says on one screen what it is."""
    if source.path.name == "apps.py" and source.path.parent not in _readmes():
        advice = "write its README.md: nouns, rules with their source, what this room must not do."
        yield Finding(source.path, 1, advice)


def long_readme(source: Source) -> Iterator[Finding]:
    """A README is read on one screen."""
    if (length := len(source.lines)) > SCREEN:
        yield Finding(
            source.path, SCREEN, f"{length} lines; give a part of the room its own (stop: {SCREEN})."
        )


def unlisted_module(source: Source) -> Iterator[Finding]:
    """A module that is not furniture is named after a noun, and the README of its room says which."""
    room = source.room
    if room is None:
        return
    inside = source.path.relative_to(room).with_suffix("").parts
    is_module = len(inside) == 1 or (len(inside) == 2 and inside[1] == "__init__")
    said = _readmes().get(room, "")
    if is_module and inside[0] not in PLAIN and not re.search(rf"\b{inside[0]}\b", said):
        yield Finding(source.path, 1, f"say in {room}/README.md what `{inside[0]}` is.")


def address(source: Source) -> Iterator[Finding]:
    """No file says where packages come from."""
    for number, line in enumerate(source.lines, start=1):
        if _ADDRESS.search(line):
            yield Finding(source.path, number, "leave addresses to the machine's own configuration.")


@cache
def _readmes() -> dict[PurePosixPath, str]:
    return {found.path.parent: found.text for found in sources() if found.path.name == "README.md"}


def _functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1

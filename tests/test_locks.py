"""The locks hold what pyproject.toml asks for, every package by version and hash."""

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.sources import HOUSE

ASKED = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    "base": ASKED["project"]["dependencies"],
    **{
        extra: ASKED["project"]["dependencies"] + ASKED["project"]["optional-dependencies"][extra]
        for extra in ("dev", "large", "bench", "mutants")
    },
    "build": ASKED["build-system"]["requires"],
}
PACKAGE = re.compile(
    r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def locked(name: str) -> dict[str, str]:
    """Return the versions in a lock; every line of it belongs to a package with its hashes."""
    text = (HOUSE / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert PACKAGE.sub("", text).strip() == "", "a line that is neither a package nor its hash"
    return {canonicalize_name(found[1]): found[2] for found in PACKAGE.finditer(text)}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_answers_what_is_asked(name: str) -> None:
    versions = locked(name)
    for wanted in map(Requirement, LOCKS[name]):
        assert wanted.specifier.contains(versions[canonicalize_name(wanted.name)]), (
            f"run `make locks`: {wanted}"
        )


@pytest.mark.parametrize(
    ("part", "whole"),
    [("base", "dev"), ("large", "dev"), ("base", "large"), ("base", "bench"), ("base", "mutants")],
)
def test_what_stands_in_two_locks_is_the_same(part: str, whole: str) -> None:
    assert locked(part).items() <= locked(whole).items()


def test_what_is_installed_is_what_is_locked() -> None:
    assert {name: version(name) for name in locked("dev")} == locked("dev"), "run `make setup`"

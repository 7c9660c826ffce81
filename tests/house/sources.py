"""The files of the house as the rules see them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

HOUSE = Path(__file__).resolve().parents[2]
TEXT = frozenset(
    {"", ".css", ".csv", ".html", ".in", ".js", ".json", ".md", ".py", ".svg", ".toml", ".txt", ".yml"}
)


@dataclass(frozen=True)
class Source:
    """One file: its path from the root of the house, and its text."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree of a Python file."""
        return ast.parse(self.text, str(self.path))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All that is in that tree, found once: many rules look at each."""
        return tuple(ast.walk(self.tree))

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def is_python(self) -> bool:
        return self.path.suffix == ".py"

    @property
    def is_template(self) -> bool:
        return self.path.suffix == ".html" and "templates" in self.path.parts

    @property
    def is_test(self) -> bool:
        return "tests" in self.path.parts or self.path.name == "conftest.py"

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.path.parts

    @property
    def room(self) -> PurePosixPath | None:
        """The folder of the room it stands in, if it stands in one."""
        return next((folder for folder in self.path.parents if folder in rooms()), None)

    def is_furniture(self, *names: str) -> bool:
        """Say whether this is, or is part of, one of these in a room."""
        if self.room is None:
            return False
        return not set(names).isdisjoint(self.path.relative_to(self.room).with_suffix("").parts)


@dataclass(frozen=True, order=True)
class Finding:
    """What a rule found: where, and what to do about it."""

    path: PurePosixPath
    line: int
    advice: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.advice}"


@cache
def sources() -> tuple[Source, ...]:
    """Return every text file of the house that is, or is about to be, committed."""
    return tuple(Source(path, (HOUSE / path).read_text(encoding="utf-8")) for path in _paths())


def _paths() -> Iterator[PurePosixPath]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    for name in sorted(filter(None, listed.split("\0"))):
        path = PurePosixPath(name)
        if path.suffix in TEXT and (HOUSE / path).is_file():
            yield path


@cache
def rooms() -> frozenset[PurePosixPath]:
    """Return the folders that are rooms: those with an apps.py."""
    return frozenset(found.path.parent for found in sources() if found.path.name == "apps.py")

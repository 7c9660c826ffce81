"""For how long rooms keep what is about people, as declarations: `accord retention` says what would go."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Something that goes when its time has come.

    name: "room.thing". what: in the plural ("letters that were sent"). why: why it is kept no longer.
    due: how many would go now. carry_out: lets them go, and returns how many; may run twice. Both are called
        with scope off.
    by_itself: whether a sweep carries it out each day; else only the command does, once somebody has looked.
    """

    name: str
    what: Sentence
    why: Sentence
    due: Callable[[], int]
    carry_out: Callable[[], int]
    by_itself: bool = True


_retentions: dict[str, Retention] = {}


def goes(declared: Retention) -> Retention:
    """Declare something that goes when its time has come; a room does so in its `retention`."""
    _retentions[declared.name] = declared
    return declared


class Rows(Protocol):
    """Rows of a table, as the database finds them."""

    def count(self) -> int: ...
    def delete(self) -> tuple[int, dict[str, int]]: ...


Found = TypeVar("Found", bound=Callable[[], Rows])


def rows_go(*, name: str, what: Sentence, why: Sentence) -> Callable[[Found], Found]:
    """Declare rows that are deleted when their time has come, by the function that finds those that would go
    now; use as a decorator.
    """

    def declared(found: Found) -> Found:
        goes(
            Retention(
                name=name,
                what=what,
                why=why,
                due=lambda: found().count(),
                carry_out=lambda: found().delete()[0],
            )
        )
        return found

    return declared


def retentions() -> list[Retention]:
    """Return everything that goes when its time has come, by name."""
    return [_retentions[name] for name in sorted(_retentions)]

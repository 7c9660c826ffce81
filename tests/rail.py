"""What a step says of itself, with what the rail asks of it: the rail asks for less, and says the same."""

from collections.abc import Callable
from typing import Protocol

from accord.foundations.access import Actor
from accord.foundations.registry import Standing


class Step(Protocol):
    """The module of a step that says where it stands, and whether it waits."""

    def standing(self, actor: Actor) -> Standing: ...
    def waits(self, actor: Actor) -> bool: ...


def agreeing(step: Step) -> Callable[[Actor], Standing]:
    """Return where a step stands, asked in such a way that both are seen to agree."""

    def standing(actor: Actor) -> Standing:
        found = step.standing(actor)
        assert step.waits(actor) is found.waits
        return found

    return standing

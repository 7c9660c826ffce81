"""Rights are data: a name, the roles that hold it, a condition, and the sentence for whom it refuses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from accord.foundations.access.actor import Actor
from accord.foundations.errors import Denied, Sentence


class UnknownRight(LookupError):
    """A right was asked for that no room has registered: a misspelling, never a refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """One right.

    name: "room.verb_noun".
    roles: any one of them suffices.
    sentence: said to those who are refused; names who may.
    condition: further test on the actor and the subject; an exception in it refuses.
    system: whether Accord itself (a sweep) may do this.
    """

    name: str
    roles: frozenset[str]
    sentence: Sentence
    condition: Callable[[Actor, Any], bool] | None = None
    system: bool = False


_rights: dict[str, Right] = {}


def register(*rights: Right) -> None:
    """Make rights known; a room calls this when its `permissions` is imported."""
    for right in rights:
        _rights[right.name] = right


def all_rights() -> Mapping[str, Right]:
    """Return every right by its name."""
    return MappingProxyType(_rights)


def allows(actor: Actor, name: str, subject: object = None) -> bool:
    """Say whether the actor holds the right over the subject; an error in a condition is a no."""
    try:
        right = _rights[name]
    except KeyError as error:
        message = f"No room has registered the right “{name}”."
        raise UnknownRight(message) from error
    if _of_another_partnership(actor, subject):
        return False
    if actor.is_system:
        return right.system
    if right.roles.isdisjoint(actor.roles):
        return False
    return right.condition is None or _holds(right.condition, actor, subject)


def require(actor: Actor, name: str, subject: object = None) -> None:
    """Let the act go on, or raise `Denied` with the sentence of the right."""
    if not allows(actor, name, subject):
        raise denial(name)


def denial(name: str) -> Denied:
    """Return the refusal that goes with a right, to be raised."""
    return Denied(_rights[name].sentence)


def _of_another_partnership(actor: Actor, subject: object) -> bool:
    owner = getattr(subject, "partnership_id", None)
    return owner is not None and owner != actor.partnership_id


def _holds(condition: Callable[[Actor, Any], bool], actor: Actor, subject: object) -> bool:
    try:
        return bool(condition(actor, subject))
    except Exception:  # noqa: BLE001  fail closed: a broken rule refuses, whatever broke
        return False

"""Rights are data: a name, the roles that hold it, on which condition, and what the refused are told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accord.foundations.access.actor import Actor
from accord.foundations.access.roles import Area, Role
from accord.foundations.errors import Denied, Sentence


class UnknownRight(LookupError):
    """A right was asked for that no room has registered: a misspelling, never a refusal."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be the case for a role to hold a right.

    words: complete "if ..." for the table of rights ("the organisation is a party to it").
    holds: on the actor and the subject; an error in it refuses.
    """

    words: Sentence
    holds: Callable[[Actor, Any], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """One right.

    name: "room.verb_noun".
    roles: hold it over everything in the partnership; any one of them suffices.
    conditions: further roles, each with what must be the case for it.
    sentence: said to those who are refused; names who may.
    system: whether Accord itself (a sweep) may do this.
    """

    name: str
    sentence: Sentence
    roles: frozenset[str] = frozenset()
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    system: bool = False

    def __post_init__(self) -> None:
        for role in (*self.roles, *self.conditions):
            Role(role)  # a misspelt role raises here, and never refuses quietly


_rights: dict[str, Right] = {}


def register(*rights: Right) -> None:
    """Make rights known; a room calls this when its `permissions` is imported."""
    for right in rights:
        _rights[right.name] = right


def all_rights() -> Mapping[str, Right]:
    """Return every right by its name."""
    return MappingProxyType(_rights)


def covered(area: Area) -> Mapping[str, Condition]:
    """Return the condition on which a facilitator reads what lies in an area: the engagement covers it."""
    words = format_lazy(_("the engagement covers {area}"), area=area.label)
    return {Role.FACILITATOR: Condition(words, lambda actor, _subject: area.value in actor.areas)}


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
    if not right.roles.isdisjoint(actor.roles):
        return True
    return any(
        role in actor.roles and _holds(condition, actor, subject)
        for role, condition in right.conditions.items()
    )


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


def _holds(condition: Condition, actor: Actor, subject: object) -> bool:
    try:
        return bool(condition.holds(actor, subject))
    except Exception:  # noqa: BLE001  fail closed: a broken rule refuses, whatever broke
        return False

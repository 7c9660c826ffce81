"""Named effects: what happens when a proposal comes into force. The room that owns the thing registers it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.errors import Sentence

Act = Callable[[Ratified, Actor], None]


class UnknownEffect(LookupError):
    """A proposal names an effect that no room has registered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What coming into force does.

    text: returns the canonical text of the subject, exactly as it is to be agreed to.
    act: the service that makes it so; runs once, in the transaction of the last decision.
    released: runs when the proposal ends in any other way, so that the subject is free again.
    holds: locks what `act` and `released` change. Called before a decision is written down, so that it takes
        its locks in the order of every other act: what is changed first, the log last.
    url: where the subject is seen, in the partnership's scope; "" once it is gone; None where it has no page.
    consequence: what agreeing does, in one sentence for those who sign.
    replaces: whether each that comes into force takes the place of the one before, as versions do: then its
        page says word by word what changes.
    """

    name: str
    text: Callable[[UUID], str]
    act: Act
    consequence: Sentence
    released: Callable[[UUID, Actor], None] | None = None
    holds: Callable[[UUID, Actor], object] | None = None
    url: Callable[[UUID], str] | None = None
    replaces: bool = False


_effects: dict[str, Effect] = {}


def register(effect: Effect) -> None:
    """Make an effect known; the owning room's services do so on import, once."""
    if effect.name in _effects:
        message = f"There is an effect “{effect.name}” already."
        raise ValueError(message)
    _effects[effect.name] = effect


def effect_named(name: str) -> Effect:
    """Return a registered effect; raises UnknownEffect."""
    try:
        return _effects[name]
    except KeyError as error:
        message = f"No room has registered the effect “{name}”."
        raise UnknownEffect(message) from error

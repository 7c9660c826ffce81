"""What is wanted in place of what is shared: a plain value that says all of itself in words.

What a `Wanted` says is all that a proposal says: its canonical text is made of it, and of nothing that could
change while partners decide.
"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be; each kind is one setting."""

    setting: ClassVar[Setting]

    @property
    def title(self) -> str:
        """Name the proposal in a few words."""
        raise NotImplementedError

    def lines(self) -> list[str]:
        """Say all of it, a line each, in the signs of `agreement.reading`."""
        raise NotImplementedError


def text_of(wanted: Wanted) -> str:
    """Return the canonical text; the hash of this is what binds the partners."""
    takes_effect = _now("Takes effect: when the last partner has agreed")
    return "\n".join([wanted.title, "", *wanted.lines(), takes_effect, ""])

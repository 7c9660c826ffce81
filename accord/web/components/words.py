"""Components made of a few words: states, banners, empty places, explanations, progress."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from accord.foundations.links import Link
from accord.web.components.base import Component
from accord.web.frame import Text


class Tone(StrEnum):
    """How a state word is marked; the word itself carries the meaning."""

    QUIET = ""
    WAITING = "waiting"
    DONE = "done"
    GRAVE = "grave"


@dataclass(frozen=True, slots=True)
class State(Component):
    """A state in a word or two ("in force", "waits for Kestrel")."""

    word: Text
    tone: str = Tone.QUIET
    template_name: ClassVar[str] = "web/components/state.html"


@dataclass(frozen=True, slots=True)
class Banner(Component):
    """What has just happened; `tone` is a message level ("success", "warning", "error").

    arrives: it tells what came of the form that was sent last, so the keyboard goes on from there.
    """

    text: Text
    tone: str = ""
    arrives: bool = False
    template_name: ClassVar[str] = "web/components/banner.html"


@dataclass(frozen=True, slots=True)
class Empty(Component):
    """What belongs here and the first step towards it."""

    sentence: Text
    link: Link | None = None
    template_name: ClassVar[str] = "web/components/empty.html"


@dataclass(frozen=True, slots=True)
class Why(Component):
    """An explanation that stays folded until it is asked for."""

    label: Text
    content: Text
    is_open: bool = False
    template_name: ClassVar[str] = "web/components/why.html"


@dataclass(frozen=True, slots=True)
class Inset(Component):
    """Words of somebody else, or a remark set apart."""

    content: Text
    template_name: ClassVar[str] = "web/components/inset.html"


@dataclass(frozen=True, slots=True)
class Progress(Component):
    """How far one is ("Section 2 of 3")."""

    step: int
    steps: int
    template_name: ClassVar[str] = "web/components/progress.html"


@dataclass(frozen=True, slots=True)
class Evidence(Component):
    """A sheet with one piece of evidence: its sentence, one line of basis, and the evidence itself."""

    heading: Text
    content: Text
    basis: Text = ""
    template_name: ClassVar[str] = "web/components/evidence.html"


@dataclass(frozen=True, slots=True)
class Bar(Component):
    """Part of a whole as a bar; the figure itself always stands beside it in words."""

    part: int
    whole: int
    label: Text
    template_name: ClassVar[str] = "web/components/bar.html"

    @property
    def percent(self) -> float:
        return round(100 * min(self.part, self.whole) / self.whole, 1) if self.whole > 0 else 0.0

"""What surrounds a page: the partnership's name and phase, who you are, the rail of steps, the foot.

Rooms above compute a `Frame` and put it into the context as `frame`; the base templates only show it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accord.foundations.links import Link

Text = str | Promise
"""A string shown to people; may be translated late."""

HOME = _("Dashboard")


@dataclass(frozen=True, slots=True, kw_only=True)
class RailEntry:
    """A line of the rail: a step (numbered), one of the two sentences or the dashboard (without number)."""

    title: Text
    url: str
    number: int | None = None
    current: bool = False
    waiting: bool = False


class Said(Protocol):
    """What is said about a page: what it is, who sees it, what happens next."""

    @property
    def what(self) -> Text: ...
    @property
    def who(self) -> Text: ...
    @property
    def next(self) -> Text: ...


class Term(Protocol):
    """A word that the glossary explains."""

    @property
    def key(self) -> str: ...
    @property
    def term(self) -> Text: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpHere:
    """The help of a page, with the words in it that the glossary explains, and where all help stands."""

    help: Said
    words: Sequence[Term]
    words_url: str
    all_url: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside the title. width, height: its shape, so that nothing moves once it is there."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything around the page itself.

    title: the partnership's name. phase: one phrase ("operational since 3 March 2025").
    home_url: its dashboard, or whatever is the first page of this reader; home: what that is called.
    you: who is signed in ("Anna Rees, steward"), you_url: where that is changed. links: beside it.
    rail: the two sentences and the eight steps. foot: links in the footer. brand_css: address of the brand's
    stylesheet. logo: beside the title. crumbs: breadcrumbs between home and the page.
    search_url: where words are looked for. help: what is said about this page.
    """

    title: Text
    phase: Text = ""
    home_url: str = "/"
    home: Text = HOME
    you: str | None = None
    you_url: str | None = None
    links: tuple[Link, ...] = ()
    rail: tuple[RailEntry, ...] = ()
    foot: tuple[Link, ...] = ()
    brand_css: str | None = None
    logo: Picture | None = None
    crumbs: tuple[Link, ...] = ()
    search_url: str = ""
    help: HelpHere | None = None

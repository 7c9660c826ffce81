"""What surrounds a page: the partnership's name and phase, who you are, the rail of steps, the foot.

Rooms above compute a `Frame` and put it into the context as `frame`; the base templates only show it.
"""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything around the page itself.

    title: the partnership's name. phase: one phrase ("operational since 3 March 2025").
    home_url: its dashboard, or whatever is the first page of this reader; home: what that is called.
    you: who is signed in ("Anna Rees, steward"), you_url: where that is changed. links: beside it.
    rail: the two sentences and the eight steps. foot: links in the footer. brand_css: address of the brand's
    stylesheet. logo: address of its logo, beside the title. crumbs: breadcrumbs between home and the page.
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
    logo: str | None = None
    crumbs: tuple[Link, ...] = ()

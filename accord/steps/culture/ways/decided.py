"""A decision in words: what was decided, from whose way it comes, and when we look at it again."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accord.steps.culture.ways.rules import Kind, State
from accord.web.components import Fact

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from accord.steps.culture.ways.models import Way


def kind_in_words(way: "Way") -> str:
    """Return what was decided, and from whose way it comes: “Kestrel Build’s way”."""
    names = [origin.organisation.name for origin in way.origins.all()]
    match way.kind:
        case Kind.ADOPT:
            return _("the way of {names}").format(names=get_text_list(names, _("and")))
        case Kind.BLEND:
            return _("the ways of {names} put together").format(names=get_text_list(names, _("and")))
        case Kind.NEW:
            return _("a new way of our own")
        case _other:
            return _("each in its own way")


def heading(way: "Way") -> str:
    """Return a decision in force as the heading of its topic’s page."""
    match way.kind:
        case Kind.APART:
            return _("Here we stay different, each in its own way.")
        case Kind.NEW:
            return _("Here we have made a new way of our own.")
        case _other:
            return _("Here we do it {whose}.").format(whose=kind_in_words(way))


def facts(way: "Way", zone: "ZoneInfo") -> list[Fact]:
    """Return a decision as facts."""
    found = [
        Fact(_("What we do"), way.words),
        Fact(_("Where it comes from"), kind_in_words(way)),
        Fact(_("For what reasons"), way.reasons),
        Fact(_("We look at it again on"), date_format(way.review_on, "j F Y")),
    ]
    if way.in_force_since is not None:
        since = date_format(way.in_force_since.astimezone(zone), "j F Y")
        words = _("{day}, agreed by every partner") if way.agreed else _("{day}, decided together")
        found.append(Fact(_("Since"), words.format(day=since)))
    return found


def once(way: "Way", zone: "ZoneInfo") -> Fact:
    """Return what was decided once, or was not agreed, as one fact."""
    day = date_format(way.decided_at.astimezone(zone), "j F Y")
    words = _("{whose}: {words} Because: {reasons}")
    if way.state == State.NOT_AGREED:
        words = _("Not agreed. {whose}: {words} Because: {reasons}")
    return Fact(day, words.format(whose=kind_in_words(way), words=way.words, reasons=way.reasons))

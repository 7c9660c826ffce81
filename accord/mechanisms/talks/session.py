"""A session in words: when, where, who leads it and who comes."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format, time_format
from django.utils.html import format_html
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.talks import coming
from accord.web.components import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.mechanisms.talks.models import Talk

WHO_COMES = gettext_lazy("Who comes")


def facts(talk: "Talk", *, leads: bool) -> list[Fact]:
    """Return what everybody reads about a session; who leads it gets the links to change it."""
    return list(_facts(talk, leads=leads))


def _facts(talk: "Talk", *, leads: bool) -> "Iterator[Fact]":
    change = Link(_("Change"), address("talks:change", talk_id=talk.id)) if leads else None
    yield Fact(_("When"), when(talk), change)
    if talk.place:
        yield Fact(_("Where"), talk.place)
    if talk.call_link:
        shown = format_html('<a href="{}">{}</a>', talk.call_link, talk.call_link)
        yield Fact(_("By call"), shown)
    if talk.facilitator:
        yield Fact(_("Who facilitates it"), str(talk.facilitator))
    who = Link(_("Change"), address("talks:who", talk_id=talk.id)) if leads else None
    yield Fact(WHO_COMES, who_comes(talk), who)


def when(talk: "Talk") -> str:
    """Return when it is held, or that it is not held then."""
    if talk.called_off_at is not None:
        return _("Called off: a new day is still to be chosen. It was to be {moment}.").format(
            moment=moment(talk)
        )
    return moment(talk)


def moment(talk: "Talk") -> str:
    """Return the day, with time and zone where it has one: "Thu 3 December 2026, 14:00 to 15:30 (...)"."""
    day = date_format(talk.held_on, "D j F Y")
    span = talk.span
    if span is None:
        return day
    begins, ends = (time_format(each.time(), "H:i") for each in span)
    return _("{day}, {begins} to {ends} ({zone})").format(
        day=day, begins=begins, ends=ends, zone=talk.partnership.time_zone
    )


def who_comes(talk: "Talk") -> str:
    """Return how many come, and how many from each organisation."""
    found = coming.coming(talk)
    if not found:
        return _("Nobody is asked yet.")
    of_each = [f"{name} {count}" for name, count in coming.balance_of(found)]
    people = ngettext("{count} person", "{count} people", len(found)).format(count=len(found))
    return _("{people}: {of_each}").format(people=people, of_each=get_text_list(of_each, _("and")))

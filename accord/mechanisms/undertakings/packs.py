"""What packs say of undertakings: those past their day, and that what was promised is followed up."""

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.mechanisms.undertakings import rules, selectors
from accord.mechanisms.undertakings.rules import State


@registry.in_pack(Pack.BOARD, 30)
def overdue(actor: Actor, span: Span) -> Section:
    """Return what is past its day, what was promised longest ago first; raises Denied."""
    found = [each for each in selectors.undertakings(actor) if rules.is_overdue(each, span.until)]
    says = ngettext(
        "One undertaking is past its day.", "{count} undertakings are past their day.", len(found)
    ).format(count=len(found))
    return Section(
        title=_("Undertakings overdue"),
        says=says if found else _("No undertaking is past its day."),
        columns=(_("Undertaking"), _("Whose"), _("Was due")),
        rows=tuple(
            (
                each.title,
                f"{each.owner.name} ({each.owner.employer.short_name})",
                date_format(each.due, "j F Y"),
            )
            for each in found
        ),
        url=address("undertakings:list"),
    )


@registry.shows(gettext_lazy("Undertakings with an owner and a day, and what came of each"), "8.6", "10.2")
def followed_up(actor: Actor, span: Span) -> list[Held]:
    """Return how many were done and dropped within these days; raises Denied."""
    ended = [
        (each, localdate(each.ended_at))
        for each in selectors.undertakings(actor, ended=True)
        if each.ended_at and span.holds(localdate(each.ended_at))
    ]
    if not ended:
        return []
    done = sum(each.state == State.DONE for each, _day in ended)
    words = _("{done} undertakings done, {dropped} dropped with a reason")
    return [
        Held(
            what=words.format(done=done, dropped=len(ended) - done),
            on=max(day for _each, day in ended),
            url=address("undertakings:list"),
        )
    ]

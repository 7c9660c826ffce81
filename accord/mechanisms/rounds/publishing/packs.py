"""What packs say of rounds: when each was, who answered, and what its result says first."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.mechanisms.rounds.publishing import selectors, sentences

if TYPE_CHECKING:
    from datetime import date

    from accord.analysis.published import Published


@registry.in_pack(Pack.YEAR, 20)
def rounds(actor: Actor, span: Span) -> Section:
    """Return the results of these days, the latest first; raises Denied."""
    found = _within(actor, span)
    says = ngettext("One round has its result.", "{count} rounds have their results.", len(found))
    return Section(
        title=_("Rounds and results"),
        says=says.format(count=len(found)) if found else _("No round has closed with a result."),
        columns=(_("Round"), _("Closed"), _("Who answered"), _("What it says first")),
        rows=tuple(
            (
                published.title,
                date_format(day, "j F Y"),
                sentences.answered_of_everyone(published),
                sentences.heading(published),
            )
            for day, published in found
        ),
        url=address("publishing:results"),
    )


@registry.shows(gettext_lazy("Published results of rounds"), "9.1", "4.2")
def results(actor: Actor, span: Span) -> list[Held]:
    """Return the results of these days; raises Denied."""
    words = _("Result of “{round}”")
    return [
        Held(
            what=words.format(round=published.title),
            on=day,
            url=address("publishing:result", round_id=published.round_key),
        )
        for day, published in _within(actor, span)
    ]


def _within(actor: Actor, span: Span) -> "list[tuple[date, Published]]":
    found = [
        (published.closed_at.astimezone(round.partnership.zone).date(), published)
        for round, published in selectors.results(actor)
    ]
    return [(day, published) for day, published in found if span.holds(day)]

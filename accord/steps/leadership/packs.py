"""What packs say of leaders: their commitments, which are public, and how many were kept."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.steps.leadership import selectors, showing, words
from accord.steps.leadership.rules import Standing


@registry.in_pack(Pack.BOARD, 50)
def commitments(actor: Actor, _span: Span) -> Section:
    """Return what leaders commit to, by organisation and name; raises Denied."""
    register = showing.register(actor)
    return Section(
        title=_("Leaders’ commitments"),
        says=register.heading,
        columns=(_("Leader"), _("Commits to"), _("Where it stands")),
        rows=tuple(
            (
                f"{leader.leader.person.name} ({organisation})",
                row.entry.says,
                f"{capfirst(str(row.state.word))}. {row.by}",
            )
            for organisation, leaders in register.groups
            for leader in leaders
            for row in leader.rows
        ),
        url=address("leadership:leaders"),
    )


@registry.in_pack(Pack.YEAR, 40)
def kept(actor: Actor, span: Span) -> Section:
    """Return how the commitments ended that ended within these days, counted; raises Denied."""
    register = showing.register(actor)
    ended = [entry for entry in selectors.recent() if span.holds(entry.ended_on)]
    counted = [
        (word, sum(entry.standing is standing for entry in ended))
        for standing in (Standing.KEPT, Standing.PARTLY_KEPT, Standing.NOT_KEPT)
        for word, _tone in (words.STATES[standing],)
    ]
    says = ngettext("One commitment ended.", "{count} commitments ended.", len(ended))
    return Section(
        title=_("Leaders’ commitments"),
        says=f"{register.heading} {says.format(count=len(ended)) if ended else _('None has ended yet.')}",
        columns=(_("How it ended"), _("Commitments")),
        rows=tuple((word, str(count)) for word, count in counted) if ended else (),
        url=address("leadership:leaders"),
    )


@registry.shows(gettext_lazy("Public commitments of leaders, with what came of them"), "5.1")
def committed(actor: Actor, span: Span) -> list[Held]:
    """Return how many commitments are open; raises Denied."""
    found = [entry for entries in selectors.open_entries(actor).values() for entry in entries]
    if not found:
        return []
    count = ngettext("{count} open commitment", "{count} open commitments", len(found))
    return [Held(what=count.format(count=len(found)), on=span.until, url=address("leadership:leaders"))]

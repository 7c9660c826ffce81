"""What packs say of joint decisions: what waits for the partners, and what every one of them agreed to."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.agreement import selectors
from accord.agreement.rules import State
from accord.agreement.stages import names
from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span

if TYPE_CHECKING:
    from datetime import datetime

    from accord.agreement.selectors import ProposalView


@registry.in_pack(Pack.BOARD, 10)
def to_decide(actor: Actor, _span: Span) -> Section:
    """Return what is before the partners, with for whom it waits; raises Denied."""
    found = [view for view in selectors.proposals(actor) if view.proposal.state == State.OPEN]
    says = ngettext(
        "One joint decision waits for partners.", "{count} joint decisions wait for partners.", len(found)
    ).format(count=len(found))
    return Section(
        title=_("What needs deciding"),
        says=says if found else _("No joint decision waits for a partner."),
        columns=(_("Decision"), _("Where it stands"), _("Lapses on")),
        rows=tuple(
            (
                view.proposal.title,
                _("Waits for {partners}").format(partners=names(view.waits_for)),
                _day(view.proposal.lapses_at),
            )
            for view in found
        ),
        url=address("agreement:proposals"),
    )


@registry.in_pack(Pack.YEAR, 10)
def agreed(actor: Actor, span: Span) -> Section:
    """Return what every partner agreed to within these days; raises Denied."""
    found = [
        (view, moment)
        for view in selectors.proposals(actor)
        if (moment := _in_force_since(view)) and span.holds(localdate(moment))
    ]
    says = ngettext(
        "Every partner agreed to one thing.", "Every partner agreed to {count} things.", len(found)
    ).format(count=len(found))
    return Section(
        title=_("What we agreed"),
        says=says if found else _("Nothing was agreed by every partner."),
        columns=(_("Joint decision"), _("In force since")),
        rows=tuple((view.proposal.title, _day(moment)) for view, moment in found),
        url=address("agreement:proposals"),
    )


@registry.shows(gettext_lazy("Joint decisions, each by every partner’s own signatory"), "4.4", "5.3", "8.6")
def decided(actor: Actor, span: Span) -> list[Held]:
    """Return how many texts every partner agreed to within these days, and the last; raises Denied."""
    found = [
        (view, moment)
        for view in selectors.proposals(actor)
        if (moment := _in_force_since(view)) and span.holds(localdate(moment))
    ]
    if not found:
        return []
    count = ngettext("{count} joint decision", "{count} joint decisions", len(found)).format(count=len(found))
    last = max(moment for _view, moment in found)
    return [Held(what=count, on=localdate(last), url=address("agreement:proposals"))]


def _in_force_since(view: "ProposalView") -> "datetime | None":
    return view.proposal.settled_at if view.proposal.state == State.IN_FORCE else None


def _day(moment: "datetime") -> str:
    return str(date_format(localdate(moment), "j F Y"))

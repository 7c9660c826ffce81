"""What packs say of transitions: where each stands, and what was declared."""

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.steps.transition.standing import standing
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.rules import State


@registry.in_pack(Pack.YEAR, 60)
def transitions(actor: Actor, span: Span) -> Section:
    """Return the transitions that went on within these days; raises Denied."""
    found = [
        each
        for each in selectors.transitions(actor)
        if each.ended_at is None or localdate(each.ended_at) >= span.since
    ]
    return Section(
        title=_("Transitions"),
        says=standing(actor).says,
        columns=(_("Transition"), _("What passes"), _("Gate"), _("Where it stands")),
        rows=tuple(
            (
                each.title,
                each.get_kind_display(),
                date_format(each.gate_on, "j F Y"),
                each.get_state_display(),
            )
            for each in found
        ),
        url=address("transitions:list"),
    )


@registry.shows(gettext_lazy("A transition that every partner declared to be made"), "8.6")
def declared(actor: Actor, _span: Span) -> list[Held]:
    """Return the transitions that were declared; raises Denied."""
    return [
        Held(
            what=_("Declared: {title}").format(title=each.title),
            on=localdate(each.ended_at) if each.ended_at else each.gate_on,
            url=address("transitions:transition", transition_id=each.id),
        )
        for each in selectors.transitions(actor)
        if each.state == State.DECLARED
    ]


@registry.shows(
    gettext_lazy("Handover of what key people know, with who gave and who accepted it"), "8.3", "7.1"
)
def handed_over(actor: Actor, _span: Span) -> list[Held]:
    """Return how much was handed over and accepted, where anything was; raises Denied."""
    if not selectors.transitions(actor) or not selectors.handed_over():
        return []
    return [
        Held(
            what=_("Handover: {title}").format(title=each.title),
            on=localdate(each.begun_at),
            url=address("transitions:transition", transition_id=each.id),
        )
        for each in selectors.transitions(actor)
    ]

"""What packs say of help from outside: who helped with what, for how long, and what partners made of it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.steps.expertise.engagements import selectors
from accord.steps.expertise.standing import standing


@registry.in_pack(Pack.YEAR, 80)
def help_from_outside(actor: Actor, span: Span) -> Section:
    """Return the engagements that went on within these days; raises Denied."""
    found = [
        each
        for each in selectors.all_engagements()
        if each.first_day <= span.until and each.last_day >= span.since
    ]
    return Section(
        title=_("Help from outside"),
        says=standing(actor).says,
        columns=(_("For what"), _("From"), _("Until"), _("Where it stands")),
        rows=tuple(
            (
                each.candidate.brief.need.title,
                date_format(each.first_day, "j F Y"),
                date_format(each.last_day, "j F Y"),
                each.get_state_display(),
            )
            for each in found
        ),
        url=address("expertise:home"),
    )


@registry.shows(gettext_lazy("Help from outside, agreed by every partner and judged by each"), "7.2", "8.8")
def engaged(actor: Actor, _span: Span) -> list[Held]:
    """Return every engagement; raises Denied."""
    access.require(actor, "expertise.read")
    return [
        Held(
            what=_("Help from outside: {need}").format(need=each.candidate.brief.need.title),
            on=each.first_day,
            url=address("engagements:engagement", engagement_id=each.id),
        )
        for each in selectors.all_engagements()
    ]

"""How help from outside goes altogether, put together from needs, briefs and engagements."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office
from accord.steps.expertise.briefs import selectors as briefs
from accord.steps.expertise.briefs import showing as briefed
from accord.steps.expertise.engagements import costs, figures, selectors, showing
from accord.steps.expertise.engagements.rules import EngagementState
from accord.steps.expertise.needs import selectors as needs
from accord.steps.expertise.needs import words
from accord.web.components import Fact, State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.foundations.registry import Suggested
    from accord.steps.expertise.engagements.models import Engagement
    from accord.steps.expertise.needs.models import Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing in a list of this page."""

    title: str
    hint: str
    url: str
    state: State | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """What the page of the step shows. going: engagements that are not closed; first: what the first says."""

    going: "Sequence[Line]"
    first: str
    suggested: "Sequence[tuple[Suggested, str]]"
    needs: "Sequence[Line]"
    briefs: "Sequence[Line]"
    ended: "Sequence[Line]"
    declined: "Sequence[Line]"
    figures: "Sequence[Fact]"


def overall(today: "date") -> Overall:
    """Return how help from outside goes today."""
    engaged = selectors.all_engagements()
    going = [found for found in engaged if found.state != EngagementState.CLOSED]
    closed = [found for found in engaged if found.state == EngagementState.CLOSED]
    asked = needs.all_needs()
    return Overall(
        going=[*(_line(found, today) for found in going), *_without_a_brief(going)],
        first=showing.heading(going[0], today) if going else "",
        suggested=[(each, address("needs:suggestion", key=each.key)) for each in needs.suggested()],
        needs=[_need(found) for found in asked if found.is_open],
        briefs=[
            Line(
                title=str(found),
                hint=briefed.heading(found),
                url=address("briefs:brief", brief_id=found.id),
                state=State(found.get_state_display(), "waiting"),
            )
            for found in briefs.live_briefs()
        ],
        ended=[_line(found, today) for found in closed],
        declined=[_need(found) for found in asked if found.is_declined],
        figures=_figures(engaged, today),
    )


def heading(found: Overall) -> str:
    """Return what is the case, in one sentence."""
    if found.first:
        return found.first
    if found.briefs:
        return _("We look for somebody from outside who helps us on.")
    asked = len(found.needs) + len(found.suggested)
    if asked:
        words = ngettext(
            "In one place help from outside may be needed.",
            "In {count} places help from outside may be needed.",
            asked,
        )
        return words.format(count=asked)
    return _("Nobody from outside helps us now, and nobody has asked for help.")


def own(actor: Actor) -> list[Line]:
    """Return a facilitator's own engagements."""
    today = partnership.today()
    return [_line(found, today) for found in selectors.of_person(actor.person_id)]


def own_heading(actor: Actor) -> str:
    """Return until when a facilitator is engaged, in a sentence."""
    found = selectors.of_person(actor.person_id)
    if not found:
        return _("Your engagement was agreed without a brief.")
    return showing.heading(found[0], partnership.today())


def _line(found: "Engagement", today: "date") -> Line:
    return Line(
        title=_("{name}: {need}").format(
            name=found.candidate.facilitator.name, need=found.candidate.brief.need.title
        ),
        hint=costs.heading(found),
        url=address("engagements:engagement", engagement_id=found.id),
        state=showing.state_word(found, today),
    )


def _without_a_brief(going: "Sequence[Engagement]") -> list[Line]:
    """Who was engaged among what partners own together, with no brief."""
    engaged = {found.person_id for found in going}
    return [
        Line(
            title=_("{name}: engaged without a brief").format(name=person.name),
            hint=_("What for, and until when, stands among what we own together."),
            url=address("shared:ours"),
        )
        for person in partnership.holders(Office.FACILITATOR)
        if person.id not in engaged
    ]


def _need(found: "Need") -> Line:
    return Line(
        title=found.title,
        hint=words.declined_in_words(found) or words.raised_in_words(found),
        url=address("needs:need", need_id=found.id),
        state=words.state_word(found),
    )


def _figures(engaged: "Sequence[Engagement]", today: "date") -> list[Fact]:
    held = figures.figures(engaged, today)
    found = (
        (_("How useful, by partner"), figures.useful_in_words(held)),
        (_("Recommendations"), figures.done_in_words(held)),
        (_("How much we buy"), figures.days_in_a_year(held)),
    )
    return [Fact(term, words) for term, words in found if words]

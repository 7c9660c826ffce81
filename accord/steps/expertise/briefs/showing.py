"""A brief as its page shows it: where it stands, and each candidate with what every partner thinks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement import selectors as agreement
from accord.agreement.stages import names, stage_of
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import rules, selectors, terms
from accord.steps.expertise.briefs.rules import BriefState, Stance
from accord.web.components import Fact, State, Tone

if TYPE_CHECKING:
    from accord.partnership.models import Organisation
    from accord.steps.expertise.briefs.models import Brief, Candidate, View

TONES = {Stance.PREFERS: Tone.DONE, Stance.ACCEPTS: Tone.QUIET, Stance.DOUBTS: Tone.GRAVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thought:
    """What one partner thinks of a candidate. url: where the reader says it for that partner, or ""."""

    partner: str
    word: State
    words: str
    by: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """A candidate of a brief. waits_for: the partners that have not said what they think; "" once all have.

    decided: the latest joint decision about this candidate, if there was one.
    """

    candidate: "Candidate"
    facts: list[Fact]
    thoughts: list[Thought]
    waits_for: str
    too_dear: bool
    decided: Link | None


def heading(brief: "Brief") -> str:
    """Return what is the case with a brief, in a sentence that its own words follow."""
    count = len(brief.candidates.all())
    match brief.state:
        case BriefState.PROPOSED:
            return _("The partners decide who helps us with this.")
        case BriefState.ENGAGED:
            return _("Every partner agreed on who helps us with this.")
        case BriefState.WITHDRAWN:
            return _("We look no further for help by this brief.")
        case _ if count:
            words = ngettext("One candidate stands for this.", "{count} candidates stand for this.", count)
            return words.format(count=count)
    return _("Nobody stands for this yet.")


def candidates(brief: "Brief", actor: Actor) -> list[Stands]:
    """Return who stands for a brief, in the order in which they were named."""
    return [_stands(found, brief, actor) for found in brief.candidates.all()]


def _stands(candidate: "Candidate", brief: "Brief", actor: Actor) -> Stands:
    candidate.brief = brief  # read already, with its need
    waits = [found.name for found in selectors.partners_without_a_view(candidate)]
    return Stands(
        candidate=candidate,
        facts=terms.of_candidate(candidate),
        thoughts=[_thought(candidate, partner, actor) for partner in partnership.partners()],
        waits_for=names(waits),
        too_dear=not rules.is_covered(brief.days, candidate.day_rate, brief.shares),
        decided=_decided(candidate, actor),
    )


def _decided(candidate: "Candidate", actor: Actor) -> Link | None:
    view = agreement.latest_about(candidate.id, actor)
    if view is None:
        return None
    return Link(stage_of(view).heading, address("agreement:proposal", proposal_id=view.proposal.id))


def _thought(candidate: "Candidate", partner: "Organisation", actor: Actor) -> Thought:
    view = selectors.view_of(candidate, partner.id)
    says = candidate.brief.state == BriefState.OPEN and access.allows(actor, "briefs.view", partner)
    url = address("briefs:view", candidate_id=candidate.id, organisation_id=partner.id) if says else ""
    return Thought(
        partner=partner.name,
        word=_word(view),
        words=view.words if view else "",
        by=view.by.name if view else "",
        url=url,
    )


def _word(view: "View | None") -> State:
    if view is None:
        return State(_("has not said yet"), Tone.WAITING)
    return State(view.get_stance_display(), TONES[Stance(view.stance)])

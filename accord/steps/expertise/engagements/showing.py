"""An engagement as pages show it: where it stands, what was done and recommended, who judged it how."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings import rows as undertakings
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.terms import day_in_words
from accord.steps.expertise.engagements import participants, selectors
from accord.steps.expertise.engagements.rules import Answer, EngagementState, Useful
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from datetime import date

    from accord.steps.expertise.engagements.models import Engagement, Recommendation

TONES = {Useful.MUCH: Tone.DONE, Useful.SOME: Tone.QUIET, Useful.LITTLE: Tone.GRAVE, Useful.NOT: Tone.GRAVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """A recommendation and what became of it. row: its undertaking. answers: the reader answers it."""

    recommendation: "Recommendation"
    row: undertakings.Row | None
    state: State
    answers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How useful a partner says it was. url: where the reader says so for that partner, or ""."""

    partner: str
    word: State
    words: str
    by: str
    url: str


def heading(engagement: "Engagement", today: "date") -> str:
    """Return what is the case with an engagement, in a sentence."""
    name = engagement.candidate.facilitator.name
    if engagement.state == EngagementState.CLOSED:
        words = _("The engagement of {name} is closed.")
    elif engagement.state == EngagementState.CLOSING:
        words = _("The partners decide whether the engagement of {name} is closed.")
    elif today < engagement.first_day:
        words = _("{name} helps us from {first} on.")
    elif today > engagement.last_day:
        words = _("The engagement of {name} ended on {last}, and is to be closed.")
    else:
        words = _("{name} helps us until {last}.")
    return words.format(
        name=name, first=day_in_words(engagement.first_day), last=day_in_words(engagement.last_day)
    )


def is_to_be_closed(engagement: "Engagement", today: "date") -> bool:
    """Say whether its last day has passed, and nobody has proposed its close."""
    return engagement.state == EngagementState.GOING and engagement.last_day < today


def state_word(engagement: "Engagement", today: "date") -> State:
    """Return the state as a word that carries its own mark."""
    if is_to_be_closed(engagement, today):
        return State(_("to be closed"), Tone.GRAVE)
    tone = Tone.DONE if engagement.state == EngagementState.CLOSED else Tone.WAITING
    return State(engagement.get_state_display(), tone)


def recommended(engagement: "Engagement", actor: Actor) -> list[Recommended]:
    """Return what was recommended, in order, each with what became of it."""
    answers = access.allows(actor, "engagements.answer", engagement)
    return [_recommended(each, answers=answers) for each in engagement.recommendations.all()]


def _recommended(each: "Recommendation", *, answers: bool) -> Recommended:
    is_open = each.answer == Answer.OPEN
    row = undertakings.rows([each.undertaking])[0] if each.undertaking else None
    state = row.state if row else State(each.get_answer_display(), Tone.WAITING if is_open else Tone.QUIET)
    return Recommended(recommendation=each, row=row, state=state, answers=answers and is_open)


def judged(engagement: "Engagement", actor: Actor) -> list[Judged]:
    """Return how useful each partner says it was; nothing for whoever is judged, until it is closed."""
    if not access.allows(actor, "briefs.read") and engagement.state != EngagementState.CLOSED:
        return []
    given = {each.organisation_id: each for each in engagement.evaluations.all()}
    goes_on = engagement.state == EngagementState.GOING and engagement.first_day <= partnership.today()
    found = []
    for partner in partnership.partners():
        each = given.get(partner.id)
        judges = goes_on and access.allows(actor, "engagements.judge", partner)
        parts = {"engagement_id": engagement.id, "organisation_id": partner.id}
        found.append(
            Judged(
                partner=partner.name,
                word=State(each.get_useful_display(), TONES[Useful(each.useful)])
                if each
                else State(_("has not said yet"), Tone.WAITING),
                words=each.words if each else "",
                by=each.by.name if each else "",
                url=address("engagements:judge", **parts) if judges else "",
            )
        )
    return found


def to_do(engagement: "Engagement", actor: Actor) -> list[Link]:
    """Return what the reader can do about an engagement, the most pressing first."""
    if engagement.state != EngagementState.GOING:
        return []
    today, here = partnership.today(), {"engagement_id": engagement.id}
    over, begun = engagement.last_day < today, engagement.first_day <= today
    records = begun and access.allows(actor, "engagements.record", engagement)
    proposes = access.allows(actor, "engagements.propose", engagement)
    asks = access.allows(actor, "engagements.ask", engagement)
    found = (
        (proposes and over, "close", _("Close it")),
        (records, "session", _("Record a session")),
        (records, "recommend", _("Write down a recommendation")),
        (begun and asks, "participants", _("Who took part")),
        (proposes and not over, "extend", _("Propose that it lasts longer")),
        (proposes and begun and not over, "close", _("Close it before its last day")),
    )
    return [
        Link(label, address(f"engagements:{page}", **here)) for possible, page, label in found if possible
    ]


def close_waits_for(engagement: "Engagement") -> str:
    """Return what still has to be done before its close can be proposed, in a sentence; "" for nothing."""
    if waits := selectors.not_judged_by(engagement):
        words = ngettext(
            "Before it can be closed, {partners} still has to say how useful it was.",
            "Before it can be closed, {partners} still have to say how useful it was.",
            len(waits),
        )
        return words.format(partners=names(found.name for found in waits))
    if any(each.answer == Answer.OPEN for each in engagement.recommendations.all()):
        return _("Before it can be closed, every recommendation has to be taken up or declined.")
    if participants.are_asked_now(engagement):
        return _("Before it can be closed, the round of those who took part has to close.")
    return ""

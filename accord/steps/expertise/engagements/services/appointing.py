"""Putting an appointment before every partner; and what happens once all have agreed."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor, Area
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.partnership import joint
from accord.partnership import selectors as partnership
from accord.partnership.joint import Engaged
from accord.partnership.people import roster_lock
from accord.partnership.rules import Office
from accord.steps.expertise.briefs import rules as briefing
from accord.steps.expertise.briefs import selectors as briefs
from accord.steps.expertise.briefs import services as settling
from accord.steps.expertise.briefs.rules import BriefState
from accord.steps.expertise.engagements import texts
from accord.steps.expertise.engagements.models import Engagement
from accord.steps.expertise.engagements.rules import APPOINTED

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.partnership.models import Appointment
    from accord.steps.expertise.briefs.models import Candidate

EFFECT = "engagements.appoint"

areas.area("engagements", _("Help from outside"))
kinds.kind("engagements.proposed", _("{actor} proposed to appoint {about} as facilitator."))
kinds.kind("engagements.begun", _("Every partner agreed: {about} begins on {first} and ends on {last}."))


@transaction.atomic
def engagement_propose(*, candidate: "Candidate", actor: Actor) -> "Proposal":
    """Put the appointment of a candidate before every partner; brief and candidate are fixed meanwhile.

    Raises Denied; Refused until every partner has said what it thinks, where the days cost more than the
    partners pay, after the last day, or where the address is on record under another name.
    """
    access.require(actor, "engagements.propose", candidate)
    settling.brief_settle(brief_id=candidate.brief_id, was=BriefState.OPEN, becomes=BriefState.PROPOSED)
    briefs.facilitator_locked(candidate.facilitator_id)
    found = briefs.candidate(candidate.id)
    _check(found)
    audit.record("engagements.proposed", actor=actor, about=found)
    return agreement.proposal_open(
        subject_id=found.id,
        title=texts.appointment_title(found),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _check(candidate: "Candidate") -> None:
    brief, known = candidate.brief, candidate.facilitator
    if waits := briefs.partners_without_a_view(candidate):
        words = _("{partners} has not said yet what it thinks of this candidate.")
        raise Refused(words.format(partners=names(found.name for found in waits)))
    if not briefing.is_covered(brief.days, candidate.day_rate, brief.shares):
        raise Refused(_("All days together cost more than the partners pay. Change the brief first."))
    if brief.last_day < partnership.today():
        raise Refused(_("The last day of the brief has passed. Change the brief first."))
    if known.off_on is not None or not known.email:
        raise Refused(_("This facilitator was taken out of the directory."))
    record = partnership.person_with_address(known.email)
    if record is not None and record.name != known.name:
        words = _("The address belongs to {name} on record. Put the directory right first.")
        raise Refused(words.format(name=record.name))


def _appoint(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text: the doors open from the first day to the last."""
    brief_id = briefs.candidate(ratified.subject_id).brief_id
    brief = settling.brief_settle(brief_id=brief_id, was=BriefState.PROPOSED, becomes=BriefState.ENGAGED)
    candidate = briefs.candidate(ratified.subject_id)
    if text_hash(texts.appointment(candidate.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    today = partnership.today()
    if brief.last_day < today:
        raise Refused(_("The last day named here has passed. Decline, so that all can choose anew."))
    office = _office(candidate, max(brief.first_day, today), ratified, actor)
    engagement = Engagement.objects.create(
        partnership_id=ratified.partnership_id,
        candidate=candidate,
        person_id=office.person_id,
        office=office,
        first_day=office.since,
        last_day=brief.last_day,
        days=brief.days,
    )
    first, last = office.since.isoformat(), brief.last_day.isoformat()
    audit.record("engagements.begun", actor=actor, about=engagement, first=first, last=last)
    letters_post(
        kind=APPOINTED,
        partnership_id=ratified.partnership_id,
        to=[(candidate.facilitator.email, engagement.id)],
    )


def _office(candidate: "Candidate", since: date, ratified: Ratified, actor: Actor) -> "Appointment":
    """What opens the doors: the facilitator's office of the partnership, for what the brief says."""
    known, brief = candidate.facilitator, candidate.brief
    return joint.outsider_engage(
        office=Office.FACILITATOR,
        engaged=Engaged(
            given_name=known.given_name,
            family_name=known.family_name,
            email=known.email,
            organisation=known.organisation,
        ),
        since=since,
        until=brief.last_day,
        areas=[Area(area) for area in brief.areas],
        ratified=ratified,
        actor=actor,
    )


def _release(candidate_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: candidates are looked for again."""
    settling.brief_settle(
        brief_id=briefs.candidate(candidate_id).brief_id,
        was=BriefState.PROPOSED,
        becomes=BriefState.OPEN,
    )


def _hold(candidate_id: UUID, actor: Actor) -> None:
    """Whoever changes the roster holds it before writing in the log; so does a decision."""
    roster_lock(actor)
    briefs.brief_locked(briefs.candidate(candidate_id).brief_id)


def _page_of(candidate_id: UUID) -> str:
    return address("briefs:brief", brief_id=briefs.candidate(candidate_id).brief_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.appointment,
        act=_appoint,
        released=_release,
        holds=_hold,
        url=_page_of,
        consequence=_(
            "When every partner agrees, this person can come in from the first day named here to the last."
        ),
    )
)

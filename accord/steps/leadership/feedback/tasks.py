"""What belongs to a review in its order, each with where it stands and who does it."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.mechanisms.rounds.reports import selectors as reports
from accord.steps.leadership.feedback.guides import guide_is_gone
from accord.steps.leadership.feedback.rules import OnRecord, RaterState
from accord.web.components import State, Task, Tone

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Review


def tasks(review: "Review", actor: Actor) -> list[Task]:
    """Return what belongs to a review in its order, each with where it stands and who does it."""
    own = access.allows(actor, "feedback.lead", review)
    guides = access.allows(actor, "feedback.guide", review)
    waits = review.round is None and clock.now() < review.year.closes_at
    found = [
        _guide(review, own=own and (waits or guide_is_gone(review))),
        _raters(review, own=own and waits, guides=guides and waits),
        _said(
            review,
            OnRecord.SELF,
            _("Say how you see yourself, on the record") if own else _("The leader’s view"),
            own,
        ),
    ]
    if review.chair is not None:
        words = _("The view of {name}, on the record").format(name=review.chair.name)
        found.append(_said(review, OnRecord.CHAIR, words, may=False))
    return [*found, _round(review), _talk(review, guides=guides), _report(review, actor)]


def _guide(review: "Review", *, own: bool) -> Task:
    label = (
        _("Guided by {name}").format(name=review.guide.name) if review.guide else _("Choose who guides you")
    )
    return Task(
        label,
        address("feedback:guide", review_id=review.id) if own else "",
        _done(review.guide is not None),
        hint=_("Confirms the raters, reads the report first, and talks about it with the leader."),
    )


def _raters(review: "Review", *, own: bool, guides: bool) -> Task:
    confirmed = sum(each.state == RaterState.CONFIRMED for each in review.raters.all())
    page = "feedback:confirm" if guides else "feedback:raters" if own and review.guide_id else ""
    words = ngettext("{count} rater is confirmed.", "{count} raters are confirmed.", confirmed)
    label = _("Confirm who rates") if guides else _("Propose who rates you") if page else _("Who rates")
    return Task(
        label,
        address(page, review_id=review.id) if page else "",
        _done(review.confirmed_at is not None),
        hint=words.format(count=confirmed),
    )


def _said(review: "Review", kind: OnRecord, label: str, may: bool) -> Task:
    done = any(view.kind == kind for view in review.views.all())
    goes_on = clock.now() < review.year.closes_at
    url = address("feedback:say", review_id=review.id) if may and goes_on else ""
    return Task(label, url, _done(done), hint=_("Stands by name in the report."))


def _round(review: "Review") -> Task:
    zone = review.partnership.zone
    words = _("From {opens} to {closes}, in confidence.").format(
        opens=local(review.year.opens_at, zone), closes=local(review.year.closes_at, zone)
    )
    closed = review.round is not None and review.round.state == RoundState.CLOSED
    return Task(_("Raters answer"), "", _done(closed), hint=words)


def _talk(review: "Review", *, guides: bool) -> Task:
    report = reports.report_or_none(review.round_id) if review.round_id else None
    may = guides and report is not None and review.debriefed_on is None
    day = review.debriefed_on or review.debrief_on
    return Task(
        _("Book or record the talk") if may else _("The talk about the report"),
        address("feedback:debrief", review_id=review.id) if may else "",
        _done(review.debriefed_on is not None),
        hint=date_format(day, "j F Y") if day else "",
    )


def _report(review: "Review", actor: Actor) -> Task:
    report = reports.report_or_none(review.round_id) if review.round_id else None
    may = report is not None and access.allows(actor, "reports.read", report)
    return Task(
        _("The report"),
        address("feedback:report", review_id=review.id) if may else "",
        State(_("yours to read"), Tone.DONE) if may else State(_("later"), Tone.WAITING),
    )


def _done(done: bool) -> State:
    return State(_("done"), Tone.DONE) if done else State(_("to do"), Tone.WAITING)

"""What is said on the record; the talk of guide and leader about the report, which is handed over then."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.reports import selectors as reports
from accord.mechanisms.rounds.reports.services import report_hand_over
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback import asking, selectors
from accord.steps.leadership.feedback.models import Review, View, Year
from accord.steps.leadership.feedback.rules import OnRecord
from accord.steps.leadership.feedback.told import BOOKED, HANDED_OVER, post

if TYPE_CHECKING:
    from accord.mechanisms.rounds.reports.models import Report

kinds.kind("feedback.on_record", _("{actor} gave a view on the record in “{about}”."))
kinds.kind("feedback.debrief_booked", _("{actor} booked the talk about a report of “{about}”."))
kinds.kind("feedback.debriefed", _("{actor} talked with a leader about the report of “{about}”."))


@transaction.atomic
def view_sign(
    *,
    review: Review,
    kind: OnRecord,
    answers: Mapping[str, int],
    strength: str,
    change: str,
    actor: Actor,
) -> View:
    """Say on the record what one sees, by name; can be said anew until the round closes. Raises Refused."""
    held = selectors.review_locked(review.id)
    access.require(actor, "feedback.say", held)
    whose = held.leader_id if kind is OnRecord.SELF else held.chair_id
    if actor.person_id is None or actor.person_id != whose:
        raise access.denial("feedback.say")
    if clock.now() >= held.year.closes_at:
        raise Refused(_("The review has closed. What is on the record stays as it is."))
    _check_answers(held.year, answers)
    view, _made = View.objects.update_or_create(
        review=held,
        kind=kind,
        defaults={
            "partnership_id": held.partnership_id,
            "person_id": actor.person_id,
            "answers": dict(answers),
            "strength": strength.strip(),
            "change": change.strip(),
            "signed_at": clock.now(),
        },
    )
    audit.record("feedback.on_record", actor=actor, about=held)
    return view


@transaction.atomic
def debrief_book(*, review: Review, on: date, actor: Actor) -> None:
    """Book the day on which the guide and the leader talk about the report; the leader is told."""
    held, _report = _with_its_report(review, actor)
    if on < partnership.today():
        raise Refused(_("Choose a day to come."), field="on")
    held.debrief_on = on
    held.save(update_fields=["debrief_on"])
    post(BOOKED, held.year, [(held.leader, held.id)], occasion=on.isoformat())
    audit.record("feedback.debrief_booked", actor=actor, about=held)


@transaction.atomic
def debrief_record(*, review: Review, on: date, without: Collection[int] = (), actor: Actor) -> None:
    """Record the talk, and hand the report over: from now on it is the leader's.

    without: places of what raters wrote that the guide leaves out. Raises Refused for a day to come.
    """
    held, report = _with_its_report(review, actor)
    if on > partnership.today():
        raise Refused(_("Record the talk once it was held."), field="on")
    report_hand_over(report=report, without=without, actor=actor)
    held.debriefed_on = on
    held.save(update_fields=["debriefed_on"])
    post(HANDED_OVER, held.year, [(held.leader, held.id)])
    audit.record("feedback.debriefed", actor=actor, about=held)


def _with_its_report(review: Review, actor: Actor) -> "tuple[Review, Report]":
    """The review, locked, for its guide, with the report that waits; raises Denied, Refused."""
    held = selectors.review_locked(review.id)
    access.require(actor, "feedback.guide", held)
    report = reports.report_or_none(held.round_id) if held.round_id else None
    if report is None or held.debriefed_on is not None:
        raise Refused(_("There is no report that waits for its talk."))
    return held, report


def _check_answers(year: Year, answers: Mapping[str, int]) -> None:
    for statement in year.statements:
        if answers.get(statement["key"]) not in range(len(asking.labels(statement)) + 1):
            raise Refused(_("Choose an answer to every statement."), field=statement["key"])

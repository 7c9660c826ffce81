"""The addresses of this room with the rights that open them, and a review to which they lead."""

from typing import TYPE_CHECKING

import numpy as np

from accord.analysis.disclosure.feedback import Ratings, ReportFrame, feedback_report
from accord.analysis.feedback import RaterGroup
from accord.analysis.published import Item
from accord.foundations import clock
from accord.mechanisms.rounds.reports import selectors as reports
from accord.mechanisms.rounds.reports import services as keeping
from accord.mechanisms.rounds.reports.contents import Content, Said
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback import beginning, selectors, services
from accord.steps.leadership.feedback.candidates import candidates
from accord.steps.leadership.feedback.rules import Group
from accord.steps.leadership.feedback.tests.world import agreed_year
from accord.steps.leadership.feedback.together import making
from accord.steps.leadership.tests.world import led
from tests.cast import Cast
from tests.door import Door

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

CANARY = "canary-report"
"""Stands in the report, and nowhere else."""
STATEMENT = f"Tells early, {CANARY}"

_REVIEW = {"review_id": "review"}

DOORS = {
    "feedback:years": Door("feedback.read"),
    "feedback:propose": Door("feedback.propose"),
    "feedback:year": Door("feedback.read", {"year_id": "review_year"}),
    "feedback:together": Door("feedback.read", {"year_id": "review_year"}),
    "feedback:review": Door("feedback.follow", _REVIEW, about="review"),
    "feedback:guide": Door("feedback.lead", _REVIEW, about="review"),
    "feedback:raters": Door("feedback.lead", _REVIEW, about="review"),
    "feedback:confirm": Door("feedback.guide", _REVIEW, about="review"),
    "feedback:debrief": Door("feedback.guide", _REVIEW, about="review"),
    "feedback:decline": Door("feedback.rate", _REVIEW, about="review"),
    "feedback:say": Door("feedback.say", _REVIEW, about="review"),
    "feedback:report": Door("reports.read", _REVIEW, about="report"),
    "feedback:paper": Door("reports.take", _REVIEW, about="report"),
    "feedback:share": Door("reports.share", _REVIEW, about="report"),
    "feedback:take-back": Door("reports.share", _REVIEW | {"share_id": "share"}, about="report"),
    "feedback:line": Door("reports.share", _REVIEW | {"behaviour_id": "behaviour_in_force"}, about="report"),
}


def led_and_reviewed(cast: Cast) -> dict[str, object]:
    """Return what leaders commit to, and the review of one of them."""
    return {**led(cast), **review_of_the_director(cast)}


def review_of_the_director(cast: Cast) -> dict[str, object]:
    """Return the director's review, talked about and shared; the plain member rates in it."""
    year = agreed_year(cast)
    with cast.in_scope():
        leader, guide = cast.actor("director"), cast.actor("trusted_person")
        review = year.reviews.get(leader=cast.director)
        services.guide_choose(review=review, guide=cast.trusted_person, chair=None, actor=leader)
        held = selectors.review_with(review.id)
        people = [
            [
                each.person
                for each in candidates(held)
                if each.group is group and each.person not in (cast.member, cast.board_member)
            ]
            for group in (Group.HOME, Group.PARTNERS)
        ]
        raters = [cast.member, *people[0][:2], *people[1][:3]]
        services.raters_propose(review=review, people=raters, actor=leader)
        services.raters_confirm(review=review, people=raters, actor=guide)
        with clock.at(year.closes_at):
            making.year_bring_together(year.id, actor=cast.system)
        beginning.round_begin(review.id, actor=cast.system)
        round = selectors.review_with(review.id).round
        assert round is not None
        report = keeping.report_store(round=round, content=_content(round), actor=cast.system)
        services.debrief_record(review=review, on=partnership.today(), actor=guide)
        share = keeping.report_share(report=report, person=cast.board_member, actor=leader)
        return {
            "review": selectors.review_with(review.id),
            "review_year": year,
            "report": reports.report_or_none(round.id),
            "share": share,
        }


def _content(round: "Round") -> Content:
    figures = feedback_report(
        Ratings(
            items=(Item(key="behaviour", text=STATEMENT, options=5),),
            groups=(RaterGroup(key="home", name="peers at home", invited=3),),
            values=np.array([[3], [4], [3]], dtype=np.int8),
            group=np.zeros(3, dtype=np.int64),
        ),
        ReportFrame(
            round_key=str(round.id),
            closed_at=clock.now(),
            called="All raters together",
        ),
    )
    return Content(figures=figures, said=(Said(question="strength", words=f"Listens, {CANARY}"),))

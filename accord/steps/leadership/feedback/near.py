"""What of the reviews is somebody's own: to lead, to guide, to speak in, to rate; and what is shared."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.reports import selectors as reports
from accord.steps.leadership.feedback import selectors, stages
from accord.web.components import State, Task

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Review


def mine(actor: Actor) -> list[Task]:
    """Return the reviews near somebody, with what he or she is in each.

    Whoever guides one is done with it once its report is handed over.
    """
    found = []
    for review in selectors.reviews_near(actor.person_id):
        leader = {"leader": review.leader.name}
        if access.allows(actor, "feedback.lead", review):
            stands = stages.word(review, guides=False)
            found.append(_task(_("Your own review"), "feedback:review", review, stands))
        if access.allows(actor, "feedback.guide", review) and review.debriefed_on is None:
            stands = stages.word(review, guides=True)
            found.append(_task(_("You guide {leader}").format(**leader), "feedback:review", review, stands))
        if review.chair_id == actor.person_id and clock.now() < review.year.closes_at:
            found.append(
                _task(_("You speak on the record about {leader}").format(**leader), "feedback:say", review)
            )
        if access.allows(actor, "feedback.rate", review) and review.round_id is None:
            found.append(
                _task(_("You will be asked about {leader}").format(**leader), "feedback:decline", review)
            )
    return found


def shared(actor: Actor) -> list[Link]:
    """Return the reports that others share with somebody."""
    found = []
    for report in reports.readable(actor):
        review = selectors.review_of_round(report.round_id)
        others = actor.person_id not in (report.subject_id, report.round.guide_id)
        if review is not None and others and report.handed_over_at is not None:
            label = _("Report of {leader}, {year}").format(leader=review.leader.name, year=review.year.title)
            found.append(Link(label=label, url=address("feedback:report", review_id=review.id)))
    return found


def _task(label: str, page: str, review: "Review", stands: State | str = "") -> Task:
    return Task(label, address(page, review_id=review.id), stands, hint=review.year.title)

"""The letters about reviews. None says a word of what anybody answered, or stands in a report."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.steps.leadership.feedback import selectors, told
from accord.steps.leadership.feedback.rules import MONTHS_OF_CONTACT, RaterState

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.steps.leadership.feedback.models import Review


@letter(told.BEGINS, called=_late("says that you are reviewed as a leader, and asks who is to rate you"))
def begins(review_id: UUID) -> Letter | None:
    """Return the letter that asks a leader for a guide and raters."""
    review = selectors.review_with(review_id)
    text = _(
        "Hello {name},\n\n"
        "every partner has agreed to “{title}”, and you are one of those who are reviewed. Choose who guides "
        "you and propose who rates you before {opens}:\n{link}\n\n"
        "The report is yours alone. Whoever guides you reads it first and talks about it with you.\n"
    )
    return _letter(review, review.leader, _("{partnership}: choose who rates you"), text)


@letter(told.TO_CONFIRM, called=_late("asks you to confirm the raters of a leader"))
def to_confirm(review_id: UUID) -> Letter | None:
    """Return the letter that asks the guide to confirm raters, or None when it is no longer wanted."""
    review = selectors.review_with(review_id)
    if review.guide is None or review.round_id is not None:
        return None
    text = _(
        "Hello {name},\n\n"
        "{leader} has chosen you as guide in “{title}”, and proposes who is to rate. Please confirm the "
        "raters, or think of others, before {opens}:\n{link}\n"
    )
    return _letter(review, review.guide, _("{partnership}: confirm who rates {leader}"), text)


@letter(told.SAID_NO, called=_late("says that a rater said no, and that others are to be found"))
def said_no(review_id: UUID) -> Letter | None:
    """Return the letter that asks the guide for other raters, or None when there are enough again."""
    review = selectors.review_with(review_id)
    if review.guide is None or review.round_id is not None or not selectors.is_short(review):
        return None
    text = _(
        "Hello {name},\n\n"
        "somebody whom you confirmed for {leader} said no, and a group has fewer than three raters now. "
        "Please think of others before {opens}:\n{link}\n"
    )
    return _letter(
        review, review.guide, _("{partnership}: a rater of {leader} said no"), text, page="feedback:confirm"
    )


@letter(told.TO_RATE, called=_late("says that you will be asked to rate a leader, and lets you say no"))
def to_rate(rater_id: UUID) -> Letter | None:
    """Return the letter that tells a rater what comes, or None when it is no longer wanted."""
    rater = selectors.rater_or_none(rater_id)
    if rater is None or rater.state != RaterState.CONFIRMED or rater.review.round_id is not None:
        return None
    text = _(
        "Hello {name},\n\n"
        "on {opens} we ask you what you have seen {leader} do, in “{title}”. It takes about five minutes, in "
        "confidence: {leader} reads groups of three raters and more, and never what you answered.\n\n"
        "Have you worked together too little, or for less than {months} months? Then say no until then:\n"
        "{link}\n\n"
        "You need do nothing else now.\n"
    )
    subject = _("{partnership} will ask you about {leader}")
    return _letter(rater.review, rater.person, subject, text, page="feedback:decline")


@letter(told.REPORT_READY, called=_late("says that the report of a leader whom you guide is there"))
def report_ready(review_id: UUID) -> Letter | None:
    """Return the letter that tells the guide of a report, or None when it was talked about."""
    review = selectors.review_with(review_id)
    if review.guide is None or review.debriefed_on is not None:
        return None
    text = _(
        "Hello {name},\n\n"
        "the report for {leader} is there. You read it first. Please book a day on which the two of you talk "
        "about it; once you record that talk, {leader} reads it, and you do not any more:\n{link}\n"
    )
    return _letter(review, review.guide, _("{partnership}: a report waits for your talk"), text)


@letter(told.BOOKED, called=_late("says when you talk about your report"))
def booked(review_id: UUID) -> Letter | None:
    """Return the letter that tells a leader the day of the talk, or None once it was held."""
    review = selectors.review_with(review_id)
    if review.debrief_on is None or review.debriefed_on is not None:
        return None
    text = _(
        "Hello {name},\n\n"
        "your report in “{title}” is there. {guide} talks about it with you on {day}. After that you read "
        "it here:\n{link}\n"
    )
    return _letter(review, review.leader, _("{partnership}: we talk about your report on {day}"), text)


@letter(told.HANDED_OVER, called=_late("says that your report is yours"))
def handed_over(review_id: UUID) -> Letter | None:
    """Return the letter that tells a leader where the report is."""
    review = selectors.review_with(review_id)
    text = _(
        "Hello {name},\n\n"
        "your report in “{title}” is yours now. Nobody else reads it, unless you share it:\n{link}\n"
    )
    return _letter(review, review.leader, _("{partnership}: your report is yours"), text)


def _letter(
    review: "Review", person: "Person", subject: str, text: str, *, page: str = "feedback:review"
) -> Letter:
    held = review.partnership
    words = {
        "name": person.given_name or person.name,
        "partnership": held.name,
        "title": review.year.title,
        "leader": review.leader.name,
        "guide": review.guide.name if review.guide else "",
        "opens": local(review.year.opens_at, held.zone),
        "day": date_format(review.debrief_on, "j F Y") if review.debrief_on else "",
        "months": MONTHS_OF_CONTACT,
        "link": absolute(address(page, review_id=review.id)),
    }
    return Letter(subject=subject.format(**words), text=text.format(**words))

"""What waits: answers to recommendations, judgements of partners, closes."""

from datetime import datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements import selectors, showing
from accord.steps.expertise.engagements.rules import Answer, EngagementState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.steps.expertise.engagements.models import Engagement


@waiting
def engagements_waiting(actor: Actor) -> list[Waiting]:
    """Return which recommendations wait for an answer, and which engagements for a judgement or close."""
    answers = access.allows(actor, "engagements.answer")
    if not (answers or actor.mandates):
        return []
    found: list[Waiting] = []
    for engagement in selectors.going_on():
        if engagement.state != EngagementState.GOING:
            continue
        found += _to_judge(engagement, actor)
        if answers:
            found += [*_to_answer(engagement), *_to_close(engagement)]
    return found


def _to_answer(engagement: "Engagement") -> "Iterator[Waiting]":
    for each in engagement.recommendations.all():
        if each.answer == Answer.OPEN:
            yield Waiting(
                what=_("Answer what the facilitator recommends: “{words}”").format(words=each.words),
                url=address("engagements:engagement", engagement_id=engagement.id),
                since=each.made_at,
                minutes=3,
            )


def _to_judge(engagement: "Engagement", actor: Actor) -> "Iterator[Waiting]":
    """From the last day on, each partner that has not judged."""
    if engagement.last_day > partnership.today():
        return
    for partner in selectors.not_judged_by(engagement):
        if partner.id in actor.mandates:
            yield Waiting(
                what=_("Say for {partner} how useful the help of {name} was").format(
                    partner=partner.name, name=engagement.candidate.facilitator.name
                ),
                url=address("engagements:judge", engagement_id=engagement.id, organisation_id=partner.id),
                since=_end_of(engagement),
                minutes=5,
            )


def _to_close(engagement: "Engagement") -> "Iterator[Waiting]":
    if showing.is_to_be_closed(engagement, partnership.today()) and not showing.close_waits_for(engagement):
        yield Waiting(
            what=_("Close the engagement of {name}").format(name=engagement.candidate.facilitator.name),
            url=address("engagements:close", engagement_id=engagement.id),
            since=_end_of(engagement),
            minutes=5,
        )


def _end_of(engagement: "Engagement") -> datetime:
    return datetime.combine(engagement.last_day, time(23, 59), partnership.partnership().zone)

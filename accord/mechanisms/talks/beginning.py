"""What stands on an agenda from the beginning: what the result shows, what people wrote, what was raised."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Max
from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import rules
from accord.mechanisms.talks.models import RaisedPoint, Talk, TalkingPoint
from accord.mechanisms.talks.rules import FEWEST_COMMENTS, PointKind, Proposed

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result


def proposed(actor: Actor, result: "Result") -> tuple[Proposed, ...]:
    """Return what a talk about a result would start from, in this order, without what people raised."""
    published = publishing.published_of(result)
    return (*rules.propose(published), *_written_about(actor, result))


def waiting() -> list[RaisedPoint]:
    """Return what people raised and no agenda has taken up, the oldest first."""
    found = RaisedPoint.objects.filter(passed_on=True, set_aside="", point=None)
    return list(found.select_related("raised_by__employer"))


def points_put(*, talk: Talk, actor: Actor) -> int:
    """Put the first points on the agenda of a new talk; return how many there are."""
    points = [*_from_the_result(talk, actor), *_raised(talk)]
    for position, point in enumerate(points, start=1):
        point.position = position
    TalkingPoint.objects.bulk_create(points)
    return len(points)


def last_position(talk: Talk) -> int:
    """Return the place of the last point on the agenda; 0 for an empty one."""
    return talk.points.aggregate(last=Max("position"))["last"] or 0


def _from_the_result(talk: Talk, actor: Actor) -> Iterator[TalkingPoint]:
    for point in proposed(actor, talk.result):
        yield TalkingPoint(
            partnership_id=talk.partnership_id,
            talk=talk,
            item_key=point.item_key,
            kind=point.kind,
            sentence=point.sentence,
        )


def _raised(talk: Talk) -> Iterator[TalkingPoint]:
    for found in waiting():
        yield TalkingPoint(
            partnership_id=talk.partnership_id,
            talk=talk,
            kind=PointKind.RAISED,
            sentence=found.sentence,
            raised=found,
        )


def _written_about(actor: Actor, result: "Result") -> Iterator[Proposed]:
    """The one theme of which most comments are, where there are enough of them."""
    told = comments.told(actor, result.round_id)
    largest = told.themes[0] if told and told.themes else None
    if largest is not None and len(largest.comments) >= FEWEST_COMMENTS:
        words = _("What {number} of us wrote about “{theme}”").format(
            number=len(largest.comments), theme=largest.name
        )
        yield Proposed(item_key="", kind=PointKind.COMMENTS, sentence=words)

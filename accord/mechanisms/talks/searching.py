"""What can be found of talks: their points, how each was read, and what was decided."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.mechanisms.talks.models import TalkingPoint


@searches(name="talks.points", title=_("Talking points and decisions"), right="talks.read")
def _points(_actor: Actor) -> Iterator[Findable]:
    """What was raised between rounds and is in no talk yet is not here: it may have no name."""
    points = TalkingPoint.objects.order_by("-talk__held_on", "position")
    for talk_id, sentence, *said in points.values_list("talk_id", "sentence", "reading", "reason"):
        yield Findable(
            title=sentence,
            words=told(*said),
            page="talks:talk",
            parts={"talk_id": talk_id},
            place="agenda",
        )

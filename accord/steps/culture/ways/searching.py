"""What can be found of the register: its topics, with what is decided about each."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.steps.culture.ways import selectors


@searches(name="ways.topics", title=_("Ways of working"), right="ways.read")
def _topics(actor: Actor) -> Iterator[Findable]:
    for topic in selectors.topics(actor):
        way = selectors.way_in_force(topic)
        decided = (way.words, way.reasons) if way else ()
        yield Findable(
            title=topic.title,
            words=told(topic.about, *decided),
            page="ways:topic",
            parts={"topic_id": topic.id},
        )

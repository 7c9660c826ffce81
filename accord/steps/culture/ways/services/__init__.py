"""Topics come into the register, partners say how they do it, and what was decided is written down."""

from accord.steps.culture.ways.services.deciding import Decision, way_decide
from accord.steps.culture.ways.services.saying import habits_say
from accord.steps.culture.ways.services.topics import topic_add, topic_insist, topics_take

__all__ = ["Decision", "habits_say", "topic_add", "topic_insist", "topics_take", "way_decide"]

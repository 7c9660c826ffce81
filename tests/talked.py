"""Of the world in which every address leads somewhere: a talk in its session, and what people raised."""

from datetime import time, timedelta
from typing import TYPE_CHECKING, Any

from accord.mechanisms.talks import forums, raising
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.live.services import live_begin
from accord.mechanisms.talks.rules import Cause
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.talks.models import TalkingPoint
    from accord.mechanisms.undertakings.models import Undertaking
    from tests.cast import Cast


def talked_about(cast: "Cast", result: "Result") -> dict[str, Any]:
    """Begin a talk about a result, and decide its first point; return the things of it by name."""
    with cast.in_scope():
        steward = cast.actor("steward")
        talk = talks.talk_open(
            result=result, held_on=partnership.today(), begins=time(14), place="", actor=steward
        )
        first, second = list(talk.points.all())[:2]
        undertaking = _decided(cast, first)
        live_begin(talk=talk, actor=steward)
        raised, nameless = (
            raising.raised_point_make(sentence="Who pays?", named=named, actor=cast.actor("member"))
            for named in (True, False)
        )
        return {
            "talk": talk,
            "point": second,
            "undertaking": undertaking,
            "forum": forums.forum_add(name="Partnership board", actor=steward),
            "raised": raised,
            "nameless": nameless,
        }


def _decided(cast: "Cast", point: "TalkingPoint") -> "Undertaking":
    """What the talk undertook about a point."""
    decided = talks.point_decide_act(
        point=point,
        reading="We hear of it too late.",
        cause=Cause.BEHAVIOUR,
        title="One shared list of problems",
        owner=cast.kestrel_member,
        due=partnership.today() + timedelta(days=20),
        actor=cast.actor("steward"),
    )
    assert decided.undertaking is not None
    return decided.undertaking

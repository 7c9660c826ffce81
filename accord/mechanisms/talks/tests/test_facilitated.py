"""A facilitator engaged for talks leads one; whoever decides reads what people have declared."""

import pytest

from accord.foundations import clock
from accord.foundations.access import Area
from accord.foundations.errors import Denied
from accord.mechanisms.talks import services
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.rules import Cause
from accord.partnership import selectors as partnership
from accord.partnership.interests import services as interests
from tests.cast import SINCE, Cast
from tests.published import stored
from tests.visits import page, visitor


def opened(cast: Cast) -> Talk:
    result = stored(cast)
    with cast.in_scope():
        return services.talk_open(
            result=result, held_on=partnership.today(), place="", actor=cast.actor("facilitator")
        )


def test_it_works(cast: Cast) -> None:
    cast.add_facilitator(until=clock.now().date(), areas=[Area.RESULTS, Area.TALKS])
    talk = opened(cast)
    with cast.in_scope():
        decided = services.point_decide_act(
            point=talk.points.all()[0],
            reading="We hear of it too late.",
            cause=Cause.BEHAVIOUR,
            title="One shared list of problems",
            owner=cast.kestrel_member,
            due=partnership.today(),
            actor=cast.actor("facilitator"),
        )
    assert decided.undertaking is not None


def test_one_engaged_for_results_reads_and_leads_no_talk(cast: Cast) -> None:
    cast.add_facilitator(until=clock.now().date(), areas=[Area.RESULTS])
    with pytest.raises(Denied, match="facilitator or a trusted person"):
        opened(cast)


def test_interests_stand_where_a_point_is_decided(cast: Cast) -> None:
    cast.add_facilitator(until=clock.now().date())
    talk = opened(cast)
    with cast.in_scope():
        interests.interest_declare(
            what="Shares in Tern Services", since=SINCE, until=None, actor=cast.actor("kestrel_member")
        )
        point = talk.points.all()[0]
    address = page(cast, "talks:point", talk_id=talk.id, point_id=point.id)
    text = visitor(cast, "facilitator").get(address).content.decode()
    assert "Ben Ives: Shares in Tern Services" in text

"""With data on them too, pages of results, talks and undertakings say nothing that cannot be translated."""

import pytest

from accord.mechanisms.talks import raising, services
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.pseudo import bare_words, spoken, words_of_data
from tests.published import IN_TIME, stored
from tests.visits import page, visitor


@pytest.fixture
def paths(cast: Cast) -> list[str]:
    result, untalked = stored(cast), stored(cast, title="Round of January")
    with cast.in_scope():
        steward, today = cast.actor("steward"), partnership.today()
        talk = services.talk_open(result=result, held_on=today, place="Site office", actor=steward)
        first, second, third = talk.points.all()
        services.point_raise(talk=talk, sentence="Parking", actor=steward)
        raised = raising.raised_point_make(sentence="Who pays", named=True, actor=steward)
        acts = services.point_decide_act(
            point=first,
            reading="Too late",
            cause=Cause.VALUE,
            referral=Referral("Partnership board", today),
            title="One list",
            owner=cast.manager,
            due=today,
            actor=steward,
        )
        services.point_decide_not(
            point=second, reading="As it is", cause=Cause.BEHAVIOUR, reason="Later", actor=steward
        )
        assert acts.undertaking is not None
        undertakings.undertaking_report(
            undertaking=acts.undertaking, outcome=Outcome.DONE, words="On the drive", actor=steward
        )
    own = {"undertaking_id": acts.undertaking.id}
    return [
        page(cast, "publishing:results"),
        page(cast, "publishing:result", round_id=result.round_id),
        page(cast, "publishing:statement", round_id=result.round_id, item_key=IN_TIME),
        page(cast, "talks:said"),
        page(cast, "talks:plan", round_id=untalked.round_id),
        page(cast, "talks:talk", talk_id=talk.id),
        page(cast, "talks:point", talk_id=talk.id, point_id=third.id),
        page(cast, "talks:point-raise", talk_id=talk.id),
        page(cast, "talks:change", talk_id=talk.id),
        page(cast, "talks:who", talk_id=talk.id),
        page(cast, "talks:minutes", talk_id=talk.id),
        page(cast, "talks:desk", talk_id=talk.id),
        page(cast, "talks:forums"),
        page(cast, "talks:raised"),
        page(cast, "talks:raise"),
        page(cast, "talks:raised-point", raised_id=raised.id),
        page(cast, "talks:set-aside", raised_id=raised.id),
        page(cast, "undertakings:list") + "?state=ended",
        page(cast, "undertakings:undertaking", **own),
        page(cast, "undertakings:report", **own),
    ]


def test_every_word_can_be_translated(cast: Cast, paths: list[str]) -> None:
    client, data = visitor(cast, "steward"), words_of_data()
    for path in paths:
        with spoken():
            response = client.get(path)
        assert response.status_code == 200, path
        assert set(bare_words(response.content.decode())) <= data, path

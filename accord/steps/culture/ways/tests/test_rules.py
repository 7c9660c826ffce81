"""Where a topic stands, from whose way a decision may come, and when it is looked at again."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.errors import Refused
from accord.steps.culture.ways import rules
from accord.steps.culture.ways.rules import Held, Kind, Place
from accord.steps.culture.ways.shipped import TOPICS

TODAY = date(2026, 11, 26)
IDS = [uuid4() for _number in range(4)]


@pytest.mark.parametrize(
    ("held", "important", "proposed", "place"),
    [
        (None, False, False, Place.OPEN),
        (None, True, True, Place.PROPOSED),
        (Held(review_on=TODAY, agreed=True), True, True, Place.PROPOSED),
        (Held(review_on=TODAY, agreed=True), True, False, Place.REVIEW),
        (Held(review_on=TODAY + timedelta(days=1), agreed=False), False, False, Place.DECIDED),
        (Held(review_on=TODAY + timedelta(days=1), agreed=False), True, False, Place.REVIEW),
        (Held(review_on=TODAY + timedelta(days=1), agreed=True), True, False, Place.DECIDED),
    ],
)
def test_where_a_topic_stands(held: Held | None, *, important: bool, proposed: bool, place: Place) -> None:
    assert rules.place_of(held, important=important, proposed=proposed, today=TODAY) == place


@given(
    kind=st.sampled_from(Kind),
    chosen=st.frozensets(st.sampled_from(IDS)),
    said=st.frozensets(st.sampled_from(IDS)),
)
def test_a_way_comes_from_partners_that_said_it_themselves(
    kind: Kind, chosen: frozenset[UUID], said: frozenset[UUID]
) -> None:
    fewest, most = {Kind.ADOPT: (1, 1), Kind.BLEND: (2, len(IDS))}.get(kind, (0, 0))
    if fewest <= len(chosen) <= most and chosen <= said:
        rules.check_origins(kind, chosen, said)
    else:
        with pytest.raises(Refused) as refused:
            rules.check_origins(kind, chosen, said)
        assert refused.value.field == "origins"


@pytest.mark.parametrize(("days", "fine"), [(-1, False), (0, False), (1, True), (1095, True), (1096, False)])
def test_it_is_looked_at_again_within_three_years(days: int, *, fine: bool) -> None:
    if fine:
        rules.check_review(TODAY + timedelta(days=days), TODAY)
    else:
        with pytest.raises(Refused):
            rules.check_review(TODAY + timedelta(days=days), TODAY)


def test_about_thirty_topics_are_shipped_and_a_third_at_most_needs_everybody() -> None:
    important = [topic for topic in TOPICS.values() if topic.important]
    assert 28 <= len(TOPICS) <= 34
    assert len(important) * 3 <= len(TOPICS) + 3
    assert len({topic.title for topic in TOPICS.values()}) == len(TOPICS)

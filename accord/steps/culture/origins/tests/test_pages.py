"""The page of origins: counts with their table, what people say, and the dashboard’s sentence."""

from accord.steps.culture.origins import said
from accord.steps.culture.ways.tests.world import USUAL, decided, in_register
from accord.steps.culture.ways.tests.world import said as habits_said
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor

TEXTS = {said.FAIR: "The same rules hold for every partner."}
KEYS = (USUAL, "talking-email", "money-invoices")


def test_before_the_first_decision_it_says_what_belongs_there(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "origins:origins")).content.decode()
    assert "Nothing is decided yet, so nothing comes from anybody." in text


def test_counts_stand_beside_what_people_say(cast: Cast) -> None:
    stored(cast, texts=TEXTS)
    with cast.in_scope():
        topics = in_register(cast, *KEYS)
        for topic in topics:
            habits_said(cast, topic, "kestrel", "council")
        for topic, name in zip(topics, ("kestrel", "kestrel", "council"), strict=True):
            decided(cast, topic, name)
    client = visitor(cast, "member")
    text = client.get(page(cast, "origins:origins")).content.decode()
    assert "2 of 3 decided ways of working come from Kestrel Build." in text
    assert "C Northmoor Council, K Kestrel Build, H Harbour Capital" in text
    assert "of no organisation can be told whether it says so" in text
    assert "too few answered" not in text
    assert "not shown" in text
    dashboard = client.get(page(cast, "overview:dashboard")).content.decode()
    assert "2 of 3 decided ways of working come from Kestrel Build" in dashboard

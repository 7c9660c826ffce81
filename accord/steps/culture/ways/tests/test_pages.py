"""The pages of the register: a list by area, a partner’s own words, a decision with its errors."""

from accord.steps.culture.ways import selectors
from accord.steps.culture.ways.rules import Kind
from accord.steps.culture.ways.tests.world import IMPORTANT, USUAL, decided, in_days, in_register, said
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_an_empty_register_says_what_belongs_there_and_topics_are_chosen(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "ways:register")).content.decode()
    assert "Nothing stands in the register of ways of working yet." in text
    assert "Choose what we do differently" not in text
    steward = visitor(cast, "steward")
    assert "Choose what we do differently" in steward.get(page(cast, "ways:register")).content.decode()
    assert steward.get(page(cast, "ways:template-area", area="nonsense")).status_code == 404
    path = page(cast, "ways:template-area", area="money")
    assert "Tick what belongs into the register." in steward.post(path, {"sent": "yes"}).content.decode()
    text = steward.post(path, {"keys": [USUAL, "money-costs"]}, follow=True).content.decode()
    assert "2 topics stand in the register." in text
    assert "3 of 5 left" in text
    added = {"title": HOSTILE, "area": "systems"}
    text = steward.post(page(cast, "ways:add"), added, follow=True).content.decode()
    assert HOSTILE not in text
    assert "We have decided how we do 0 of 3 things." in text


def test_a_signatory_says_everything_on_one_page(cast: Cast) -> None:
    with cast.in_scope():
        topic, other = in_register(cast, USUAL, "talking-email")
    client = visitor(cast, "kestrel_signatory")
    assert "Kestrel Build has still to say how it does 2 things" in (
        client.get(page(cast, "ways:register")).content.decode()
    )
    assert "Say how Kestrel Build does 2 things today" in (
        client.get(page(cast, "overview:my-page")).content.decode()
    )
    path = page(cast, "ways:ours", organisation_id=cast.kestrel.id)
    given = {str(topic.id): f"By photograph. {HOSTILE}", str(other.id): "First names."}
    text = client.post(path, given, follow=True).content.decode()
    assert "2 things are on record now, in your name." in text
    text = client.get(page(cast, "ways:topic", topic_id=topic.id)).content.decode()
    assert "said by Kay Lowell" in text
    assert HOSTILE not in text
    text = client.post(path, given | {str(topic.id): "", str(other.id): "Titles."}).content.decode()
    assert text.count("What you said stays on record.") >= 2
    assert "Titles." in text


def test_a_decision_is_written_down_and_nothing_typed_is_lost(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        said(cast, topic, "council")
        review = in_days(200).isoformat()
    client, path = visitor(cast, "steward"), page(cast, "ways:decide", topic_id=topic.id)
    given = {"kind": "adopt", "words": "By photograph.", "reasons": "Quick.", "review_on": review}
    text = client.post(path, given | {"origins": [str(cast.kestrel.id)]}).content.decode()
    assert text.count("A partner first says itself how it does this") >= 2
    assert "By photograph." in text
    text = client.post(path, given | {"origins": [str(cast.council.id)]}, follow=True).content.decode()
    assert "This is how we do it now, and the register says why." in text
    assert "Here we do it the way of Northmoor Council." in text
    assert "Decide it anew" in text
    text = client.get(path).content.decode()
    assert 'value="adopt" checked' in text or "checked" in text


def test_what_is_important_goes_before_the_partners_from_the_page(cast: Cast) -> None:
    with cast.in_scope():
        usual, important = in_register(cast, USUAL, IMPORTANT)
        decided(cast, important, kind=Kind.APART)
        decided(cast, usual, kind=Kind.NEW)
    member = visitor(cast, "member")
    text = member.get(page(cast, "ways:topic", topic_id=important.id)).content.decode()
    assert "How we do this is before the partners." in text
    assert "See who has agreed" in text
    signatory = visitor(cast, "harbour_signatory")
    own = page(cast, "ways:topic", topic_id=usual.id)
    assert "This needs the agreement of every partner" in signatory.get(own).content.decode()
    text = signatory.post(page(cast, "ways:insist", topic_id=usual.id), follow=True).content.decode()
    assert "A partner wants everybody’s agreement on how we do this." in text
    with cast.in_scope():
        assert selectors.counted().overdue == 1


def test_the_dashboard_says_how_the_register_stands(cast: Cast) -> None:
    path = page(cast, "overview:dashboard")
    assert "No way of working is in the register yet" in visitor(cast, "steward").get(path).content.decode()
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        decided(cast, topic, kind=Kind.NEW)
    text = visitor(cast, "member").get(path).content.decode()
    assert "We have decided how we do 1 of 1 thing" in text

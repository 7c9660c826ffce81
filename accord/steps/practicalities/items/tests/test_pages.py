"""The pages of the board: a line that is shown back, three ways to look, errors beside the field."""

from datetime import timedelta

import pytest

from accord.foundations import clock
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import selectors, services
from accord.steps.practicalities.items.tests.world import on_board
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_an_empty_board_says_what_belongs_there(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "items:board")).content.decode()
    assert "Nothing practical stands on the board yet." in text
    assert "Put something on the board" not in text


def test_a_line_is_shown_back_before_it_counts(cast: Cast) -> None:
    client, path = visitor(cast, "steward"), page(cast, "items:add")
    line = f"{HOSTILE} signs, @Ben, £40 paid by Kestrel, #brand"
    text = client.get(path, {"line": line}).content.decode()
    assert "Is this what you meant?" in text
    assert "No day was named." in text
    assert HOSTILE not in text
    assert 'value="40"' in text
    with cast.in_scope():
        assert selectors.items(cast.actor("member")) == []
        given = {
            "title": "Signs",
            "owner": str(cast.kestrel_member.id),
            "due": partnership.today().isoformat(),
        }
    sent = given | {"area": "brand", "priority": "usual", "cost": "40", "payer": str(cast.kestrel.id)}
    text = client.post(path, sent, follow=True).content.decode()
    assert "“Signs” stands on the board." in text
    assert "£40, paid by Kestrel Build" in text


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"title": "Signs"}, "Choose who sees to it."),
        ({"title": "Signs", "cost": "much"}, "Write whole pounds"),
        ({"title": "Signs", "due": "soon"}, "Write a day such as"),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_is_lost(
    cast: Cast, given: dict[str, str], error: str
) -> None:
    text = visitor(cast, "steward").post(page(cast, "items:add"), given).content.decode()
    assert text.count(error) >= 2
    assert 'value="Signs"' in text


@pytest.mark.parametrize("view", ["list", "board", "time", "nonsense"])
def test_the_board_is_looked_at_in_three_ways(cast: Cast, view: str) -> None:
    with cast.in_scope():
        on_board(cast)
        stopped = on_board(cast, title="Passes for all", owner=cast.member)
        since = partnership.today() - timedelta(days=34)
        services.item_block(item=stopped, words="No list", since=since, actor=cast.actor("member"))
    client, path = visitor(cast, "member"), page(cast, "items:board")
    text = client.get(path, {"view": view}).content.decode()
    assert "One practical thing is stopped, for 34 days." in text
    assert "Signs at the door" in text
    assert ("Stopped since" in text) == (view != "time")
    mine = client.get(path, {"view": view, "whose": "mine", "area": "nonsense"}).content.decode()
    assert "Signs at the door" not in mine
    assert "Passes for all" in mine


def test_the_page_of_an_item_offers_what_its_reader_may_do(cast: Cast) -> None:
    with cast.in_scope():
        item = on_board(cast)
    path = page(cast, "items:item", item_id=item.id)
    assert "Say what came of it" in visitor(cast, "kestrel_member").get(path).content.decode()
    text = visitor(cast, "member").get(path).content.decode()
    assert "Signs at the door" in text
    assert "Record a decision" not in text


def test_it_is_stopped_and_decided_on_pages(cast: Cast) -> None:
    with cast.in_scope():
        item = on_board(cast)
        today = partnership.today().isoformat()
    client = visitor(cast, "kestrel_member")

    def send(name: str, **given: str) -> str:
        sent = client.post(page(cast, f"items:{name}", item_id=item.id), given, follow=True)
        return sent.content.decode()

    assert "Say what stops it." in send("block", since=today)
    assert "This has been stopped for less than a day." in send("block", words="No permit", since=today)
    assert "How it ended: It came" in send("unblock", how="It came")
    assert "Choose which way it was decided." in send("decide", words="No")
    text = send("decide", verdict="will_not", words="No signs.", reasons="One door.")
    assert "This will not be done." in text
    assert "We will not: No signs. Because: One door." in text


def test_the_template_is_taken_by_area(cast: Cast) -> None:
    client, path = visitor(cast, "steward"), page(cast, "items:template-area", area="safety")
    assert client.get(page(cast, "items:template-area", area="nonsense")).status_code == 404
    with cast.in_scope():
        today = partnership.today()
    sent = {"keys": ["safety-first-aid"], "owner": str(cast.member.id)}
    past = client.post(path, sent | {"starts": (today - timedelta(days=400)).isoformat()}).content.decode()
    assert "Choose today or a later day." in past
    text = client.post(path, sent | {"starts": today.isoformat()}, follow=True).content.decode()
    assert "One thing stands" in text or "1 thing stands on the board." in text
    assert "4 of 5 left" in text


def test_the_dashboard_says_how_the_board_stands(cast: Cast) -> None:
    path = page(cast, "overview:dashboard")
    assert "Nothing practical stands on the board yet" in visitor(cast, "steward").get(path).content.decode()
    with cast.in_scope():
        on_board(cast)
    with clock.at(clock.now() + timedelta(days=2)):
        text = visitor(cast, "steward").get(path).content.decode()
    assert "0 of 1 thing was ready by the day first promised" in text

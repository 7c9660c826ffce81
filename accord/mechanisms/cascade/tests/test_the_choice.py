"""What somebody chooses in a hard case is kept nowhere: no table, no file, no session, no address, no log."""

import logging
import re

import pytest
from django.db import OperationalError, transaction
from django.test import Client

from accord.foundations import clock
from accord.mechanisms.cascade import acknowledging, progress
from accord.mechanisms.cascade.tests import traces
from accord.mechanisms.cascade.tests.world import SAYS, Down, started
from tests.cast import Cast
from tests.visits import visitor

CHOICES = range(len(SAYS))
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


def left_by(down: Down, client: Client, address: str, choice: int) -> tuple[object, ...]:
    """Choose, and return all that is left of it; what the database took is undone afterwards."""
    with transaction.atomic():
        answer = client.post(address, {"choice": str(choice)})
        assert answer.status_code == 200, "read at once: a redirect would carry the choice, or keep it"
        assert SAYS[choice] in answer.content.decode()
        left = traces.every_row(), dict(answer.headers), sorted(answer.cookies), dict(client.session.items())
        transaction.set_rollback(True)
    headers = {name: value for name, value in left[1].items() if name != "Content-Length"}
    return left[0], headers, left[2], left[3]


@pytest.mark.parametrize("by_link", [True, False], ids=["by link", "signed in"])
def test_whatever_is_chosen_leaves_the_same_behind(
    cast: Cast, caplog: pytest.LogCaptureFixture, *, by_link: bool
) -> None:
    with cast.in_scope():
        down = started(cast)
        client = Client() if by_link else visitor(cast, "member")
        address = down.link(cast.member, "case") if by_link else down.address("mine")
        client.get(address)
        with caplog.at_level(logging.DEBUG), clock.at(clock.now()):  # the session notes that it was used
            left = [left_by(down, client, address, choice) for choice in CHOICES]
            said = {message.replace(address, "") for message in caplog.messages if "choice" in message}
    assert left[0] == left[1] == left[2]
    assert not said


def test_only_that_it_is_done_is_kept(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        before = traces.every_row()
        Client().post(down.link(cast.member, "case"), {"choice": "1"})
        changed = traces.changes(before, traces.every_row())
        assert list(changed) == ["cascade_recipient"], "no line in the log, no session, no letter"
        (went,), (came,) = changed["cascade_recipient"]
        assert [pair for pair in zip(went, came, strict=True) if pair[0] != pair[1]] == [
            ("None", str(down.recipient(cast.member).acknowledged_on))
        ]


def test_choosing_again_changes_nothing(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        address = down.link(cast.member, "case")
        Client().post(address, {"choice": "1"})
        before = traces.every_row()
        again = Client().post(address, {"choice": "0"})
        assert SAYS[0] in again.content.decode()
        assert traces.every_row() == before


@pytest.mark.parametrize("by_link", [True, False], ids=["by link", "signed in"])
def test_while_nothing_can_be_saved_the_page_alone_holds_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, *, by_link: bool
) -> None:
    with cast.in_scope():
        down = started(cast)
        client = Client() if by_link else visitor(cast, "member")
        client.raise_request_exception = False
        address = down.link(cast.member, "case") if by_link else down.address("mine")
        client.get(address)
        before = traces.every_row()
        with monkeypatch.context() as away:
            away.setattr(acknowledging, "_done", _nobody_there)
            held = client.post(address, {"choice": "1"})
        text = held.content.decode()
        assert held.status_code == 503
        assert "What you entered is not saved yet." in text
        assert not any(says in text for says in SAYS)
        assert traces.every_row() == before
        again = client.post(address, dict(HIDDEN.findall(text)))
        assert SAYS[1] in again.content.decode()
        assert down.recipient(cast.member).is_done


def _nobody_there(_recipient: object) -> None:
    raise OperationalError


@pytest.mark.parametrize("sent", [{"other": "1"}, {"choice": ""}, {"choice": "7"}, {"choice": "x"}])
def test_nothing_is_done_before_something_is_chosen(cast: Cast, sent: dict[str, str]) -> None:
    with cast.in_scope():
        down = started(cast)
        page = Client().post(down.link(cast.member, "case"), sent).content.decode()
        assert "Nobody learns which" in page
        assert down.recipient(cast.member).acknowledged_on is None


def test_the_address_of_no_page_could_hold_a_choice(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        page = Client().get(down.link(cast.member, "case")).content.decode()
        assert 'method="post"' in page
        assert 'method="get"' not in page
        looked = Client().get(f"{down.link(cast.member, 'case')}?choice=1")
        assert SAYS[1] not in looked.content.decode()
        assert down.recipient(cast.member).acknowledged_on is None
        assert progress.in_short(down.cascade).reach.acknowledged == 0

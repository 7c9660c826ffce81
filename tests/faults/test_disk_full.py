"""A store that takes no more while people answer: they read so, keep what they typed, and go on later."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event
from urllib.error import HTTPError

import pytest

from accord.gateways.archive.tests.site import CANARY
from tests.faults.ballot_box import ballot_of
from tests.faults.respondents import SENT, Moment, Respondent
from tests.faults.serving import Serving
from tests.faults.stores import WAYS, Store, Stores
from tools.visitor import Form, Page, Visitor, refused

pytestmark = pytest.mark.long

PEOPLE = 11
A_WHILE = 1.5


@dataclass
class Answering:
    """Somebody in the middle of answering on a site whose store can be taken away."""

    store: Store
    serving: Serving
    visitor: Visitor
    tokens: list[str]

    def comment(self) -> Form:
        """Answer every statement; return the form of the comment."""
        page = self.visitor.get(f"/a/{self.tokens[0]}/")
        page = self.visitor.get(next(link for link in page.links if "/section/" in link))
        while "/section/" in page.address:
            page = self.visitor.post(page.forms[0])
        return page.forms[0]

    def sending(self, page: Page) -> Form:
        """Go on from the check; return the form that sends."""
        page = self.visitor.get(next(link for link in page.links if "/where/" in link))
        return page.forms[0]

    def fails(self, form: Form) -> Page:
        """Send a form that the store does not take; return the page that says so."""
        with pytest.raises(HTTPError) as error:
            self.visitor.post(form)
        return refused(error.value)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    with Stores.built(tmp_path_factory.mktemp("asked"), people=PEOPLE) as found:
        yield found


@pytest.fixture(params=WAYS)
def answering(stores: Stores, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Answering]:
    with ExitStack() as stack:
        store = stack.enter_context(stores.store(request.param, tmp_path))
        serving = Serving(store.site)
        stack.callback(serving.stop)
        store.disk.processes = serving.processes
        serving.wait_until_up()
        yield Answering(store, serving, Visitor(serving.address), store.opened["tokens"])


def assert_it_is_said(page: Page, form: Form) -> None:
    """The page says that nothing is saved, and holds what was sent, for one button that sends it again."""
    assert page.status == 503
    assert page.headers["retry-after"] == "60"
    for words in ("Your answers are not saved yet.", "Do not close this page.", "Try again"):
        assert words in page.text
    (again,) = page.forms
    assert again.action == form.action
    assert own(again) == own(form)


def own(form: Form) -> dict[str, str]:
    ours = {"csrfmiddlewaretoken", "tried_again"}
    return {name: value for name, value in form.fields.items() if name not in ours}


def again(page: Page) -> Form:
    """Press "Try again"."""
    return page.forms[0]


def test_what_is_typed_while_nothing_is_taken_is_kept_and_sent_again(answering: Answering) -> None:
    disk = answering.store.disk
    comment = answering.comment()
    comment.fields["comment"] = f"{CANARY}\r\nMeet “more” often & earlier"
    disk.fill()
    page = answering.fails(comment)
    assert_it_is_said(page, comment)
    assert "We have just tried again" not in page.text
    page = answering.fails(again(page))
    assert_it_is_said(page, comment)
    assert "We have just tried again" in page.text
    disk.empty()
    page = answering.visitor.post(again(page))
    assert "/check/" in page.address
    assert CANARY in page.text

    sending = answering.sending(page)
    disk.fill()
    page = answering.fails(sending)
    assert_it_is_said(page, sending)
    disk.empty()
    assert ballot_of(answering.store.site) == (0, 0)
    assert SENT in answering.visitor.post(again(page)).text
    assert ballot_of(answering.store.site) == (1, 1)
    assert CANARY not in answering.serving.said
    assert answering.tokens[0] not in answering.serving.said


def test_of_many_who_answer_meanwhile_none_is_lost_and_none_counted_twice(answering: Answering) -> None:
    chance = Random(20261125)
    people = [
        Respondent(answering.serving.address, token, Random(chance.random()))
        for token in answering.tokens[:PEOPLE]
    ]
    moment = Moment(PEOPLE * 4)
    with ThreadPoolExecutor(PEOPLE) as pool:
        going = [pool.submit(person.answer, moment) for person in people]
        moment.wait(0)
        answering.store.disk.fill()
        Event().wait(A_WHILE)
        answering.store.disk.empty()
        box, responded = ballot_of(answering.store.site)
        assert box == responded
        for person in going:
            person.result()
    assert {code for person in people for code in person.refusals} == {503}
    assert ballot_of(answering.store.site) == (PEOPLE, PEOPLE)

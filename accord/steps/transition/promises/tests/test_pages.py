"""The promise book: those promised find theirs first, and answer; nothing typed is lost."""

import pytest

from accord.steps.transition.promises import services
from accord.steps.transition.promises.rules import State
from accord.steps.transition.promises.tests.world import promised
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_an_empty_book_says_what_belongs_there(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "promises:book")).content.decode()
    assert "Nothing stands in the promise book yet." in text
    assert "Write down a promise" not in text


def test_a_promise_is_written_kept_and_seen_otherwise_on_pages(cast: Cast) -> None:
    client = visitor(cast, "steward")
    sent = {"words": HOSTILE, "to": str(cast.council.id), "by": str(cast.kestrel.id), "why": "Noise"}
    text = client.post(page(cast, "promises:write"), sent).content.decode()
    assert text.count("Say where it can be read or who heard it.") >= 2
    assert HOSTILE not in text
    text = client.post(page(cast, "promises:write"), sent | {"source": "Bid"}, follow=True).content.decode()
    assert "It stands in the book as promise 1." in text
    with cast.in_scope():
        promise = promised(cast, to=cast.harbour)
    judged = page(cast, "promises:verdict", promise_id=promise.id)
    assert "Choose whether it was kept." in client.post(judged, {"words": "So"}).content.decode()
    text = client.post(judged, {"state": "kept", "words": "The log"}, follow=True).content.decode()
    assert "Promise 2 to Harbour Capital was kept." in text
    answering, path = visitor(cast, "harbour_signatory"), page(cast, "promises:answer", promise_id=promise.id)
    assert "Say how you see it." in answering.post(path, {"sees": "otherwise"}).content.decode()
    text = answering.post(path, {"sees": "otherwise", "words": "Not so"}, follow=True).content.decode()
    assert "kept; seen otherwise" in text
    book = answering.get(page(cast, "promises:book")).content.decode()
    assert book.index("Promised to us, Harbour Capital") < book.index("Promised to Northmoor Council")


def test_the_heading_says_what_was_not_kept(cast: Cast) -> None:
    with cast.in_scope():
        promised(cast)
        broken = promised(cast)
        steward = cast.actor("steward")
        services.verdict_give(promise=broken, state=State.NOT_KEPT, words="Late.", actor=steward)
    text = visitor(cast, "kestrel_member").get(page(cast, "promises:book")).content.decode()
    assert "One of 2 promises was not kept." in text
    change = page(cast, "promises:change", promise_id=broken.id)
    text = visitor(cast, "steward").post(change, {"words": "Other", "reason": "Why"}).content.decode()
    assert text.count("Ask those promised first, and write what they say.") >= 2


def test_the_book_on_paper_says_what_stands_in_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    with cast.in_scope():
        promise, steward = promised(cast), cast.actor("steward")
        services.verdict_give(promise=promise, state=State.KEPT, words="The log says so.", actor=steward)
    monkeypatch.setattr(pdf, "pdf", lambda html, **_given: html.encode())
    taken = visitor(cast, "member").get(page(cast, "promises:paper"))
    assert 'filename="promise-book.pdf"' in taken["Content-Disposition"]
    text = " ".join(taken.content.decode().split())
    assert "Kept: The log says so." in text
    assert "Bid, volume 3, page 41" in text

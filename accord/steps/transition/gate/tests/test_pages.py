"""The pages of the gate, up to the day of the declaration."""

import pytest

from accord.steps.transition.gate import selectors
from accord.steps.transition.gate.tests.world import before_the_partners
from accord.steps.transition.transitions.tests.world import begun
from accord.web import pdf
from tests.cast import Cast
from tests.deciding import decide
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_what_has_to_be_true_is_asked_met_and_waived_on_pages(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)
    own, client = {"transition_id": transition.id}, visitor(cast, "steward")
    add = page(cast, "gate:add", **own)
    assert "Practicalities: Are co-location" in client.get(add).content.decode()
    assert "Tick what has to be true, or write it." in client.post(add, {"words": ""}).content.decode()
    text = client.post(add, {"words": HOSTILE, "steps": "practicalities"}, follow=True).content.decode()
    assert "0 of 2 things that have to be true at the gate are met or waived." in text
    assert "Today: Nothing practical stands on the board yet" in text
    assert HOSTILE not in text
    with cast.in_scope():
        first, second = [each.criterion for each in selectors.standing_of(transition)]
    meet = page(cast, "gate:meet", **own, criterion_id=first.id)
    assert "Nothing practical stands on the board yet" in client.get(meet).content.decode()
    assert "It is met, and every" in client.post(meet, {"evidence": "Seen"}, follow=True).content.decode()
    waive = page(cast, "gate:waive", **own, criterion_id=second.id)
    assert "Choose a day." in client.post(waive, {"reason": "Late"}).content.decode()
    assert "Give the reason" in client.post(waive, {"return_on": "2030-01-01"}).content.decode()
    sent = client.post(waive, {"reason": "Late", "return_on": "2030-01-01"}, follow=True)
    assert "Until all agree, the gate waits for it." in sent.content.decode()


def test_on_the_day_the_signatory_is_led_to_the_declaration(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cast.in_scope():
        transition = begun(cast)
        proposal = before_the_partners(cast, transition)
    own = {"transition_id": transition.id}
    path, client = page(cast, "gate:gate", **own), visitor(cast, "kestrel_signatory")
    text = client.get(path).content.decode()
    assert "The declaration is before the partners." in text
    assert "Read it and decide" in text
    taken = client.get(page(cast, "gate:certificate", **own), follow=True).content.decode()
    assert "There is a certificate once every partner has declared it." in taken
    with cast.in_scope():
        decide(cast, proposal)
    text = client.get(path).content.decode()
    assert "Every partner has declared it: From the bid to the schools." in text
    assert "From today there is one partnership." in text
    assert "0 of 9 people told of the declaration" in text
    monkeypatch.setattr(pdf, "pdf", lambda html, **_given: html.encode())
    certificate = client.get(page(cast, "gate:certificate", **own)).content.decode()
    assert certificate.count("<tr>") == len(("head", "council", "kestrel", "harbour"))
    assert "The record says so." in certificate
    assert proposal.text_hash in certificate


def test_a_partner_says_how_it_sees_it_and_the_day_has_an_invitation(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)
    own = {"transition_id": transition.id}
    say, client = page(cast, "gate:say", **own), visitor(cast, "kestrel_signatory")
    sent = {"organisation": str(cast.kestrel.id), "words": "Ready."}
    assert "Choose whether it is ready." in client.post(say, sent).content.decode()
    text = client.post(say, sent | {"ready": "ready"}, follow=True).content.decode()
    assert "Every partner can read how you see it." in text
    steward, invitation = visitor(cast, "steward"), page(cast, "gate:invitation", **own)
    assert "No day is named yet" in steward.get(invitation, follow=True).content.decode()
    write = page(cast, "gate:write", **own)
    assert "Write what every partner declares" in steward.post(write, {"place": "Hall"}).content.decode()
    steward.post(write, {"words": "One.", "place": "Hall, 3 pm", "held_on": "2030-05-03"})
    entry = steward.get(invitation).content.decode()
    assert "DTSTART;VALUE=DATE:20300503" in entry
    assert "LOCATION:Hall\\, 3 pm" in entry

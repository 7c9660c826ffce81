"""What somebody who signs has to see: what changes, for whom it waits by name, and a record to keep."""

import hashlib
from io import BytesIO

import pytest
from pypdf import PdfReader

from accord.agreement import recording, selectors, services
from accord.agreement.models import Decision, Proposal
from accord.agreement.rules import State
from accord.agreement.tests.world import PARTNERS, TEXT, VERSIONS, decide, open_proposal
from accord.foundations import clock
from accord.foundations.brake import MADE
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

LATER = TEXT.replace("Somebody says so.", "Somebody says so at once.")


def agreed(cast: Cast, text: str = TEXT, effect: str = VERSIONS) -> Proposal:
    """Bring a text into force."""
    proposal = open_proposal(cast, text, effect=effect)
    for name in PARTNERS:
        decide(cast, proposal, name)
    return proposal


def read(cast: Cast, proposal: Proposal, name: str = "member") -> str:
    path = page(cast, "agreement:proposal", proposal_id=proposal.id)
    return visitor(cast, name).get(path).content.decode()


def test_it_says_word_by_word_what_changes_of_what_is_in_force(cast: Cast) -> None:
    with cast.in_scope():
        agreed(cast)
        proposal = open_proposal(cast, LATER, effect=VERSIONS)
    shown = read(cast, proposal, "council_signatory")
    assert "What changes" in shown
    assert "Under “We say so when we disagree.”" in shown
    assert "so.</del>" in shown
    assert "so at once.</ins>" in shown


def test_what_was_in_force_then_stays_what_it_is_compared_with(cast: Cast) -> None:
    with cast.in_scope():
        first = agreed(cast)
        second = agreed(cast, LATER)
        third = agreed(cast)
        member = cast.actor("member")
        found = {
            proposal.id: selectors.replaced_by(selectors.proposal_for(member, proposal.id))
            for proposal in (first, second, third)
        }
    assert found == {first.id: None, second.id: first, third.id: second}
    assert "it takes the place of nothing" in read(cast, first)
    assert "What was changed" in read(cast, second)


def test_what_stands_for_itself_replaces_nothing(cast: Cast) -> None:
    with cast.in_scope():
        agreed(cast, effect="tests.agreement")
        proposal = open_proposal(cast, LATER)
    shown = read(cast, proposal)
    assert "What changes" not in shown
    assert "it takes the place of nothing" not in shown


def test_the_fingerprint_is_that_of_the_file(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast, f"{TEXT}Ä, “ß”\r\n")
    answer = visitor(cast, "member").get(page(cast, "agreement:text", proposal_id=proposal.id))
    assert hashlib.sha256(answer.content).hexdigest() == proposal.text_hash
    assert proposal.text_hash in read(cast, proposal)


def test_a_title_typed_on_two_lines_makes_a_file_of_that_name(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast, title="Year 1/2\r\nX-Evil: yes")
    answer = visitor(cast, "member").get(page(cast, "agreement:text", proposal_id=proposal.id))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Year 1-2 X-Evil: yes.txt"'


def test_the_record_says_who_decided_also_when_that_person_was_erased(cast: Cast) -> None:
    with cast.in_scope():
        proposal = agreed(cast)
        Decision.objects.filter(party__name="Kestrel Build").update(decided_by_name="")
        view = selectors.proposal_for(cast.actor("member"), proposal.id)
        assert "a former member of Kestrel Build," in recording.record(
            view, None, whose="Northmoor", signers={}
        )


def test_the_record_is_a_pdf_that_holds_all_of_it_afterwards_too(cast: Cast) -> None:
    with cast.in_scope():
        agreed(cast)
        proposal = agreed(cast, LATER)
    answer = visitor(cast, "kestrel_member").get(page(cast, "agreement:record", proposal_id=proposal.id))
    pages = PdfReader(BytesIO(answer.content)).pages
    text = " ".join(" ".join(found.extract_text() for found in pages).split())
    assert "Northmoor Learning Partnership" in text
    for words in ("Every partner has agreed", "Owen Hart", "Ilse Brandt", "Openness", "at once"):
        assert words in text
    assert proposal.text_hash in text.replace(" ", "")


def test_the_record_of_what_is_settled_is_always_the_same(cast: Cast) -> None:
    with cast.in_scope():
        view = selectors.proposal_for(cast.actor("member"), agreed(cast).id)
        first = recording.record(view, None, whose="Northmoor", signers={})
        with clock.at(view.proposal.lapses_at):
            assert recording.record(view, None, whose="Northmoor", signers={}) == first


def test_the_record_of_what_is_open_names_those_who_may_still_decide(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def keep(page: str, colour: str) -> bytes:
        made.append(page)
        return b""

    monkeypatch.setattr(pdf, "pdf", keep)
    with cast.in_scope():
        proposal = open_proposal(cast)
        decide(cast, proposal, "kestrel")
    for _time in range(2):
        visitor(cast, "member").get(page(cast, "agreement:record", proposal_id=proposal.id))
        with cast.in_scope():
            proposal.refresh_from_db()
            if proposal.state == State.OPEN:
                services.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
    is_open, is_settled = made
    for words in ("Owen Hart", "Ilse Brandt", "It lapses on", "to be decided"):
        assert words in is_open
        assert words not in is_settled
    for words in ("Settled on", "did not decide"):
        assert words in is_settled
        assert words not in is_open


@pytest.mark.parametrize("kind", ["record", "text"])
def test_files_are_made_only_so_often(cast: Cast, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(MADE, "_at_once", 0)  # as if this person had taken all
    with cast.in_scope():
        proposal = open_proposal(cast)
    answer = visitor(cast, "member").get(page(cast, f"agreement:{kind}", proposal_id=proposal.id))
    assert answer.status_code == 429


@pytest.mark.parametrize("reason", [pdf.Missing, pdf.Busy, pdf.Failed])
def test_where_there_is_no_pdf_the_page_can_be_printed(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, reason: type[pdf.NoPdf]
) -> None:
    def refuse(page: str, colour: str) -> bytes:
        raise reason

    monkeypatch.setattr(pdf, "pdf", refuse)
    with cast.in_scope():
        proposal = open_proposal(cast)
    answer = visitor(cast, "member").get(page(cast, "agreement:record", proposal_id=proposal.id))
    assert answer.status_code == 503
    assert ("print the page" in answer.content.decode()) == (reason is not pdf.Busy)

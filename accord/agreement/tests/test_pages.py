"""The pages of joint decisions: who reads what, who may decide, and what is said when it cannot be."""

from uuid import uuid4

import pytest
from django.utils.html import escape

from accord.agreement import selectors, services
from accord.agreement.models import Decision, Proposal
from accord.agreement.rules import State
from accord.agreement.tests.world import TEXT, decide, open_proposal, reword
from accord.foundations import clock
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    with cast.in_scope():
        return open_proposal(cast)


def own(cast: Cast, proposal: Proposal) -> str:
    return page(cast, "agreement:proposal", proposal_id=proposal.id)


def deciding(cast: Cast, proposal: Proposal, name: str = "council") -> str:
    return page(cast, "agreement:decide", proposal_id=proposal.id, party_id=getattr(cast, name).id)


def withdrawing(cast: Cast, proposal: Proposal) -> str:
    return page(cast, "agreement:withdraw", proposal_id=proposal.id)


def state_of(cast: Cast, proposal: Proposal) -> str:
    with cast.in_scope():
        return str(Proposal.objects.get(id=proposal.id).state)


def read(cast: Cast, name: str, path: str) -> str:
    return visitor(cast, name).get(path).content.decode()


def agreeing(proposal: Proposal, **changes: str) -> dict[str, str]:
    return {"decision": "agree", "seen_hash": proposal.text_hash, "reason": ""} | changes


def test_three_signatories_agree_on_what_they_read(cast: Cast, proposal: Proposal) -> None:
    for name, partner in (("council", "Northmoor Council"), ("kestrel", "Kestrel Build")):
        text = read(cast, f"{name}_signatory", own(cast, proposal))
        assert "waits for your decision." in text
        assert f"Agree for {partner}" in text
        assert f'value="{proposal.text_hash}"' in text
        client = visitor(cast, f"{name}_signatory")
        answer = client.post(deciding(cast, proposal, name), agreeing(proposal), follow=True).content.decode()
        assert f"You agreed for {partner}." in answer
        assert "Agree for" not in answer
    client = visitor(cast, "harbour_signatory")
    answer = client.post(
        deciding(cast, proposal, "harbour"), agreeing(proposal), follow=True
    ).content.decode()
    assert "with that every partner has agreed." in answer
    assert "Every partner has agreed to “How we work together, version 1”." in answer
    assert state_of(cast, proposal) == State.IN_FORCE


def test_everybody_reads_the_exact_text_and_nobody_else_decides(cast: Cast, proposal: Proposal) -> None:
    for name in ("member", "steward", "kestrel_member"):
        text = read(cast, name, own(cast, proposal))
        assert "waits for Northmoor Council, Kestrel Build and Harbour Capital." in text
        assert escape(TEXT) in text
        assert proposal.text_hash in text
        assert f'href="/about/{proposal.subject_id}/"' in text
        assert "Agree for" not in text
    assert "Withdraw it" in read(cast, "steward", own(cast, proposal))
    assert "Withdraw it" not in read(cast, "council_signatory", own(cast, proposal))


def test_doors(cast: Cast, proposal: Proposal) -> None:
    everyone = [page(cast, "agreement:proposals"), own(cast, proposal)]
    closed = {deciding(cast, proposal): "council_signatory", withdrawing(cast, proposal): "steward"}
    for path in [*everyone, *closed]:
        assert visitor(cast, "stranger").get(path).status_code == 404
        assert visitor(cast, "stranger").post(path).status_code == 404
    for path in everyone:
        assert visitor(cast, "member").get(path).status_code == 200
    for path, holder in closed.items():
        assert visitor(cast, "member").get(path).status_code == 403
        assert visitor(cast, "member").post(path, agreeing(proposal)).status_code == 403
        assert visitor(cast, holder).get(path).status_code == 302
    assert state_of(cast, proposal) == State.OPEN


def test_nobody_decides_for_another_partner(cast: Cast, proposal: Proposal) -> None:
    client = visitor(cast, "kestrel_signatory")
    answer = client.post(deciding(cast, proposal, "council"), agreeing(proposal))
    assert answer.status_code == 403
    assert "The signatories of each partner decide this" in answer.content.decode()
    nobody = page(cast, "agreement:decide", proposal_id=proposal.id, party_id=uuid4())
    assert client.post(nobody, agreeing(proposal)).status_code == 404


def test_a_no_without_a_reason_is_asked_again(cast: Cast, proposal: Proposal) -> None:
    client = visitor(cast, "council_signatory")
    answer = client.post(deciding(cast, proposal), agreeing(proposal, decision="decline"))
    assert answer.status_code == 200
    assert answer.content.decode().count("Say why you decline, so that the others can answer.") == 2
    assert state_of(cast, proposal) == State.OPEN
    given = agreeing(proposal, decision="decline", reason="Two days are too short.")
    text = client.post(deciding(cast, proposal), given, follow=True).content.decode()
    assert "Northmoor Council declined “How we work together, version 1”." in text
    assert "Two days are too short." in text


def test_without_a_button_nothing_is_decided(cast: Cast, proposal: Proposal) -> None:
    given = agreeing(proposal, decision="", reason="So far.")
    text = visitor(cast, "council_signatory").post(deciding(cast, proposal), given).content.decode()
    assert "Press one of the two: agree, or decline." in text
    assert "So far." in text
    assert state_of(cast, proposal) == State.OPEN


def test_a_text_that_changed_in_between_is_shown_anew_and_nothing_is_lost(
    cast: Cast, proposal: Proposal
) -> None:
    given = agreeing(proposal, reason="Because it is ours.")
    with cast.in_scope():
        reword(cast, proposal, f"{TEXT}Not seen: Everybody nods.\n")
        fresh = Proposal.objects.get(id=proposal.id)
    client = visitor(cast, "council_signatory")
    text = client.post(deciding(cast, proposal), given).content.decode()
    assert "The text has changed since you opened this page. Please read it again before you decide." in text
    assert "Everybody nods." in text
    assert "Because it is ours." in text
    assert f'value="{fresh.text_hash}"' in text
    with cast.in_scope():
        assert not Decision.objects.exists()


def test_what_became_void_is_shown_with_why(cast: Cast, proposal: Proposal) -> None:
    with cast.in_scope():
        decide(cast, proposal, "council")
        reword(cast, proposal, TEXT.replace("Somebody says so.", "Each partner is asked."))
    for name in ("council_signatory", "steward", "member"):
        text = read(cast, name, own(cast, proposal))
        assert "The text was changed, so earlier decisions are void" in text
        assert "Northmoor Council had agreed (Owen Hart," in text
        assert "when Anna Rees changed the text." in text
        assert "Seen: Somebody says so.</del>" in text
        assert "Seen: Each partner is asked.</ins>" in text
    assert "Agree for Northmoor Council" in read(cast, "council_signatory", own(cast, proposal))


def test_somebody_with_two_mandates_decides_for_each(cast: Cast, proposal: Proposal) -> None:
    cast.name_signatory("council_signatory", cast.harbour)
    client = visitor(cast, "council_signatory")
    text = client.get(own(cast, proposal)).content.decode()
    assert "Your decision for Northmoor Council and Harbour Capital" in text
    assert "Agree for Northmoor Council" in text
    assert "Agree for Harbour Capital" in text
    client.post(deciding(cast, proposal, "harbour"), agreeing(proposal))
    text = client.get(own(cast, proposal)).content.decode()
    assert "Your decision for Northmoor Council" in text
    assert "Agree for Harbour Capital" not in text


def test_what_was_tried_for_one_partner_stands_beside_no_other(cast: Cast, proposal: Proposal) -> None:
    cast.name_signatory("council_signatory", cast.harbour)
    client = visitor(cast, "council_signatory")
    given = agreeing(proposal, decision="", reason="So far.")
    text = client.post(deciding(cast, proposal, "harbour"), given).content.decode()
    assert text.count("So far.") == 1
    assert text.index("Agree for Northmoor Council") < text.index("So far.")
    assert f'id="id_{cast.council.id}_reason"' in text


def test_withdrawn_and_lapsed_say_so(cast: Cast, proposal: Proposal) -> None:
    client = visitor(cast, "steward")
    text = client.post(withdrawing(cast, proposal), follow=True).content.decode()
    assert "It is withdrawn. Nobody needs to decide any more." in text
    assert "was withdrawn before every partner had decided." in text
    assert "did not decide" in text
    text = client.post(withdrawing(cast, proposal), follow=True).content.decode()
    assert "This is settled already." in text
    with cast.in_scope():
        second = open_proposal(cast)
        with clock.at(second.lapses_at):
            services.proposals_lapse()
    assert "lapsed before every partner had decided." in read(cast, "member", own(cast, second))


def test_the_list_shows_what_is_open_first_and_for_whom_it_waits(cast: Cast) -> None:
    path = page(cast, "agreement:proposals")
    assert "Nothing has been put before the partners yet." in read(cast, "member", path)
    with cast.in_scope():
        decide(cast, open_proposal(cast), "kestrel", agrees=False)
    assert "No joint decision is open." in read(cast, "member", path)
    with cast.in_scope():
        decide(cast, open_proposal(cast), "council")
    text = read(cast, "kestrel_signatory", path)
    assert "One joint decision waits for you." in text
    assert text.index("waits for Kestrel Build and Harbour Capital") < text.index("declined")
    assert "One joint decision is open." in read(cast, "council_signatory", path)


def test_hostile_words_are_only_words(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(
            cast, f"{HOSTILE}\n\n# {HOSTILE}\n\n## {HOSTILE}\nSeen: {HOSTILE}\n{HOSTILE}\n"
        )
        decide(cast, proposal, "council", agrees=True, reason=HOSTILE)
        reword(cast, proposal, f"{HOSTILE}\n\n# {HOSTILE}\n")
        decide(cast, proposal, "kestrel", agrees=False, reason=HOSTILE)
        assert selectors.proposal_for(cast.actor("member"), proposal.id).voided
    text = read(cast, "member", own(cast, proposal))
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert text.count(escape(HOSTILE)) >= 4

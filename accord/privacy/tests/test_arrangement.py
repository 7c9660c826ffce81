"""Who is responsible: drafted by the steward, in force when every partner has agreed, and not before."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from accord.agreement import selectors as agreements
from accord.agreement import services as agreement
from accord.foundations.errors import Denied, Refused
from accord.privacy.arrangement import selectors, services
from accord.privacy.models import Arrangement
from accord.privacy.rules import ArrangementState
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

PARTNERS = ("council", "kestrel", "harbour")


def proposed(cast: Cast) -> "Proposal":
    steward = cast.actor("steward")
    return services.arrangement_propose(arrangement=services.arrangement_draft(actor=steward), actor=steward)


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    for name in names:
        proposal.refresh_from_db()
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "Not these words.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        proposal = proposed(cast)
        assert "Northmoor Council, Kestrel Build and Harbour Capital" in proposal.text
        decide(cast, proposal, "council", "kestrel")
        assert selectors.in_force() is None
        decide(cast, proposal, "harbour")
        agreed = selectors.in_force()
    assert agreed is not None
    text = visitor(cast, "member").get(page(cast, "privacy:responsible")).content.decode()
    assert "All partners are responsible together for what is kept about you." in text
    assert "What nobody does" in text


def test_nobody_but_the_steward_drafts(cast: Cast) -> None:
    with cast.in_scope():
        for name in ("member", "administrator", "kestrel_signatory"):
            with pytest.raises(Denied):
                services.arrangement_draft(actor=cast.actor(name))


def test_one_draft_at_a_time(cast: Cast) -> None:
    with cast.in_scope():
        services.arrangement_draft(actor=cast.actor("steward"))
        with pytest.raises(Refused, match="There is a draft already"):
            services.arrangement_draft(actor=cast.actor("steward"))


def test_words_changed_before_the_partners_void_what_was_agreed(cast: Cast) -> None:
    with cast.in_scope():
        proposal = proposed(cast)
        decide(cast, proposal, "council", "kestrel")
        written = services.arrangement_write(
            arrangement=Arrangement.objects.get(), body="# Who\nWe are.", actor=cast.actor("steward")
        )
        decide(cast, proposal, "harbour")
        assert selectors.in_force() is None
        view = agreements.latest_about(written.id, cast.actor("member"))
        assert view is not None
        assert view.waits_for == ("Northmoor Council", "Kestrel Build")


def test_a_declined_version_is_a_draft_again(cast: Cast) -> None:
    with cast.in_scope():
        decide(cast, proposed(cast), "kestrel", agrees=False)
        assert Arrangement.objects.get().state == ArrangementState.DRAFT


def test_the_next_version_begins_as_a_copy_and_takes_the_place_of_the_one_before(cast: Cast) -> None:
    with cast.in_scope():
        decide(cast, proposed(cast), *PARTNERS)
        first, steward = selectors.in_force(), cast.actor("steward")
        assert first is not None
        with pytest.raises(Refused, match="settled"):
            services.arrangement_write(arrangement=first, body="Other words.", actor=steward)
        second = services.arrangement_draft(actor=steward)
        assert (second.version, second.body) == (2, first.body)
        decide(cast, services.arrangement_propose(arrangement=second, actor=steward), *PARTNERS)
        assert selectors.in_force() == second
        assert Arrangement.objects.get(id=first.id).state == ArrangementState.SUPERSEDED


def test_the_steward_writes_and_proposes_by_page(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = client.post(page(cast, "privacy:arrangement-draft"), follow=True).content.decode()
    assert "Write who is responsible for what, in words that everybody understands." in text
    with cast.in_scope():
        draft = Arrangement.objects.get()
    write = page(cast, "privacy:arrangement-write", arrangement_id=draft.id)
    assert "Write who is responsible for what." in client.post(write, {"body": " "}).content.decode()
    client.post(write, {"body": "# Who\r\nWe are all of us."})
    propose = page(cast, "privacy:arrangement-propose", arrangement_id=draft.id)
    proposed = client.post(propose, follow=True).content.decode()
    assert "Who is responsible: version 1 is before the partners." in proposed


def test_everybody_reads_the_privacy_page_without_signing_in(cast: Cast) -> None:
    text = Client().get("/privacy/").content.decode()
    assert "What Accord keeps about people, why, and for how long." in text
    assert "Letters to you" in text
    assert 'href="/privacy/"' in Client().get("/").content.decode()
    assert 'href="/privacy/"' in visitor(cast, "member").get(page(cast, "overview:my-page")).content.decode()

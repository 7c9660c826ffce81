"""Who learns by letter that a partner is asked to decide."""

from datetime import timedelta

from accord.agreement import services as agreement
from accord.agreement.tests.world import TEXT, decide, open_proposal, reword
from accord.foundations.outbox import selectors as outbox
from accord.partnership import letters, selectors, services
from tests.cast import SINCE, Cast


def addressed(cast: Cast) -> list[str]:
    with cast.in_scope():
        return sorted(each.address for each in outbox.envelopes(limit=50) if each.kind == letters.KIND)


def test_everybody_who_may_sign_is_written_to_and_nobody_else(cast: Cast) -> None:
    with cast.in_scope():
        services.mandate_give(
            person=cast.kestrel_member, organisation=cast.kestrel, since=SINCE, deputy=True, actor=cast.system
        )
        proposal = open_proposal(cast)
        written = letters.asked_to_sign(proposal.id)
    signing = (cast.council_signatory, cast.kestrel_signatory, cast.harbour_signatory, cast.kestrel_member)
    assert addressed(cast) == sorted(person.email for person in signing)
    assert written is not None
    assert proposal.title in written.subject
    assert f"/agreements/{proposal.id}/" in written.text


def test_who_had_decided_on_other_words_is_asked_again(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast)
        before = len(addressed(cast))
        decide(cast, proposal, "kestrel")
        reword(cast, proposal, TEXT.replace("Somebody", "Everybody"))
        reword(cast, proposal, TEXT.replace("Somebody", "Each of us"))
    again = addressed(cast)
    assert len(again) == before + 1
    assert again.count(cast.kestrel_signatory.email) == 2


def test_nobody_is_written_to_once_it_is_settled(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast)
        agreement.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
        assert letters.asked_to_sign(proposal.id) is None


def test_a_mandate_that_has_ended_brings_no_letter(cast: Cast) -> None:
    with cast.in_scope():
        yesterday = selectors.today() - timedelta(days=1)
        services.person_leave(person=cast.kestrel_signatory, last_day=yesterday, actor=cast.system)
        open_proposal(cast)
    assert cast.kestrel_signatory.email not in addressed(cast)

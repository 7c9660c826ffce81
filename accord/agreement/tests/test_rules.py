"""The state of a proposal follows from parties and decisions alone."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from accord.agreement.rules import State, Vote, outcome, text_hash

A, B, C, STRANGER = (UUID(int=number) for number in range(4))
NOW, BEFORE = text_hash("now"), text_hash("before")


def yes(party: UUID, seen: str = NOW) -> Vote:
    return Vote(party, agrees=True, text_hash=seen)


def no(party: UUID, seen: str = NOW) -> Vote:
    return Vote(party, agrees=False, text_hash=seen)


def test_it_is_in_force_when_every_party_agrees() -> None:
    assert outcome([A, B, C], [yes(A), yes(B)], NOW) == State.OPEN
    assert outcome([A, B, C], [yes(A), yes(B), yes(C)], NOW) == State.IN_FORCE


def test_one_no_ends_it() -> None:
    assert outcome([A, B, C], [yes(A), no(B)], NOW) == State.DECLINED


def test_what_was_said_to_another_text_counts_for_nothing() -> None:
    assert outcome([A, B], [yes(A), yes(B, BEFORE)], NOW) == State.OPEN
    assert outcome([A, B], [yes(A), no(B, BEFORE)], NOW) == State.OPEN


def test_who_is_no_party_counts_for_nothing() -> None:
    assert outcome([A, B], [yes(A), yes(STRANGER), no(STRANGER)], NOW) == State.OPEN


def test_nobody_agrees_alone() -> None:
    assert outcome([A], [yes(A)], NOW) == State.OPEN
    assert outcome([], [], NOW) == State.OPEN


def test_the_fingerprint_is_the_sha_256_of_the_text() -> None:
    # FIPS 180-2, appendix B.1
    assert text_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


_votes = st.builds(Vote, st.sampled_from([A, B, C, STRANGER]), st.booleans(), st.sampled_from([NOW, BEFORE]))


@given(st.sets(st.sampled_from([A, B, C])), st.lists(_votes))
def test_in_force_means_that_each_said_yes_to_this_text_and_none_no(
    parties: set[UUID], votes: list[Vote]
) -> None:
    on_this = [vote for vote in votes if vote.text_hash == NOW and vote.party_id in parties]
    each_yes = {vote.party_id for vote in on_this if vote.agrees} == parties
    expected = len(parties) >= 2 and each_yes and all(vote.agrees for vote in on_this)
    assert (outcome(parties, votes, NOW) == State.IN_FORCE) == expected


@given(st.lists(_votes).flatmap(lambda votes: st.tuples(st.just(votes), st.permutations(votes))))
def test_the_order_of_decisions_does_not_matter(both: tuple[list[Vote], list[Vote]]) -> None:
    given_so, or_so = both
    assert outcome([A, B, C], given_so, NOW) == outcome([A, B, C], or_so, NOW)

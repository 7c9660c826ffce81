"""What is sealed: one person's answers, comment, groups and receipt, as bytes. Knows nothing of keys."""

import json
from dataclasses import dataclass, field

RATHER_NOT_SAY = 0  # the analysis counts it as no answer


@dataclass(slots=True)
class Answers:
    """What somebody has answered so far: item key to 1..options, or 0 for "rather not say"."""

    given: dict[str, int] = field(default_factory=dict)
    comment: str = ""

    def __repr__(self) -> str:
        return "<Answers>"  # never written out: a repr ends in logs


@dataclass(slots=True)
class Ballot:
    """What lies in the box: answers, the groups in which they count, and the receipt."""

    answers: Answers
    organisation: str
    tier: str
    receipt: str

    def __repr__(self) -> str:
        return "<Ballot>"


def answers_to_bytes(answers: Answers) -> bytes:
    """Return answers as bytes, for a draft."""
    return _packed({"given": answers.given, "comment": answers.comment})


def answers_from_bytes(packed: bytes) -> Answers:
    """Return the answers that `answers_to_bytes` packed."""
    found = json.loads(packed)
    return Answers(given=found["given"], comment=found["comment"])


def ballot_to_bytes(ballot: Ballot) -> bytes:
    """Return a ballot as bytes, to be sealed."""
    return _packed(
        {
            "given": ballot.answers.given,
            "comment": ballot.answers.comment,
            "organisation": ballot.organisation,
            "tier": ballot.tier,
            "receipt": ballot.receipt,
        }
    )


def ballot_from_bytes(packed: bytes) -> Ballot:
    """Return the ballot that `ballot_to_bytes` packed."""
    found = json.loads(packed)
    return Ballot(
        answers=Answers(given=found["given"], comment=found["comment"]),
        organisation=found["organisation"],
        tier=found["tier"],
        receipt=found["receipt"],
    )


def _packed(found: dict[str, object]) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()

"""What is sealed: one person's answers, comment, groups and receipt, as bytes. Knows nothing of keys."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

RATHER_NOT_SAY = 0  # the analysis counts it as no answer
LARGEST_ANSWER = 99
LONGEST_COMMENT = 2000  # characters
LONGEST_FOLLOW_UP = 500
GROUP_LENGTH = 48  # of the key of a group of raters
BYTES_PER_CHARACTER = 6  # the most that one takes here: "\\u0001"


@dataclass(slots=True)
class Answers:
    """What somebody has answered so far: item key to 1..options, or 0 for "rather not say".

    said: what was written to open questions and after low answers (`further`).
    """

    given: dict[str, int] = field(default_factory=dict)
    comment: str = ""
    said: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "<Answers>"  # never written out: a repr ends in logs


@dataclass(slots=True)
class Ballot:
    """What lies in the box: answers, where they count, and the receipt.

    tier, team: empty where no cut of the round needs them; in rounds that opened earlier there is no team.
    group: of raters, in a round about one person; then organisation, tier and team are empty.
    """

    answers: Answers
    organisation: str
    receipt: str
    tier: str = ""
    team: str = ""
    group: str = ""

    def __repr__(self) -> str:
        return "<Ballot>"


def room_for(
    item_keys: Iterable[str],
    *,
    by_team: bool = False,
    by_group: bool = False,
    open_questions: Iterable[str] = (),
    follow_ups: Iterable[str] = (),
) -> int:
    """Return how many bytes hold any ballot of a round, whatever is answered and written in it.

    by_team: whether the round is cut by team; of the others that are open the length stays what it was.
    by_group: whether answers count in groups of raters.
    open_questions, follow_ups: where words can stand, of follow-ups as many as anybody is asked.
    """
    comment = "x" * (LONGEST_COMMENT * BYTES_PER_CHARACTER)
    fullest = Answers(
        dict.fromkeys(item_keys, LARGEST_ANSWER),
        comment,
        said=dict.fromkeys(open_questions, comment)
        | dict.fromkeys(follow_ups, "x" * (LONGEST_FOLLOW_UP * BYTES_PER_CHARACTER)),
    )
    team = "x" * 36 if by_team else ""
    group = "x" * GROUP_LENGTH if by_group else ""
    ballot = Ballot(fullest, "x" * 36, receipt="x" * 80, tier="x" * 16, team=team, group=group)
    return len(ballot_to_bytes(ballot))


def answers_to_bytes(answers: Answers) -> bytes:
    """Return answers as bytes, for a draft."""
    return _packed(_answers(answers))


def answers_from_bytes(packed: bytes) -> Answers:
    """Return the answers that `answers_to_bytes` packed."""
    found = json.loads(packed)
    return Answers(given=found["given"], comment=found["comment"], said=found.get("said", {}))


def ballot_to_bytes(ballot: Ballot) -> bytes:
    """Return a ballot as bytes, to be sealed."""
    found: dict[str, object] = {
        **_answers(ballot.answers),
        "organisation": ballot.organisation,
        "tier": ballot.tier,
        "receipt": ballot.receipt,
    }
    sometimes = {"team": ballot.team, "group": ballot.group}
    return _packed(found | {name: value for name, value in sometimes.items() if value})


def ballot_from_bytes(packed: bytes) -> Ballot:
    """Return the ballot that `ballot_to_bytes` packed."""
    found = json.loads(packed)
    return Ballot(
        answers=Answers(given=found["given"], comment=found["comment"], said=found.get("said", {})),
        organisation=found["organisation"],
        receipt=found["receipt"],
        tier=found["tier"],
        team=found.get("team", ""),
        group=found.get("group", ""),
    )


def _answers(answers: Answers) -> dict[str, object]:
    found: dict[str, object] = {"given": answers.given, "comment": answers.comment}
    return found | {"said": answers.said} if answers.said else found


def _packed(found: dict[str, object]) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()

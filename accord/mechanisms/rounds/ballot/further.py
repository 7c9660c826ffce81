"""What somebody is asked beside the statements: open questions, and "could you say more?" after low answers.

What is written lies in the same sealed item as the answers; after the close no two texts of one person are
kept together. Pure.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from accord.mechanisms.rounds.ballot.payload import Answers

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item, Round

MOST_FOLLOW_UPS = 3  # more would be a burden, and make every ballot longer
MORE, OPEN = "more/", "open/"


def turned(item: "Item", answer: int) -> int:
    """Return an answer so that more is more favourable; 0 for none."""
    return item.scale.options + 1 - answer if item.reversed and answer else answer


def is_low(item: "Item", answer: int) -> bool:
    """Say whether an answer lies in the lower half of its scale; the middle does not."""
    return 0 < turned(item, answer) <= item.scale.options // 2


def follow_ups(items: "Sequence[Item]", given: Mapping[str, int]) -> "list[Item]":
    """Return the statements after which somebody is asked to say more: three at most, the lowest first."""
    low = [item for item in items if item.follow_up and is_low(item, given.get(item.key, 0))]
    return sorted(low, key=lambda item: turned(item, given[item.key]) / item.scale.options)[:MOST_FOLLOW_UPS]


def places(round: "Round", items: "Sequence[Item]") -> tuple[list[str], list[str]]:
    """Return where words of a round can stand: the keys of open questions, and those of follow-ups."""
    return (
        [OPEN + question["key"] for question in round.open_questions],
        [MORE + item.key for item in items if item.follow_up],
    )


def asked_only(round: "Round", items: "Sequence[Item]", answers: Answers) -> Answers:
    """Return answers without what is not asked: of others, or after an answer that is not low any more."""
    given = {item.key: answers.given[item.key] for item in items if item.key in answers.given}
    asked = {
        *(OPEN + question["key"] for question in round.open_questions),
        *(MORE + item.key for item in follow_ups(items, given)),
    }
    said = {key: words for key, words in answers.said.items() if key in asked and words}
    comment = answers.comment if round.comment_question else ""
    return Answers(given=given, comment=comment, said=said)

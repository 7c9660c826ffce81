"""What people wrote in a round, taken apart: each text by itself, without whose it was or what else they say.

Called by the close. Pure.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.mechanisms.rounds.ballot.further import MORE, OPEN
from accord.mechanisms.rounds.ballot.payload import Answers

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item, Round


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """A text, and what it was written to."""

    item_key: str
    question: str
    text: str


def written(round: "Round", items: "Sequence[Item]", answers: Sequence[Answers], fewest: int) -> list[Words]:
    """Return every text of a round. fewest: how many must have answered a statement so that words after a low
    answer to it are kept; of fewer they would say too much of who wrote them.
    """
    answered = Counter(key for each in answers for key, answer in each.given.items() if answer)
    questions = {OPEN + question["key"]: question["text"] for question in round.open_questions} | {
        MORE + item.key: f"{item.text} {item.follow_up}" for item in items if answered[item.key] >= fewest
    }
    found = [Words("", "", each.comment) for each in answers if each.comment]
    found += [
        Words(key.removeprefix(MORE), questions[key], text)
        for each in answers
        for key, text in each.said.items()
        if key in questions and text
    ]
    return found

"""What people wrote in a round, taken apart: each text by itself, without whose it was or what else they say.

Called by the close. Pure.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.mechanisms.rounds.ballot.further import MORE, OPEN
from accord.mechanisms.rounds.ballot.payload import Answers
from accord.mechanisms.rounds.comments.rules import Written, fewest_answers

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item, Round


def written(round: "Round", items: "Sequence[Item]", answers: Sequence[Answers]) -> list[Written]:
    """Return every text of a round. Words after a low answer to a statement are kept only where as many have
    answered it as must answer a round; of fewer they would say too much of who wrote them.
    """
    fewest = fewest_answers(round.minimum)
    answered = Counter(key for each in answers for key, answer in each.given.items() if answer)
    questions = {OPEN + question["key"]: question["text"] for question in round.open_questions} | {
        MORE + item.key: f"{item.text} {item.follow_up}" for item in items if answered[item.key] >= fewest
    }
    found = [Written(each.comment) for each in answers if each.comment]
    found += [
        Written(text, item_key=key.removeprefix(MORE), question=questions[key])
        for each in answers
        for key, text in each.said.items()
        if key in questions and text
    ]
    return found

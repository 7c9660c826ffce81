"""Checks in words, as hints for whoever writes a statement: questions, which stop nobody.

Deliberately simple: a short list of English words and a length, no grammar (decisions 0050, 0087).
"""

import re
from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN

LONGEST = 18
"""How many words a statement may have before it is asked whether it could be shorter."""

TWO = frozenset({"and", "or", "but", "whereas"})
NEGATIONS = frozenset(
    {"no", "not", "never", "nobody", "none", "nothing", "nowhere", "neither", "nor", "without", "hardly"}
)
HOW_OFTEN_SAID = frozenset(
    {"always", "constantly", "ever", "frequently", "never", "occasionally", "often", "rarely", "regularly"}
    | {"seldom", "sometimes", "usually"}
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def hints(text: str, scale: str = HOW_OFTEN.key) -> tuple[str, ...]:
    """Return what there is to ask about the words of a statement that is answered on a scale."""
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    found: list[tuple[Callable[[list[str]], bool], str]] = [
        (_asks_two_things, _("Does it ask two things at once? Whoever agrees with one only cannot answer.")),
        (_negated, _("Does it say what is not so? To say “seldom” to a “not” takes two thoughts.")),
        (_long, _("Could it be shorter? It is read on a phone.")),
    ]
    if scale == HOW_OFTEN.key:
        found.append((_says_how_often, _("Does it say how often by itself? The answers do that.")))
    return tuple(question for holds, question in found if holds(words))


def _asks_two_things(words: list[str]) -> bool:
    """An "and" that joins what lies on both sides of a "between" joins nothing else."""
    return any(word in TWO and "between" not in words[:place] for place, word in enumerate(words))


def _negated(words: Iterable[str]) -> bool:
    return any(word in NEGATIONS or word.endswith("n't") for word in words)


def _long(words: list[str]) -> bool:
    return len(words) > LONGEST


def _says_how_often(words: Iterable[str]) -> bool:
    return not HOW_OFTEN_SAID.isdisjoint(words)

"""Checks in words, as hints for whoever drafts: nobody could observe this; two behaviours are alike.

Both are deliberately simple and never stand in the way: they count words of a short list that is our own, of
English, and know no grammar. What they find is asked, not claimed. Words, rule and threshold: decision 0050.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext as _


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


ALIKE = 0.6
"""Dice's coefficient of the words that carry meaning, from which two behaviours are called alike."""

STATES = _listed(
    """
    accept acknowledge admire appreciate aspire believe care cherish dare desire embrace enjoy feel honour
    hope intend know like love mean need prefer recognise recognize respect strive think trust understand
    value want wish
    """
)
"""Verbs for what goes on inside people: nobody can watch or hear it."""

LIGHT = _listed(
    """
    achieve act apply are be behave bring build champion co-operate collaborate communicate cooperate create
    deliver demonstrate display embody encourage engage ensure exercise exhibit foster have live maintain
    make model practice practise promote provide pursue relate show support sustain uphold work
    """
)
"""Verbs that say nothing by themselves: it depends on what follows whether an act is named."""

ABSTRACT = _listed(
    """
    accountability approach attitude attitudes behaviour behaviours best collaboration collaborative
    collaboratively commitment committed communication communications confidence constructive constructively
    cooperation courtesy culture dedication dignity diversity effective effectively efficiency efficient
    efficiently empathy environment ethical ethically ethos excellence excellent fairly fairness faith
    flexibility flexible flexibly good great harmony high highest honest honestly honesty inclusion
    inclusive inclusiveness innovation innovative integrity joined-up leadership level levels loyalty
    mindset mutual open openly openness outcomes ownership partnership passion positive positively practice
    proactive proactively professional professionalism professionally quality relationships reliability
    respect respectful respectfully responsibility responsible responsibly rigour seamless seamlessly shared
    spirit standards strong synergy team teamwork togetherness transparency transparent transparently trust
    trusted trusting unity value values vision way ways well willingness world-class
    """
)
"""What is good, and cannot be seen: each reader sees something else behind it."""

FILLING = _listed(
    """
    a about after again all also always among an and another any anybody anyone as at because before between
    both but by can colleague colleagues consistently constantly continually do does each every everybody
    everyone everything first for from how if in into is it its members never nobody not of often on one or
    organisation organisations other others our ourselves over own partner partners people person really so
    somebody someone still than that the their them then there these they this through times to together
    towards truly under until up us very we what when where which while who whoever with within without
    would
    """
)
"""Words that carry no meaning of their own here."""

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ENDINGS = ("ing", "ies", "es", "ed", "s", "e", "y")
SHORTEST_STEM = 3


class Written(Protocol):
    """A behaviour in words."""

    id: UUID
    behaviour: str


def nobody_could_observe(behaviour: str) -> str:
    """Return in a sentence why nobody could watch or hear this; "" where an act is named.

    An act is named where what follows “we” is neither a state of mind nor an empty verb with nothing but
    abstract words after it.
    """
    words = _words(behaviour)
    if not words:
        return ""
    if "we" not in words:
        return _("It does not say who does what. Begin with “We”, and with what somebody can watch or hear.")
    if any(_names_an_act(rest) for rest in _after_each_we(words)):
        return ""
    return _("Nobody could observe this: it names an attitude, not an act. What would you watch or hear?")


def alike(one: str, other: str) -> bool:
    """Say whether two behaviours say nearly the same, by the words that carry meaning, in any order."""
    first, second = _meaning(one), _meaning(other)
    if not first or not second:
        return False
    return 2 * len(first & second) / (len(first) + len(second)) >= ALIKE


def hints(behaviours: Sequence[Written]) -> dict[UUID, list[str]]:
    """Return what there is to ask about each behaviour of a draft, by its id."""
    found: dict[UUID, list[str]] = {written.id: [] for written in behaviours}
    for written in behaviours:
        if sentence := nobody_could_observe(written.behaviour):
            found[written.id].append(sentence)
    for one, other in combinations(behaviours, 2):
        if alike(one.behaviour, other.behaviour):
            found[one.id].append(_says_nearly_the_same(other))
            found[other.id].append(_says_nearly_the_same(one))
    return found


def _says_nearly_the_same(other: Written) -> str:
    sentence = _("It says nearly the same as “{behaviour}”. Could one of the two go?")
    return sentence.format(behaviour=other.behaviour.removesuffix("."))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _after_each_we(words: list[str]) -> list[list[str]]:
    """Return what follows each “we”, up to the next one."""
    starts = [place for place, word in enumerate(words) if word == "we"]
    return [words[start + 1 : end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _names_an_act(words: list[str]) -> bool:
    telling = [word for word in words if word not in FILLING]
    if not telling or telling[0] in STATES:
        return any(word not in STATES | LIGHT | ABSTRACT for word in _after_and(words))
    if telling[0] not in LIGHT | ABSTRACT:
        return True
    return any(word not in ABSTRACT | LIGHT | STATES for word in telling[1:])


def _after_and(words: list[str]) -> list[str]:
    """Return the verb after a further “and”: “we listen to each other and write down what we heard”."""
    verbs = []
    for place, word in enumerate(words[:-1]):
        if word == "and":
            verbs += [found for found in words[place + 1 :] if found not in FILLING][:1]
    return verbs


def _meaning(text: str) -> set[str]:
    return {_stem(word) for word in _words(text) if word not in FILLING}


def _stem(word: str) -> str:
    """Return a word without its ending, so that “decided” and “decisions” come near to each other."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word

"""Checks in words, as hints for whoever writes an objective; they ask, and never stand in the way.

As those of a charter (decision 0050) they know a short list of words of our own and no grammar.
"""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


VAGUE = _listed(
    """
    achieve assist communicate communication collaborate collaboration contribute culture demonstrate deliver
    effective effectively embed encourage engage ensure excellence facilitate good help improve partnering
    partnership positive proactive promote quality relationships strengthen strong support teamwork values
    work working
    """
)
"""Words that say nothing by themselves: nobody could tell whether it was done."""

OTHERS = _listed(
    """
    counterpart counterparts colleague colleagues everybody joint jointly other others partner partners pupil
    pupils school schools supplier suppliers theirs them they together
    """
)
"""Words by which somebody in another organisation comes in."""

FILLING = _listed(
    """
    a all an and are as at be by do for from i in is it more my of on our so that the their this to we when
    will with
    """
)
TOLD = _listed(
    """
    all before by count counts day days each every four half first many minutes month month monthly never
    none number once one quarter says see seen shows six ten three twice two week weeks within
    """
)
"""Words by which one can tell."""
_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")


def hints(sentence: str, told: str, *, elsewhere: Iterable[str]) -> list[str]:
    """Return what there is to ask about an objective. elsewhere: the names of the other organisations."""
    words = _WORD.findall(sentence.lower())
    asked = [
        _("It does not say who does what. Begin with “I”, and with what somebody can watch or hear.")
        if "i" not in words
        else "",
        _says_nothing(words),
        _for_us_alone(sentence, words, elsewhere),
        ""
        if _can_be_told(told)
        else _("How would anybody tell? Say what can be counted, or who could say so."),
    ]
    return [each for each in asked if each]


def _says_nothing(words: list[str]) -> str:
    telling = [word for word in words if word not in FILLING | OTHERS]
    if telling and any(word not in VAGUE for word in telling):
        return ""
    return _("Nobody could tell whether this was done: it names no act. What would a colleague see you do?")


def _for_us_alone(sentence: str, words: list[str], elsewhere: Iterable[str]) -> str:
    if OTHERS & set(words) or any(name.lower() in sentence.lower() for name in elsewhere if name):
        return ""
    return _("It names nobody outside of your own organisation. Who elsewhere gains by it?")


def _can_be_told(told: str) -> bool:
    return bool(re.search(r"\d", told)) or bool(TOLD & set(_WORD.findall(told.lower())))

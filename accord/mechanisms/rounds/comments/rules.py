"""What becomes of a comment: as it was written, shortened, or withheld with a reason. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.analysis.cells import SPREAD_FLOOR
from accord.foundations.errors import Refused

LONGEST_THEME = 60
LONGEST_WORDS = 2000
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Outcome(models.TextChoices):
    """What becomes of a comment."""

    KEPT = "kept", _("Show it as it was written")
    SHORTENED = "shortened", _("Shorten it, or say it in other words")
    WITHHELD = "withheld", _("Do not show it")


class Reason(models.TextChoices):
    """Why a comment is not shown. What it says is told to nobody."""

    RECOGNISED = "recognised", _("somebody would be recognised, whatever the words")
    A_PERSON = "a_person", _("it is about one person, and not about how we work together")
    HURTS = "hurts", _("it would hurt somebody")
    NOTHING = "nothing", _("it says nothing that can be talked about")
    UNREADABLE = "unreadable", _("nobody can read it since the site was restored without its old key")


CHOSEN = (Reason.RECOGNISED, Reason.A_PERSON, Reason.HURTS, Reason.NOTHING)
"""The reasons that a moderator can give; the other one follows from a restore."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decision:
    """What a moderator decided about one comment.

    theme: under which it is shown; words: what is shown of one that was shortened; reason: of one withheld.
    """

    outcome: Outcome
    theme: str = ""
    words: str = ""
    reason: str = ""

    def __repr__(self) -> str:
        return "<Decision>"  # never written out: a repr ends in logs


@dataclass(frozen=True, slots=True, repr=False)
class Written:
    """What somebody wrote. item_key, question: of a further open question, or of a statement after whose low
    answer it was written; "" for the comment of a round.
    """

    text: str
    item_key: str = ""
    question: str = ""

    def __repr__(self) -> str:
        return "<Written>"


def fewest_answers(minimum: int) -> int:
    """Return from how many answers comments are kept: ten, or the agreed minimum if that is more."""
    return max(SPREAD_FLOOR, minimum)


def checked(decision: Decision, written: str) -> Decision:
    """Return a decision with what belongs to it and nothing else; raises Refused for what is missing."""
    if decision.outcome is Outcome.WITHHELD:
        if decision.reason not in CHOSEN:
            raise Refused(
                _("Say why it is not shown. What it says stays between you and its writer."), field="reason"
            )
        return Decision(outcome=decision.outcome, reason=decision.reason)
    theme = " ".join(decision.theme.split())
    if not theme:
        raise Refused(_("Say under which theme it stands."), field="theme")
    if decision.outcome is Outcome.KEPT:
        return Decision(outcome=decision.outcome, theme=theme)
    words = decision.words.strip()
    if not words:
        raise Refused(_("Write what is shown in its place."), field="words")
    if words == written.strip():
        raise Refused(_("These are its own words: show it as it was written, or change them."), field="words")
    return Decision(outcome=decision.outcome, theme=theme, words=words)


def also_names(written: str, names: Iterable[str]) -> list[str]:
    """Return the words of a comment that are names of people here too, in the order of the alphabet.

    A hint to look again and no verdict: “May” is a month as well.
    """
    known = {part.casefold() for name in names for part in WORD.findall(name)}
    capitals = {word for word in WORD.findall(written) if word[0].isupper()}
    return sorted(word for word in capitals if word.removesuffix("’s").removesuffix("'s").casefold() in known)

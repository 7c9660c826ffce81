"""How a core statement went over the last results, in a few words, from what was published alone."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accord.analysis.published import Published
from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.publishing import rules
from accord.mechanisms.rounds.publishing.moved import Verdict, path, told
from accord.mechanisms.rounds.publishing.verdicts import moved_in_words
from accord.overview.trends import figure


def trend_in_words(results: Sequence[Published], step_key: str) -> str:
    """Return what everyone said to a step's core statement in each of these results, and whether it moved.

    results: the latest first. "" where fewer than two asked it.
    """
    item_key = f"core:{step_key}"
    asked = [found for found in reversed(results) if any(item.key == item_key for item in found.items)]
    if len(asked) < 2:
        return ""
    steps = " → ".join(figure(rules.cell_of_everyone(found, item_key)) for found in asked)
    moved = told(asked[-1], path(asked[-1], {item_key}))
    if not moved:
        return steps
    if all(each.verdict is Verdict.UNSURE for each in moved):
        return _("{steps}: no change we can be sure of").format(steps=steps)
    return f"{steps}: {moved_in_words(moved)}"


def asked_in(results: Sequence[Published]) -> Sentence:
    """Return of which results trends are told, the earliest first; "" of fewer than two."""
    if len(results) < 2:
        return ""
    return _("Trends go over: {rounds}.").format(rounds=", ".join(found.title for found in reversed(results)))

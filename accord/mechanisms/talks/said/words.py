"""What the next round says of what was undertaken, in words: whether it moved, and never why."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.rounds.publishing.verdicts import moved_in_words
from accord.mechanisms.talks.said.since import Since


def moved(found: Since, next_round: str) -> str:
    """Return whether the statement moved in the next round."""
    if not found.moved:
        return _(
            "“{round}” does not compare it: it was not asked again, or too few answered both times."
        ).format(round=next_round)
    return _("Whether it moved, by “{round}”: {verdict}.").format(
        round=next_round, verdict=moved_in_words(found.moved)
    )


def beside(found: Since) -> str:
    """Return how those moved that started as low and got no undertaking; "" where nothing was compared."""
    if not found.moved:
        return ""
    if not found.as_low:
        return _(
            "No other statement started as low without an undertaking: there is nothing to set beside it."
        )
    unsure = found.as_low - found.up - found.down
    parts = (
        (_("{n} moved up"), found.up),
        (_("{n} moved down"), found.down),
        (_("{n} not surely"), unsure),
    )
    return ngettext(
        "Beside it one statement that started as low and got no undertaking: {moved}.",
        "Beside it {count} statements that started as low and got no undertaking: {moved}.",
        found.as_low,
    ).format(count=found.as_low, moved=", ".join(words.format(n=n) for words, n in parts if n))

"""What moved, in words: never why."""

from django.utils.translation import gettext as _

from accord.mechanisms.rounds.publishing.moved import Moved, Verdict


def moved_in_words(found: tuple[Moved, ...]) -> str:
    """Return whether something moved, in two words for everyone or for each group; never why."""
    if not found:
        return _("not compared")
    if len({each.verdict for each in found}) == 1:
        return verdict_in_words(found[0].verdict)
    return ", ".join(
        _("{group}: {verdict}").format(group=each.group, verdict=verdict_in_words(each.verdict))
        for each in found
    )


def verdict_in_words(verdict: Verdict) -> str:
    """Return one verdict in two words."""
    words = {
        Verdict.UP: _("moved up"),
        Verdict.DOWN: _("moved down"),
        Verdict.UNSURE: _("not surely"),
    }
    return words[verdict]

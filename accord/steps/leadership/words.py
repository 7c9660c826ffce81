"""Leaders and their commitments in words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations.errors import Sentence
from accord.mechanisms.undertakings import rules as promises
from accord.steps.leadership.rules import Outcome, Standing
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.leadership.entries import Entry
    from accord.steps.leadership.selectors import Leader

STATES: dict[Standing, tuple[Sentence, Tone]] = {
    Standing.LIVE: (gettext_lazy("live"), Tone.QUIET),
    Standing.DAY_PASSED: (gettext_lazy("its day has passed"), Tone.GRAVE),
    Standing.KEPT: (gettext_lazy("kept"), Tone.DONE),
    Standing.PARTLY_KEPT: (gettext_lazy("partly kept"), Tone.QUIET),
    Standing.NOT_KEPT: (gettext_lazy("not kept"), Tone.QUIET),
}
SAID: dict[Outcome, Sentence] = {
    Outcome.KEPT: gettext_lazy("Kept"),
    Outcome.PARTLY: gettext_lazy("Partly, and goes on"),
    Outcome.NOT_YET: gettext_lazy("Not yet, and goes on"),
    Outcome.PARTLY_KEPT: gettext_lazy("Partly, and ended"),
    Outcome.NOT_KEPT: gettext_lazy("Not kept, and ended"),
}
"""What a leader said, as others read it."""


def heading(leading: int, with_live: int) -> str:
    """Return how many leaders have a live commitment, in a sentence."""
    if not leading:
        return _("Nobody is on record as a director or senior manager of a partner.")
    if not with_live:
        return _("No leader has a live commitment yet.")
    if with_live == leading:
        return ngettext(
            "The one leader has a live commitment.", "All {all} leaders have a live commitment.", leading
        ).format(all=leading)
    return ngettext(
        "{live} of {all} leaders has a live commitment.",
        "{live} of {all} leaders have a live commitment.",
        with_live,
    ).format(live=with_live, all=leading)


def leader_heading(name: str, entries: "Sequence[Entry]") -> str:
    """Return what is the case with one leader, in a sentence."""
    live = sum(entry.is_live for entry in entries)
    if live:
        words = ngettext("{name} has a live commitment.", "{name} has {count} live commitments.", live)
        return words.format(name=name, count=live)
    if any(entry.is_open for entry in entries):
        return _("{name} has still to say what came of a commitment.").format(name=name)
    return _("{name} has no commitment yet.").format(name=name)


def leads_no_more(name: str) -> str:
    """Return that somebody who made commitments leads no partner today."""
    return _("{name} committed to this, and leads no partner today.").format(name=name)


def post(leader: "Leader") -> str:
    """Return what a leader does where ("Head of property, Northmoor Council")."""
    return f"{role(leader)}, {leader.organisation.name}"


def role(leader: "Leader") -> str:
    """Return what a leader does; the tier where the place names no role."""
    return leader.place.role or str(leader.tier.label)


def entry_heading(entry: "Entry") -> str:
    """Return what is the case with a commitment, in a sentence that its own words follow."""
    words = {
        Standing.LIVE: _("{name} commits to this by {day}."),
        Standing.DAY_PASSED: _("{name} committed to this by {day}, and has still to say what came of it."),
        Standing.KEPT: _("{name} has kept this."),
        Standing.PARTLY_KEPT: _("{name} has kept this in part."),
        Standing.NOT_KEPT: _("{name} has not kept this."),
    }[entry.standing]
    return words.format(name=entry.commitment.undertaking.owner.name, day=day(entry.due))


def state_word(entry: "Entry") -> State:
    """Return where a commitment stands as a word that carries its own mark."""
    word, tone = STATES[entry.standing]
    if entry.is_live and promises.waits(entry.commitment.undertaking, entry.today):
        return State(_("live, its day is near"), Tone.WAITING)
    return State(word, tone)


def none_yet(*, can: bool) -> State:
    """Return what stands beside a leader without an open commitment. can: a charter lets one be made."""
    return State(_("no commitment yet"), Tone.WAITING if can else Tone.QUIET)


def last_said(entry: "Entry") -> str:
    """Return what the leader said last, and when; nothing before the first time."""
    if entry.last is None:
        return ""
    said_on = entry.last.said_at.astimezone(entry.zone).date()
    return _("{said}, said on {day}.").format(said=SAID[Outcome(entry.last.outcome)], day=day(said_on))


def day(moment: date) -> str:
    """Return a day as it is written everywhere."""
    return date_format(moment, "j F Y")

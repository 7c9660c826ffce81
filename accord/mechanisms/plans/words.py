"""Plans in words: whose they are, who reads them, where a line stands, what moved, why one is proposed."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.analysis.published import Published
from accord.foundations.errors import Sentence
from accord.mechanisms.plans.proposing import Proposed
from accord.mechanisms.plans.rules import WANTS_LOOKING_AT, Standing
from accord.mechanisms.rounds.publishing import sentences
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.mechanisms.plans.entries import Entry


def heading(found: "list[Entry]") -> str:
    """Return what is the case with a plan, the gravest first, in one sentence."""
    neglected = [entry for entry in found if entry.is_neglected]
    if not found:
        return _("Nothing stands in this plan yet.")
    if neglected:
        return neglected_in_words(neglected)
    late = [entry for entry in found if entry.standing in WANTS_LOOKING_AT]
    if late:
        return late_in_words(late)
    if all(entry.standing is Standing.NO_OWNER for entry in found):
        return ngettext(
            "Nobody sees to the one line of this plan yet.",
            "Nobody sees to the {count} lines of this plan yet.",
            len(found),
        ).format(count=len(found))
    live = sum(entry.is_live for entry in found)
    if live == len(found):
        return ngettext(
            "The one line of this plan is under way.", "All {count} lines of this plan are under way.", live
        ).format(count=live)
    return _("{live} of {all} lines of this plan are under way.").format(live=live, all=len(found))


def neglected_in_words(neglected: "list[Entry]") -> str:
    """Return that lines have had no owner for more than thirty days."""
    days = max(entry.days_without_owner for entry in neglected)
    return ngettext(
        "One line has had no owner for {days} days.",
        "{count} lines have had no owner for up to {days} days.",
        len(neglected),
    ).format(count=len(neglected), days=days)


def without_owner_in_words(oldest: "Entry", *, others: int) -> str:
    """Return for how long a behaviour has had no owner, and how many more there are."""
    sentence = ngettext(
        "“{behaviour}” has had no owner for {days} day.",
        "“{behaviour}” has had no owner for {days} days.",
        oldest.days_without_owner,
    ).format(behaviour=oldest.line, days=oldest.days_without_owner)
    if not others:
        return sentence
    more = ngettext("Nor has {count} other.", "Nor have {count} others.", others).format(count=others)
    return f"{sentence} {more}"


def late_in_words(late: "list[Entry]") -> str:
    """Return how many lines want somebody to look at them."""
    return ngettext(
        "One line waits to be looked at.", "{count} lines wait to be looked at.", len(late)
    ).format(count=len(late))


STATES: dict[Standing, tuple[Sentence, Tone]] = {
    Standing.NO_OWNER: (gettext_lazy("no owner"), Tone.WAITING),
    Standing.OWNER_LEFT: (gettext_lazy("owner has left"), Tone.GRAVE),
    Standing.OVERDUE: (gettext_lazy("overdue"), Tone.GRAVE),
    Standing.CHECK_OVERDUE: (gettext_lazy("check overdue"), Tone.WAITING),
    Standing.UNDER_WAY: (gettext_lazy("under way"), Tone.QUIET),
    Standing.REACHED: (gettext_lazy("reached"), Tone.DONE),
    Standing.GIVEN_UP: (gettext_lazy("given up"), Tone.QUIET),
    Standing.SUPERSEDED: (gettext_lazy("closed with the charter"), Tone.QUIET),
}
"""Where a line stands, as a word and its mark."""


def state_word(entry: "Entry") -> State:
    """Return where a line stands as a word that carries its own mark."""
    word, tone = STATES[entry.standing]
    return State(word, Tone.GRAVE if entry.is_neglected else tone)


def line_heading(entry: "Entry") -> str:
    """Return what is the case with a line, in a sentence that the behaviour follows."""
    undertaking = entry.line.undertaking
    owner = undertaking.owner.name if undertaking else ""
    due = day(undertaking.due) if undertaking else ""
    words = {
        Standing.NO_OWNER: _("Nobody sees to this yet."),
        Standing.OWNER_LEFT: _("{owner}, who saw to this, is not here any more."),
        Standing.OVERDUE: _("{owner} was to reach this by {day}."),
        Standing.CHECK_OVERDUE: _("It is time to look at what {owner} sees to."),
        Standing.UNDER_WAY: _("{owner} sees to this, until {day}."),
        Standing.REACHED: _("{owner} has reached this."),
        Standing.GIVEN_UP: _("This was given up."),
        Standing.SUPERSEDED: _("The charter does not hold this behaviour any more."),
    }[entry.standing]
    return words.format(owner=owner, day=due)


def by_in_words(entry: "Entry") -> str:
    """Return who sees to a line, by when, and when it is looked at next."""
    undertaking = entry.line.undertaking
    if undertaking is None:
        return _("Open since {day}, without an owner.").format(day=day(entry.opened_on))
    owner, due = undertaking.owner, day(undertaking.due)
    if entry.ending or entry.next_check is None:
        return _("{owner}, by {day}.").format(owner=owner.name, day=due)
    return _("{owner}, by {day}. Next check: {check}.").format(
        owner=owner.name, day=due, check=day(entry.next_check)
    )


def why(published: Published, proposed: Proposed) -> str:
    """Return the evidence for what a result proposes, in a sentence."""
    if proposed.gap is not None:
        return sentences.gap_in_words(published, proposed.gap)
    if proposed.cell is None:
        return ""
    return _("{group}: {mean} of {options}, and we can be sure that it is low{reach}.").format(
        group=sentences.name_of(published, proposed.group),
        mean=sentences.one_decimal(proposed.cell.mean),
        options=proposed.item.options,
        reach=sentences.reach_in_words(proposed.cell.low, proposed.cell.high),
    )


def day(moment: date) -> str:
    """Return a day as it is written everywhere."""
    return date_format(moment, "j F Y")

"""Where a team stands, and how far a cascade has come, in words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.cascade.parts import of_all
from accord.mechanisms.cascade.rules import GIVEN, BriefingState, CascadeState
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.mechanisms.cascade.models import Briefing, Cascade
    from accord.mechanisms.cascade.progress import Branch, Short, Whole
    from accord.mechanisms.cascade.reach import Reach


def day(found: date | None) -> str:
    """Return a day ("14 March 2026"); "" for none."""
    return date_format(found, "j F Y") if found else ""


def name_of(briefing: "Briefing") -> str:
    """Return what those are called who are briefed together."""
    if briefing.team is not None:
        return briefing.team.name
    return _("{organisation}, in no team").format(organisation=briefing.organisation)


def state_word(state: BriefingState) -> State:
    """Return where a team stands as a mark."""
    match state:
        case BriefingState.WAITS_FOR_ABOVE:
            return State(_("waits for the level above"))
        case BriefingState.READY:
            return State(_("to be briefed"), Tone.WAITING)
        case BriefingState.LATE:
            return State(_("late"), Tone.GRAVE)
        case BriefingState.GIVEN:
            return State(_("briefed"), Tone.DONE)
        case BriefingState.WRITTEN:
            return State(_("waits for an answer"), Tone.WAITING)
        case BriefingState.READ:
            return State(_("answered"), Tone.DONE)


def cascade_word(cascade: "Cascade") -> State:
    """Return where a cascade stands as a mark."""
    tones = {CascadeState.OPEN: Tone.WAITING, CascadeState.ENDED: Tone.DONE}
    state = CascadeState(cascade.state)
    return State(state.label, tones.get(state, Tone.QUIET))


def leader_of(briefing: "Briefing") -> str:
    """Return who briefs a team; where nobody leads up to the top, the steward."""
    return briefing.leader.name if briefing.leader else _("the steward")


def by_whom(branch: "Branch", day: "Callable[[date | None], str]" = day) -> str:
    """Return who briefs a team and by when, or did on which day. day: says a day in words."""
    briefing = branch.briefing
    if branch.state in GIVEN:
        return _("{leader}, on {day}").format(leader=leader_of(briefing), day=day(briefing.given_on))
    return _("{leader}, by {day}").format(leader=leader_of(briefing), day=day(briefing.due))


def heading(short: "Short") -> str:
    """Return what is the case with a cascade, in a sentence: who is late first, else how many it reached."""
    cascade, reach, longest = short.cascade, short.reach, short.longest
    if cascade.state == CascadeState.SUPERSEDED:
        return _("“{title}” is superseded: another version goes down the teams.").format(title=cascade.title)
    if longest is not None:
        words = ngettext(
            "{team} has not been briefed on “{title}” in time.",
            "{count} teams have not been briefed on “{title}” in time.",
            short.late,
        )
        return words.format(team=name_of(longest), count=short.late, title=cascade.title)
    if reach.missing == 0:
        return _("Everybody in post has been briefed on “{title}”.").format(title=cascade.title)
    words = _("{briefed} of {people} people in post have been briefed on “{title}”.")
    return words.format(briefed=reach.briefed, people=reach.in_post, title=cascade.title)


def reached(reach: "Reach") -> str:
    """Return how many were briefed and have acknowledged, in one sentence."""
    return _("Briefed: {briefed}. Acknowledged: {acknowledged}.").format(
        briefed=of_all(reach.briefed, reach.in_post), acknowledged=of_all(reach.acknowledged, reach.in_post)
    )


def basis(whole: "Whole") -> str:
    """Return since when it is under way, or until when it was."""
    cascade = whole.cascade
    teams = len(whole.branches)
    return ngettext("Sent to {count} team on {day}.", "Sent to {count} teams on {day}.", teams).format(
        count=teams, day=day(cascade.started_on)
    )


def briefing_heading(briefing: "Briefing", state: BriefingState) -> str:
    """Return what is the case with a team, in a sentence."""
    words = {
        BriefingState.WAITS_FOR_ABOVE: _("{team} is briefed after the level above, by {due}."),
        BriefingState.READY: _("{leader} briefs {team} by {due}."),
        BriefingState.LATE: _("{leader} was to brief {team} by {due}."),
        BriefingState.GIVEN: _(
            "{team} was briefed on {given}, and has not written yet what it means for them."
        ),
        BriefingState.WRITTEN: _("{team} has written what it means for them, and waits for an answer."),
        BriefingState.READ: _("{team} has written what it means for them, and got an answer."),
    }[state]
    told = words.format(
        team=name_of(briefing),
        leader=leader_of(briefing),
        due=day(briefing.due),
        given=day(briefing.given_on),
    )
    return capfirst(told)

"""Where the talk of a team stands, and how far all have come, in words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.mechanisms.cascade.parts import of_all
from accord.mechanisms.team_talks.rules import Standing
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import Cards, TeamTalk
    from accord.mechanisms.team_talks.tallies import Share


def day(found: date | None) -> str:
    """Return a day ("14 March 2026"); "" for none."""
    return date_format(found, "j F Y") if found else ""


def name_of(talk: "TeamTalk") -> str:
    """Return what those are called who talk together as a team."""
    if talk.team is not None:
        return talk.team.name
    return _("{organisation}, in no team").format(organisation=talk.organisation)


def leader_of(talk: "TeamTalk") -> str:
    """Return who leads the talk; where nobody leads up to the top, the steward."""
    return talk.leader.name if talk.leader else _("the steward")


def state_word(standing: Standing) -> State:
    """Return where a team stands as a mark."""
    match standing:
        case Standing.ASKED:
            return State(_("to talk"), Tone.WAITING)
        case Standing.LATE:
            return State(_("late"), Tone.GRAVE)
        case Standing.TALKED:
            return State(_("has talked"), Tone.DONE)


def cards_word(cards: "Cards") -> State:
    """Return whether teams are still asked, as a mark."""
    return State(_("under way"), Tone.WAITING) if cards.is_open else State(_("closed"), Tone.DONE)


def heading(cards: "Cards", share: "Share") -> str:
    """Return how many people are in a team that has talked about a result, in a sentence."""
    if not share.people or share.talked < share.people:
        words = _("The teams of {talked} of {people} people have talked about “{title}”.")
    else:
        words = _("Every team has talked about “{title}”.")
    return words.format(talked=share.talked, people=share.people, title=cards)


def of_people(share: "Share") -> str:
    """Return the same as a part: "41 of 60 (68%)"."""
    return of_all(share.talked, share.people)


def talk_heading(talk: "TeamTalk", standing: Standing) -> str:
    """Return what is the case with a team, in a sentence."""
    words = {
        Standing.ASKED: _("{team} talks about “{title}” by {due}."),
        Standing.LATE: _("{team} was to talk about “{title}” by {due}."),
        Standing.TALKED: _("{team} talked about “{title}” on {held}."),
    }[standing]
    return words.format(team=name_of(talk), title=talk.cards, due=day(talk.cards.due), held=day(talk.held_on))

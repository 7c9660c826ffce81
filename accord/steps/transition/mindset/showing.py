"""What changes, as its page shows it: its heading, and what teams stop and start."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.mechanisms.cascade import words as cascade_words
from accord.steps.transition.mindset.results import Results, change_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from accord.foundations.access import Actor
    from accord.steps.transition.mindset.models import Shift
    from accord.steps.transition.mindset.selectors import Said


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One team with what it stops and starts; "" as long as it has not said. briefing_id: where this reader
    writes it down, else None.
    """

    team: str
    stop: str
    start: str
    briefing_id: "UUID | None"


def heading(shifts: "Sequence[Shift]", values: int, found: Results) -> str:
    """Return what is the case, as the heading of the page."""
    if told := change_in_words(found):
        return _("{told}.").format(told=told[0].upper() + told[1:])
    if not shifts:
        return _("Nobody has written yet what changes from the gate on.")
    words = ngettext(
        "What changes is written for {count} of {all} values.",
        "What changes is written for {count} of {all} values.",
        len(shifts),
    )
    return words.format(count=len(shifts), all=max(values, len(shifts)))


def teams(said: "Sequence[Said]", actor: "Actor") -> list[TeamRow]:
    """Return every team, from the top down."""
    return [
        TeamRow(
            team=cascade_words.name_of(each.briefing),
            stop=each.change.stop if each.change else "",
            start=each.change.start if each.change else "",
            briefing_id=each.briefing.id if _may_say(each, actor) else None,
        )
        for each in said
    ]


def teams_in_words(rows: "Sequence[TeamRow]") -> str:
    """Return how many teams have said what they stop and start."""
    words = ngettext("{count} of {all} teams has said it.", "{count} of {all} teams have said it.", len(rows))
    return words.format(count=sum(bool(row.stop) for row in rows), all=len(rows))


def _may_say(each: "Said", actor: "Actor") -> bool:
    briefing = each.briefing
    told = briefing.cascade.is_open and briefing.given_on is not None
    return told and access.allows(actor, "mindset.say", briefing)

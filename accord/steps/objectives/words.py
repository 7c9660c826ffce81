"""Where an objective stands, and who reads it, in words."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from accord.steps.objectives import near
from accord.steps.objectives.rules import Held, Stage
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.foundations.access import Actor


def day(found: datetime | None) -> str:
    """Return the day of a moment where the partnership is; "" for none."""
    return str(date_format(localtime(found), "j F Y")) if found else ""


def state_word(stage: Stage, *, is_own: bool) -> State:
    """Return where an objective stands as a mark, for the person or for the line manager."""
    if stage is Stage.MISSING:
        return State(_("not written yet"), Tone.WAITING)
    if stage is Stage.AGREED:
        return State(_("agreed"), Tone.DONE)
    waits_for_me = is_own == (stage is Stage.WAITS_FOR_PERSON)
    return State(_("waits for you"), Tone.WAITING) if waits_for_me else State(_("waits for an answer"))


def heading(stage: Stage, held: Held, actor: "Actor", name: str) -> str:
    """Return what is the case with an objective, in a sentence."""
    manager = near.line_manager(held)
    other = manager.name if manager else _("nobody yet")
    if actor.person_id == held.person_id:
        return {
            Stage.MISSING: _("You have not said yet how you contribute this year."),
            Stage.WAITS_FOR_PERSON: _("{manager} has written how you may contribute, and waits for you."),
            Stage.WAITS_FOR_MANAGER: _("You have written how you contribute, and wait for {manager}."),
            Stage.AGREED: _("You and {manager} have agreed how you contribute this year."),
        }[stage].format(manager=other)
    return {
        Stage.MISSING: _("{name} has not said yet how to contribute this year."),
        Stage.WAITS_FOR_PERSON: _("This waits for {name} to agree."),
        Stage.WAITS_FOR_MANAGER: _("{name} has written how to contribute, and waits for {manager}."),
        Stage.AGREED: _("It is agreed how {name} contributes this year."),
    }[stage].format(manager=other, name=name)


def readers(held: Held, actor: "Actor", name: str) -> str:
    """Return who reads an objective, by name."""
    manager, over = near.line_manager(held), near.above(held)
    people = [found.name for found in (manager, over) if found is not None and found.id != actor.person_id]
    if actor.person_id != held.person_id:
        people.insert(0, name)
    if not people:
        return _("Only you read this page.")
    return _("Only you and {people} read this page.").format(people=_(" and ").join(people))

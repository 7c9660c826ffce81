"""Waivers and declarations in words: the exact texts that every partner agrees to."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.partnership.rules import Phase
from accord.steps.transition.gate import beside, selectors
from accord.steps.transition.gate.rules import Place
from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.wording import as_fact

if TYPE_CHECKING:
    from datetime import date

    from accord.steps.transition.gate.models import Declaration, Waiver
    from accord.steps.transition.gate.selectors import Stands

PHASES = {Kind.OPERATION: Phase.OPERATIONAL, Kind.CLOSING: Phase.CLOSING}
"""Into which phase the partnership goes with which declaration; the other kinds change none."""

LONGEST = 200


def waiver_title(found: "Waiver") -> str:
    """Return what the joint decision to waive something is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Waived for now: {words}").format(words=found.criterion.words)[:LONGEST]


def waiver(waiver_id: UUID) -> str:
    """Return the canonical text of a waiver; the same whoever reads it."""
    found = selectors.waiver_with(waiver_id)
    with translation.override(settings.LANGUAGE_CODE):
        return "\n".join(
            [
                waiver_title(found),
                "",
                as_fact(_("Transition"), found.criterion.transition.title),
                as_fact(_("What the gate does not wait for"), found.criterion.words),
                as_fact(_("Why"), found.reason),
                as_fact(_("We return to it by"), _day(found.return_on)),
                "",
                _("Takes effect: when the last partner has agreed"),
                "",
            ]
        )


def declaration_title(found: "Declaration") -> str:
    """Return what the joint decision to declare something is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Declaration: {title}").format(title=found.transition.title)


def declaration(declaration_id: UUID) -> str:
    """Return the canonical text of a declaration with all it rests on; the same whoever reads it."""
    found = selectors.declaration_with(declaration_id)
    transition = found.transition
    with translation.override(settings.LANGUAGE_CODE):
        phase = PHASES.get(Kind(transition.kind))
        facts = [as_fact(_("Kind"), str(Kind(transition.kind).label))]
        facts += [as_fact(_("Phase from then on"), str(phase.label))] if phase else []
        criteria = [_criterion(each) for each in selectors.standing_of(transition)]
        lines = [declaration_title(found), "", *facts, as_fact(_("We declare"), found.words)]
        lines += ["", f"# {_('What it rests on')}", "", *criteria]
        lines += beside.lines(transition)
        if day := _of_the_day(found):
            lines += ["", f"# {_('How the day is marked')}", "", *day]
        return "\n".join([*lines, "", _("Takes effect: when the last partner has agreed"), ""])


def _criterion(each: "Stands") -> str:
    if each.place is Place.MET:
        return as_fact(_("Met"), f"{each.criterion.words}\n{each.criterion.evidence}")
    reason = each.waiver.reason if each.waiver else ""
    day = _day(each.waiver.return_on) if each.waiver else ""
    words = _("{reason} We return to it by {day}.").format(reason=reason, day=day)
    return as_fact(_("Waived"), f"{each.criterion.words}\n{words}")


def _of_the_day(found: "Declaration") -> list[str]:
    held = (
        (_("Day"), _day(found.held_on) if found.held_on else ""),
        (_("Place"), found.place),
        (_("Programme"), found.programme),
    )
    return [as_fact(label, words) for label, words in held if words]


def _day(day: "date") -> str:
    return str(date_format(day, "j F Y"))

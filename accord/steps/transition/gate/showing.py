"""The gate as pages show it: what has to be true, and how each partner sees it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership import selectors as partnership
from accord.steps.transition.gate import rules, shipped
from accord.steps.transition.gate.rules import Place, Way
from accord.steps.transition.transitions.rules import State
from accord.web.components import State as Word
from accord.web.components import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from accord.foundations.access import Actor
    from accord.steps.transition.gate.models import Criterion, Declaration, View
    from accord.steps.transition.gate.selectors import Stands
    from accord.steps.transition.transitions.models import Transition

TONES = {
    Place.MET: Tone.DONE,
    Place.WAIVED: Tone.DONE,
    Place.ASKED: Tone.WAITING,
    Place.RETURNED: Tone.GRAVE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One criterion. says: its evidence, its waiver, or how the step that it is about stands now."""

    criterion: "Criterion"
    says: str
    state: Word
    is_met: bool
    may_be_waived: bool
    may_go: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How one partner sees the gate; nothing said yet where `words` is empty."""

    partner: str
    words: str
    by: str
    state: Word


def heading(transition: "Transition", found: "Sequence[Stands]", declaration: "Declaration | None") -> str:
    """Return what is the case at the gate."""
    if declaration is not None and declaration.way == Way.IN_FORCE:
        return _("Every partner has declared it: {title}.").format(title=transition.title)
    if transition.state == State.ENDED:
        return _("This transition has ended without a declaration.")
    if declaration is not None and declaration.way == Way.PROPOSED:
        return _("The declaration is before the partners.")
    if not found:
        return _("Nobody has said yet what has to be true at the gate.")
    if rules.is_open([each.place for each in found]):
        return _("The gate is open: all that has to be true is met or waived.")
    settled = sum(each.place in rules.SETTLED for each in found)
    words = ngettext(
        "{settled} of {count} thing that has to be true at the gate is met or waived.",
        "{settled} of {count} things that have to be true at the gate are met or waived.",
        len(found),
    )
    return words.format(settled=settled, count=len(found))


def rows(found: "Sequence[Stands]", actor: "Actor") -> list[Row]:
    """Return the criteria as rows, in the order given."""
    return [_row(each, actor) for each in found]


def _row(each: "Stands", actor: "Actor") -> Row:
    place = each.place
    return Row(
        criterion=each.criterion,
        says=_says(each, actor),
        state=Word(str(place.label), TONES.get(place, Tone.QUIET)),
        is_met=place is Place.MET,
        may_be_waived=place in {Place.OPEN, Place.RETURNED},
        may_go=place is Place.OPEN and each.waiver is None,
    )


def _says(each: "Stands", actor: "Actor") -> str:
    if each.place is Place.MET:
        return _met(each)
    if each.waiver is not None:
        words = _("{reason} We return to it by {day}.")
        return words.format(reason=each.waiver.reason, day=day_in_words(each.waiver.return_on))
    now = shipped.says_now(each.criterion.step, actor) if each.criterion.step else ""
    return _("Today: {says}.").format(says=now) if now else ""


def _met(each: "Stands") -> str:
    """Its evidence; of what every partner had waived before, that too."""
    evidence, met_on = each.criterion.evidence, each.criterion.met_on
    if each.waiver is None or each.waiver.way != Way.IN_FORCE or met_on is None:
        return evidence
    words = _("{evidence} Every partner had waived it until {until}; it was met on {day}.")
    return words.format(
        evidence=evidence, until=day_in_words(each.waiver.return_on), day=day_in_words(met_on)
    )


def views(found: "Mapping[UUID, View]") -> list[Seen]:
    """Return how each partner of today sees the gate."""
    return [_seen(partner.name, found.get(partner.id)) for partner in partnership.partners()]


def _seen(partner: str, view: "View | None") -> Seen:
    if view is None:
        return Seen(partner=partner, words="", by="", state=Word(_("has not said yet"), Tone.WAITING))
    state = Word(_("ready"), Tone.DONE) if view.ready else Word(_("not yet"), Tone.GRAVE)
    day = day_in_words(view.at.astimezone(partnership.partnership().zone).date())
    by = _("{name}, {day}").format(name=view.by.name, day=day)
    return Seen(partner=partner, words=view.words, by=by, state=state)


def day_in_words(day: "date") -> str:
    """Return a day as pages write it."""
    return str(date_format(day, "j F Y"))

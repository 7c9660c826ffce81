"""The wall, and the tasks of whoever leads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import absolute, address, spoken
from accord.foundations.links import Link
from accord.mechanisms.first_hour import codes, rules, selectors
from accord.mechanisms.first_hour.rules import Here, Stage
from accord.partnership import selectors as partnership
from accord.web.cards.square import square
from accord.web.components import Fact, State, Task, Tone

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.utils.safestring import SafeString

    from accord.mechanisms.first_hour.models import Hour


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """What hangs on the wall: the code, where it is typed, and its square."""

    code: str
    typed_at: str
    square: "SafeString"


def wall(hour: "Hour") -> Wall:
    """Return what hangs on the wall."""
    code = codes.code_for(hour.id)
    return Wall(
        code=codes.in_parts(code),
        typed_at=spoken(absolute(reverse("seats:code"))),
        square=square(absolute(reverse("seats:room", args=[code]))),
    )


def phones(hour: "Hour") -> list[Fact]:
    """Return how many phones of each organisation have joined, of how many people who are here."""
    named = {each.organisation_id: each.organisation.name for each in selectors.present(hour)}
    return [
        Fact(
            named[each.organisation_id],
            ngettext("{phones} of {people} phone", "{phones} of {people} phones", each.people).format(
                phones=each.phones, people=each.people
            ),
        )
        for each in selectors.here(hour)
    ]


def unshown(hour: "Hour") -> list[str]:
    """Return the organisations that would not be shown alone, whatever is answered."""
    named = {each.organisation_id: each.organisation.name for each in selectors.present(hour)}
    return rules.unshown(selectors.here(hour), named, partnership.partnership().minimum)


def tasks(hour: "Hour") -> list[Task]:
    """Return what whoever leads has to do, in its order."""
    here, stage = selectors.here(hour), selectors.stage_of(hour)
    gathering = stage is Stage.GATHERING
    return [
        _task(_("Say who is here"), "present", done=len(here) >= rules.FEWEST_ORGANISATIONS, opens=gathering),
        _task(_("Put the code on the wall"), "wall", done=_all_joined(here), opens=True),
        _task(_("Type three behaviours"), "behaviours", done=bool(hour.behaviours), opens=gathering),
        _task(_("Name who signs"), "signing", done=_two_sign(), opens=stage is not Stage.STANDS),
        _task(_("Ask the room"), "ask", done=not gathering, opens=gathering),
        _task(
            _("Read the result"),
            "result",
            done=stage in {Stage.READ, Stage.STANDS},
            opens=stage in {Stage.READ, Stage.STANDS},
        ),
        _task(
            _("Put it before those who sign"),
            "propose",
            done=stage is Stage.STANDS,
            opens=stage is Stage.READ,
        ),
    ]


def next_step(hour: "Hour") -> Link | None:
    """Return what whoever leads does next; None once the result stands, from where it is talked about."""
    stage = selectors.stage_of(hour)
    if stage is Stage.GATHERING:
        return _gathering(hour)
    if stage is Stage.ASKING:
        return _at(_("Look at the wall"), "wall")
    return _at(_("Read the result"), "result") if stage is Stage.READ else None


def goes_in_words(hour: "Hour") -> str:
    """Return when what was tried goes, on the clocks of the partnership."""
    closed_at = hour.round.closed_at if hour.round else None
    return moment(rules.goes_at(hour.begun_at, closed_at))


def moment(found: "datetime") -> str:
    """Return a moment on the clocks of the partnership: "27 November, 10:42"."""
    return date_format(found.astimezone(partnership.partnership().zone), "j F, H:i")


def clock_time(found: "datetime") -> str:
    """Return the time of day on the clocks of the partnership: "10:42"."""
    return date_format(found.astimezone(partnership.partnership().zone), "H:i")


def _gathering(hour: "Hour") -> Link:
    here = selectors.here(hour)
    if len(here) < rules.FEWEST_ORGANISATIONS:
        return _at(_("Say who is here"), "present")
    if not hour.behaviours:
        return _at(_("Type three behaviours"), "behaviours")
    if not _all_joined(here):
        return _at(_("Put the code on the wall"), "wall")
    return _at(_("Ask the room"), "ask")


def _at(label: str, page: str) -> Link:
    return Link(label, address(f"first_hour:{page}"))


def _all_joined(here: list[Here]) -> bool:
    return bool(here) and not any(each.has_room for each in here)


def _two_sign() -> bool:
    signing: frozenset[UUID] = partnership.organisations_with_a_signatory()
    return len(signing) >= rules.FEWEST_ORGANISATIONS


def _task(label: str, page: str, *, done: bool, opens: bool) -> Task:
    word = State(_("done"), Tone.DONE) if done else State(_("to do") if opens else _("comes later"))
    return Task(label, address(f"first_hour:{page}") if opens else "", word)

"""Thanks as pages show them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.steps.culture.thanks import rules
from accord.steps.culture.thanks.rules import Place
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.steps.culture.thanks.flowing import Matrix
    from accord.steps.culture.thanks.models import Thanks

TONES = {Place.ASKED: Tone.WAITING, Place.WALL: Tone.DONE, Place.TOLD: Tone.DONE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Thanks in a list. who: who thanked whom, each with the organisation."""

    words: str
    who: str
    behaviour: str
    day: str
    url: str
    state: State


def entries(found: "list[Thanks]") -> list[Entry]:
    """Return thanks as entries, in the order given."""
    return [
        Entry(
            words=each.words,
            who=who(each),
            behaviour=each.behaviour.behaviour,
            day=date_format(each.given_at, "j F Y"),
            url=address("thanks:thanks", thanks_id=each.id),
            state=State(_short(each), TONES.get(Place(each.place), Tone.QUIET)),
        )
        for each in found
    ]


def who(thanks: "Thanks") -> str:
    """Return who thanked whom, each with the organisation."""
    return _("{giver} ({from_name}) thanks {receiver} ({to_name})").format(
        giver=thanks.giver.name,
        from_name=thanks.giver.employer.short_name,
        receiver=thanks.receiver.name,
        to_name=thanks.receiver.employer.short_name,
    )


def heading(count: int, matrix: "Matrix | None") -> str:
    """Return what is the case with the wall."""
    if not count:
        return _("Nobody’s thanks stand on the wall yet.")
    if matrix is None:
        return _("Nobody’s thanks of the last year stand on the wall.")
    words = ngettext(
        "{across} of {all} on the wall thanks somebody in another organisation.",
        "{across} of {all} on the wall thank somebody in another organisation.",
        matrix.across,
    )
    return words.format(across=matrix.across, all=matrix.all)


def title(thanks: "Thanks", actor: Actor) -> str:
    """Return the heading of the page of thanks for its reader."""
    if actor.person_id == thanks.receiver_id:
        return _("{giver} thanks you.").format(giver=thanks.giver.name)
    if actor.person_id == thanks.giver_id:
        return _("You thanked {receiver}.").format(receiver=thanks.receiver.name)
    return f"{who(thanks)}."


def may_take_back(thanks: "Thanks", actor: Actor) -> bool:
    """Say whether a reader can take thanks back."""
    mine = access.allows(actor, "thanks.take_back", thanks)
    return mine and rules.may_be_taken_back(thanks.given_at, clock.now())


def _short(thanks: "Thanks") -> str:
    return {
        Place.ASKED: _("waits"),
        Place.BETWEEN: _("between two"),
        Place.WALL: _("on the wall"),
        Place.TOLD: _("on the wall"),
    }[Place(thanks.place)]

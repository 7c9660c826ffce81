"""What the page of one team shows, and what its reader can do about it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.team_talks import dealing, selectors, showing, words
from accord.mechanisms.team_talks.timetable import TIMETABLE
from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import TeamTalk


def shown(actor: Actor, talk: "TeamTalk") -> dict[str, object]:
    """Return what the page of a team shows to this reader."""
    standing = selectors.standing_of(talk)
    other = selectors.partner_of(talk)
    said = showing.heard([talk])
    return around(talk) | {
        "heading": words.talk_heading(talk, standing),
        "word": words.state_word(standing),
        "card": dealing.card_for(talk),
        "timetable": TIMETABLE,
        "together": words.name_of(other) if other else "",
        "facts": _facts(talk),
        "said": said[0] if said else None,
        "below": showing.heard(selectors.below(talk)),
        "next_step": _next_step(actor, talk),
        "others": _others(actor, talk),
    }


def around(talk: "TeamTalk") -> dict[str, object]:
    """Return what every page of a team has: its name, and the cards it belongs to."""
    return {"talk": talk, "cards": talk.cards, "name": words.name_of(talk)}


def _facts(talk: "TeamTalk") -> list[Fact]:
    found = [Fact(_("Who leads it"), words.leader_of(talk)), Fact(_("By when"), words.day(talk.cards.due))]
    if talk.above is not None:
        found.append(Fact(_("Goes up to"), words.name_of(talk.above)))
    return found


def _next_step(actor: Actor, talk: "TeamTalk") -> Link | None:
    """Return the one thing that this reader can do next."""
    if talk.held_on is None and talk.cards.is_open and access.allows(actor, "team_talks.record", talk):
        return Link(_("Write down what you talked about"), page_of(talk, "record"))
    return None


def _others(actor: Actor, talk: "TeamTalk") -> list[Link]:
    """Return what else this reader can do."""
    found = []
    leads = talk.cards.is_open and access.allows(actor, "team_talks.record", talk)
    if access.allows(actor, "team_talks.take", talk):
        found.append(Link(_("The card as a PDF, to print"), page_of(talk, "paper")))
    if leads and talk.held_on is None and talk.whose is not None:
        found.append(Link(_("Talk together with a team of another partner"), page_of(talk, "together")))
    if leads and talk.held_on is not None:
        found.append(Link(_("Write the reading anew"), page_of(talk, "reword")))
    return found


def page_of(talk: "TeamTalk", name: str) -> str:
    """Return the address of one of a team's pages."""
    return address(f"team_talks:{name}", cards_id=talk.cards_id, talk_id=talk.id)

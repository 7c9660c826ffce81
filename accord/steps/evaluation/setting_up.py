"""What a new partnership does first in this step: a round that is agreed, answered and has its result."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import FirstThing, How, sets_up
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

ASKED = (RoundState.OPEN, RoundState.CLOSED)


def _furthest(actor: Actor) -> "Round | None":
    """The round that has come furthest, or None before the first is set up."""
    held = [found for found in questionnaires.rounds(actor) if found.state != RoundState.ENDED]
    order = [RoundState.CLOSED, RoundState.OPEN, RoundState.READY, RoundState.PROPOSED, RoundState.DRAFT]
    return min(held, key=lambda found: order.index(RoundState(found.state)), default=None)


def _page(round: "Round | None") -> str:
    return address("evaluation:round", round_id=round.id) if round else address("evaluation:rounds")


@sets_up
def _round(actor: Actor) -> FirstThing:
    round = _furthest(actor)
    agreed = round is not None and round.state in (*ASKED, RoundState.READY)
    sets_up_rounds = access.allows(actor, "rounds.set_up") and round is None
    words = {
        RoundState.DRAFT: _("being set up"),
        RoundState.PROPOSED: _("waits for the partners"),
    }
    so_far = _("not begun") if round is None else words.get(RoundState(round.state), _("agreed"))
    return FirstThing(
        place=50,
        what=gettext_lazy("Set up the first round, and have it agreed"),
        how=How.DONE if agreed else How.UNDER_WAY if round else How.TO_DO,
        so_far=so_far,
        who=gettext_lazy(
            "The steward says whom it asks and when. It says what it costs in time and who could be seen; "
            "every partner agrees."
        ),
        link=Link(_("Set up a round"), address("evaluation:round-draft"))
        if sets_up_rounds
        else Link(_("The round") if round else _("Rounds"), _page(round)),
    )


@sets_up
def _answers(actor: Actor) -> FirstThing:
    round = _furthest(actor)
    state = round.state if round else ""
    closed = state == RoundState.CLOSED
    return FirstThing(
        place=60,
        what=gettext_lazy("Let people answer, on a phone or from a card"),
        how=How.DONE if closed else How.UNDER_WAY if state == RoundState.OPEN else How.TO_DO,
        so_far=_("answered")
        if closed
        else _("open now")
        if state == RoundState.OPEN
        else _("opens once it is agreed"),
        who=gettext_lazy(
            "Everybody asked, by the link of a letter or the code of a card, without an account. Answers are "
            "sealed until the clock closes the round."
        ),
        link=Link(_("The round"), _page(round)) if round else None,
    )


@sets_up
def _result(actor: Actor) -> FirstThing:
    found = publishing.latest_result() if access.allows(actor, "publishing.read") else None
    return FirstThing(
        place=70,
        what=gettext_lazy("Read the first result"),
        how=How.DONE if found else How.TO_DO,
        so_far=_("there") if found else _("by itself, when the round closes"),
        who=gettext_lazy(
            "Everybody in the partnership, all at once. Only what nobody can be picked out from is in it."
        ),
        link=Link(_("The result"), address("publishing:result", round_id=found.round_id)) if found else None,
    )

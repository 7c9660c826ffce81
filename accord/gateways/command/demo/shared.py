"""What the partners of the demo own together: a facilitator whom all engaged, and one who is proposed."""

from typing import TYPE_CHECKING

from accord.foundations.access import Area
from accord.foundations.jobs import services as jobs
from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership.shared import services
from accord.partnership.shared.wanted import NewFacilitator

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

ENGAGED, PROPOSED = -29, -5


def engage(northmoor: Northmoor, days: Days) -> None:
    """Every partner agrees to engage a facilitator for the talks of this winter: what for, and until when."""
    proposal = _propose(
        northmoor,
        days,
        day=ENGAGED,
        given_name="Nerys",
        family_name="Marlow",
        email="nerys@marlow.example",
        organisation="Marlow Facilitation",
        scope="Lead the talks about the rounds of this winter. Not: advice to one partner alone.",
        until=75,
        areas=[Area.RESULTS, Area.TALKS],
    )
    signing.all_agree(northmoor, days, proposal, from_day=ENGAGED + 1)


def propose(northmoor: Northmoor, days: Days) -> None:
    """Kestrel proposes who is to follow for the full check, and has agreed itself; the others have not."""
    proposal = _propose(
        northmoor,
        days,
        day=PROPOSED,
        given_name="Mair",
        family_name="Penry",
        email="mair.penry@wyebridge.example",
        organisation="Wyebridge Facilitation",
        scope="Lead the talk about the full check with all partners in the room, and help us "
        "with what follows from it. Not: advice to one partner alone.",
        until=145,
        areas=[Area.CHARTER, Area.RESULTS, Area.TALKS],
    )
    signing.agrees(northmoor, days, proposal, "kestrel", day=PROPOSED + 1)


def _propose(
    northmoor: Northmoor, days: Days, *, day: int, until: int, areas: list[Area], **who: str
) -> "Proposal":
    with days.on(day, 11):
        wanted = NewFacilitator(
            until=days.day(until).isoformat(), areas=[area.value for area in areas], **who
        )
        proposal = services.change_propose(wanted=wanted, actor=northmoor.actor("Kay Lowell"))
        jobs.all_run()  # sends the letters to those who may sign
    return proposal

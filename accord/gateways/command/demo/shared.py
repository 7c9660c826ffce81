"""What the partners of the demo own together, and what one of them would change."""

from datetime import timedelta

from accord.foundations.jobs import services as jobs
from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership import selectors as partnership
from accord.partnership.shared import services
from accord.partnership.shared.wanted import NewFacilitator

PROPOSED, ENGAGED_FOR = -5, timedelta(days=150)


def propose(northmoor: Northmoor, days: Days) -> None:
    """Kestrel proposes a facilitator for the full check, and has agreed itself; the others have not yet."""
    with days.on(PROPOSED, 11):
        wanted = NewFacilitator(
            given_name="Mair",
            family_name="Penry",
            email="mair.penry@wyebridge.example",
            organisation="Wyebridge Facilitation",
            scope="Lead the talk about the next round with all partners in the room, and help us "
            "with what follows from it. Not: advice to one partner alone.",
            until=(partnership.today() + ENGAGED_FOR).isoformat(),
        )
        proposal = services.change_propose(wanted=wanted, actor=northmoor.actor("Kay Lowell"))
        jobs.all_run()  # sends the letters to those who may sign
    signing.agrees(northmoor, days, proposal, "kestrel", day=PROPOSED + 1)

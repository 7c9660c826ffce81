"""How much of people's time may be asked, agreed by every partner."""

from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership.budget import services as budget

STAFF, LEADERS = 30, 60


def agree(northmoor: Northmoor, days: Days, *, proposed: int) -> None:
    """Let the steward propose that leaders are asked for less and staff for more, and every partner agree."""
    with days.on(proposed):
        proposal = budget.cap_propose(staff=STAFF, leaders=LEADERS, actor=northmoor.actor("Anna Rees"))
        clockwork.strike()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=proposed + 1, signing=signing.WITH_A_DEPUTY)

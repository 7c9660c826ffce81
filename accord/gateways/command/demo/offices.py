"""What those who sign have declared to have an interest in."""

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership.interests import services as interests

DECLARED = (
    ("Ilse Brandt", -410, "Sits on the board of a firm that bids for school meals in the county"),
    ("Owen Hart", -200, "A brother works for Tern Services"),
)


def declare(northmoor: Northmoor, days: Days) -> None:
    """Let people declare what they have an interest in, and since when."""
    with days.on(-1, 20):
        for name, since, what in DECLARED:
            interests.interest_declare(
                what=what, since=days.day(since), until=None, actor=northmoor.actor(name)
            )

"""Who came from outside for a time, and what those who sign have declared."""

from accord.foundations.access import Area
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership import services
from accord.partnership.interests import services as interests
from accord.partnership.rules import Office

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


def engage(northmoor: Northmoor, days: Days, *, until: int) -> None:
    """Engage a facilitator for the next talks: what she may read, and until when."""
    with days.on(-1, 21):
        outside = services.organisation_join(
            name="Marlow Facilitation",
            short_name="Marlow",
            letter="M",
            signs=False,
            position=len(northmoor.organisations),
            actor=northmoor.system,
        )
        person = services.person_join(
            given_name="Nerys",
            family_name="Marlow",
            email="nerys@marlow.example",
            staff_number="",
            employer=outside,
            actor=northmoor.system,
        )
        services.office_give(
            person=person,
            office=Office.FACILITATOR,
            since=days.day(-1),
            until=days.day(until),
            areas=[Area.RESULTS, Area.TALKS],
            actor=northmoor.system,
        )

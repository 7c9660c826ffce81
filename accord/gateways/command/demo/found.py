"""How people of the demo want to be found: most have said nothing, some help others along, one opted out."""

from dataclasses import dataclass

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership.directory import services

SAID = -33


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What somebody says of being found."""

    name: str
    reach: str = ""
    ask_about: str = ""
    address: bool = False
    listed: bool = True


FOUND = (
    Says(
        name="Idris Bell", reach="029 2018 4410, at the desk of Kiln House", ask_about="Passes, keys, parking"
    ),
    Says(name="Lowri Adeyemi", ask_about="The shared drive, who may open what", address=True),
    Says(
        name="Grace Obi",
        reach="Design office, Tuesdays at Kiln House",
        ask_about="Drawings, permits",
        address=True,
    ),
    Says(name="Bethan Newell", ask_about="What parents ask, letters home", address=True),
    Says(name="Marta Silva", reach="029 2018 4417, before nine", ask_about="Caretakers, vans, keys"),
    Says(name="Jade Hale", listed=False),
)


def say(northmoor: Northmoor, days: Days) -> None:
    """Let people say how they want to be found."""
    with days.on(SAID, 13):
        for said in FOUND:
            services.listing_say(
                listed=said.listed,
                shows_address=said.address,
                reach=said.reach,
                ask_about=said.ask_about,
                actor=northmoor.actor(said.name),
            )

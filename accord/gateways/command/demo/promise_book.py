"""The promise book of the demo: what was promised in the bid, and what became of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.steps.transition.promises import services
from accord.steps.transition.promises.rules import Sees, State
from accord.steps.transition.promises.services import PromiseSaid

if TYPE_CHECKING:
    from accord.steps.transition.promises.models import Promise

STEWARD = "Anna Rees"
WRITTEN = -602


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A promise of the story. verdict: on which day what became of it; answer: who says how they see it."""

    words: str
    by: str
    why: str
    source: str
    to: str = ""
    to_whom: str = ""
    by_whom: str = "bid director"
    verdict: tuple[int, State, str] | None = None
    answer: tuple[int, str, Sees, str] | None = None


TOLD = (
    Told(
        words="No lesson at Hill Lane is held beside a running saw.",
        to="hill_lane",
        by="kestrel",
        why="Ms Price asked for one thing only. Noise had cost the last building its year seven.",
        source="Bid, volume 3, page 41",
        verdict=(-150, State.KEPT, "Sawing is before eight and after four; the log of the site says so."),
        answer=(-148, "Helen Price", Sees.SO, "One morning in May was loud, and they rang before I did."),
    ),
    Told(
        words="Whoever rings about a leak has somebody at the door within two hours.",
        to="hill_lane",
        by="kestrel",
        why="The burst pipes of the winter before the bid.",
        source="Bid, volume 2, page 17",
        verdict=(-90, State.NOT_KEPT, "Two of nine times it took half a day. Tern has a second van now."),
        answer=(-87, "Helen Price", Sees.SO, ""),
    ),
    Told(
        words="Both head teachers see the drawings of their school before they are fixed.",
        to="hill_lane",
        to_whom="and Alder Park School",
        by="kestrel",
        why="The last hall was built with its back to the playground.",
        source="Clarification 62",
    ),
    Told(
        words="The hall of Alder Park can be used by the village on two evenings a week.",
        to="alder_park",
        by="council",
        by_whom="head of property",
        why="The village gave the field for it.",
        source="Meeting at Alder Park; minutes of 4 March",
        verdict=(-120, State.KEPT, "Tuesdays and Fridays, from the first term on."),
        answer=(
            -117,
            "Simon Achebe",
            Sees.OTHERWISE,
            "It is open, but nobody may cook. The village was promised its harvest supper.",
        ),
    ),
    Told(
        words="The new kitchen of Alder Park opens with the autumn term.",
        to="alder_park",
        by="kestrel",
        why="Lunch comes by van, and is cold.",
        source="Bid, volume 3, page 58",
    ),
    Told(
        words="Caretakers keep their place of work and their hours.",
        to="tern",
        to_whom="all caretakers",
        by="council",
        by_whom="director of children’s services",
        why="They were afraid that the new contract was written against them.",
        source="Letter to all caretakers, 11 February",
        verdict=(-200, State.KEPT, "All eleven are where they were, on the hours that they had."),
    ),
    Told(
        words="Half of all orders under ten thousand pounds go to firms of the county.",
        to_whom="firms of the county",
        by="kestrel",
        why="The council’s members would not have agreed without it.",
        source="Bid, volume 1, page 9",
        verdict=(-60, State.KEPT, "54 of 96 orders; the list goes to the board each quarter."),
    ),
    Told(
        words="The investor’s money stays for ten years, whatever the price of schools elsewhere.",
        to="council",
        by="harbour",
        by_whom="investment director",
        why="Two investors had sold in the year before.",
        source="Heads of terms, point 4",
    ),
)
KITCHEN = (
    "The new kitchen of Alder Park opens after the winter holidays; until then lunch comes hot from "
    "Hill Lane."
)


def write(northmoor: Northmoor, days: Days) -> None:
    """The steward writes the book with those who made the bid, before they leave; the years go by."""
    with days.on(WRITTEN):
        made = [(told, _write(northmoor, told)) for told in TOLD]
    for told, promise in made:
        if told.verdict is not None:
            day, state, words = told.verdict
            with days.on(day, 14):
                services.verdict_give(
                    promise=promise, state=state, words=words, actor=northmoor.actor(STEWARD)
                )
        if told.answer is not None:
            day, name, sees, words = told.answer
            with days.on(day, 18):
                services.answer_give(promise=promise, sees=sees, words=words, actor=northmoor.actor(name))
    kitchen = next(promise for told, promise in made if "kitchen" in told.words)
    with days.on(-420):
        proposal = services.change_propose(
            promise=kitchen,
            words=KITCHEN,
            reason="Asbestos was found behind the old ovens. To take it out in term would close the school.",
            said="Mr Achebe: better late than dusty. He asks for the hot lunch, and has it.",
            actor=northmoor.actor(STEWARD),
        )
    signing.all_agree(northmoor, days, proposal, from_day=-419)


def _write(northmoor: Northmoor, told: Told) -> "Promise":
    held = northmoor.organisations
    said = PromiseSaid(
        words=told.words,
        to=held[told.to] if told.to else None,
        to_whom=told.to_whom,
        by=held[told.by],
        by_whom=told.by_whom,
        why=told.why,
        source=told.source,
    )
    return services.promise_write(said=said, actor=northmoor.actor(STEWARD))

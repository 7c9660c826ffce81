"""The brand that all partners of the demo agreed to, and what still carries the mark of one of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from accord.foundations import images
from accord.foundations.images import Purpose
from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import NAME, Northmoor
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.practicalities.brand import services
from accord.steps.practicalities.brand.services import Said
from accord.steps.practicalities.touchpoints import selectors
from accord.steps.practicalities.touchpoints import services as touchpoints
from accord.steps.practicalities.touchpoints.rules import Moment, Sort

if TYPE_CHECKING:
    from accord.steps.practicalities.touchpoints.models import Touchpoint

STEWARD = "Anna Rees"
DRAFTED, PROPOSED, WRITTEN_DOWN = -318, -310, -90
SAID = Said(
    name=NAME,
    strapline="Schools, built and kept by all of us",
    story=(
        "Two head teachers, a council and a builder met in the canteen of Hill Lane in the winter of the "
        "burst pipes. What they agreed there on one sheet of paper is what we do: whoever sees it first "
        "says it, and whoever can mend it comes."
    ),
    colour="#0f5c6e",
    second="#8a6d1f",
    voice="Plain and short. We say “we”, and never in the name of one partner.",
    do="Answer with the partnership’s name first.\nPut our colour on the sign at the gate.",
    dont="No parent’s logo beside ours.\nNo slogans on letters to parents.",
)
# What, of which sort, whose mark, who changes it, by when; on which day it was changed, and what can be seen.
MARKS = (
    (
        ("Helpdesk e-mail", Sort.LETTER, "kestrel", "Nadia Khan", -40),
        (-44, "Every answer is signed with the partnership’s name."),
    ),
    (
        ("Visitors’ badges", Sort.CLOTHING, "council", "Idris Bell", -20),
        (-21, "New badges lie at the desk of Kiln House."),
    ),
    (("Site board at Hill Lane", Sort.SIGN, "kestrel", "Ben Ives", 24), None),
    (("Page about us on the council’s website", Sort.SCREEN, "council", "Bethan Newell", 40), None),
    (("Both caretakers’ vans", Sort.VEHICLE, "tern", "Marta Silva", 75), None),
)

# What, before or after, shown on which day, in which file, and what is to be seen there.
SHOWN = (
    (
        "Visitors’ badges",
        Moment.BEFORE,
        -60,
        "badge-before.jpg",
        "A visitor’s badge with the council’s red mark and a red ribbon.",
    ),
    (
        "Visitors’ badges",
        Moment.AFTER,
        -21,
        "badge-after.jpg",
        "The same badge with our three roofs, our name, and a ribbon in our colour.",
    ),
    (
        "Site board at Hill Lane",
        Moment.BEFORE,
        -12,
        "board-before.jpg",
        "The board at the fence says “Kestrel Build”, and to ask for Kestrel.",
    ),
)


def agree(northmoor: Northmoor, days: Days) -> None:
    """The steward drafts it, and every partner agrees."""
    with days.on(DRAFTED):
        services.brand_write(said=SAID, actor=northmoor.actor(STEWARD))
        services.logo_choose(
            drawing=images.read(_file("logo.svg"), Purpose.DRAWING),
            mark=images.read(_file("logo.png"), Purpose.MARK),
            actor=northmoor.actor(STEWARD),
        )
    with days.on(PROPOSED, 11):
        proposal = services.brand_propose(actor=northmoor.actor(STEWARD))
        clockwork.strike()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=PROPOSED + 1)


def look_for_marks(northmoor: Northmoor, days: Days) -> None:
    """The steward writes down what carries a parent's mark; two of five are changed by now."""
    with days.on(WRITTEN_DOWN):
        found = [(_add(northmoor, days, told), changed) for told, changed in MARKS]
    for touchpoint, changed in found:
        if changed is not None:
            day, words = changed
            with days.on(day, 15):
                undertakings.undertaking_report(
                    undertaking=touchpoint.undertaking,
                    outcome=Outcome.DONE,
                    words=words,
                    actor=northmoor.actor(touchpoint.undertaking.owner.name),
                )


def show(northmoor: Northmoor, days: Days) -> None:
    """Whoever changes a thing shows how it looked before, and looks after."""
    found = {each.what: each for each in selectors.touchpoints(northmoor.actor(STEWARD))}
    for what, moment, day, name, words in SHOWN:
        touchpoint = found[what]
        with days.on(day, 16):
            touchpoints.picture_put(
                touchpoint=touchpoint,
                moment=moment,
                image=images.read(_file(name), Purpose.PHOTO),
                words=words,
                actor=northmoor.actor(touchpoint.undertaking.owner.name),
            )


def _file(name: str) -> bytes:
    return (Path(__file__).parent / "pictures" / name).read_bytes()


def _add(northmoor: Northmoor, days: Days, told: tuple[str, Sort, str, str, int]) -> "Touchpoint":
    what, sort, carries, owner, due = told
    return touchpoints.touchpoint_add(
        what=what,
        sort=sort,
        carries=northmoor.organisations[carries],
        owner=northmoor.people[owner],
        due=days.day(due),
        actor=northmoor.actor(STEWARD),
    )

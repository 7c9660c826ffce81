"""The gate of the demo's first transition: what had to be true, one thing waived, and the declaration."""

from typing import TYPE_CHECKING

from accord.gateways.command.demo import clockwork, mindset_of_the_bid, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.cascade import acknowledging, progress, tokens
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade import services as cascade
from accord.steps.transition.gate import selectors, services, shipped
from accord.steps.transition.gate.services import DeclarationSaid
from accord.steps.transition.transitions.rules import Kind

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition

STEWARD = "Anna Rees"
EVIDENCE = (
    "All eleven items; the handover record says who gave what and who accepted it.",
    "Read aloud at Hill Lane and at Alder Park; the minutes lie with the book.",
    None,
    "Seventeen talks, one in each team; what people asked lies with the plan.",
    "One number at each reception desk, tried by both caretakers.",
)
WAIVED = (
    "The one whom schools ring first came two weeks late from the bid of another town. They had six days "
    "side by side instead of ten; Dev Sharma stays at the telephone on Fridays until we return to it."
)
RETURNED = (
    "Dev Sharma’s last Friday was in June. Nadia Khan has answered alone since, and both schools say so."
)
VIEWS = (
    ("council", "Ruth Aske", True, "Ready. We know whom we ring, and why the hall floor costs what it does."),
    ("kestrel", "Kay Lowell", True, "Ready, and a little afraid: from Monday the bid team is no excuse."),
    ("harbour", "Ilse Brandt", True, "Ready. The seven risks without a price are written down by name."),
)
SAID = DeclarationSaid(
    words=(
        "Until today we were bidders and clients, and counted what each had said. From today there is one "
        "partnership and two schools that wait for it.\n"
        "What was promised stands in a book that every teacher and caretaker can read for ten years. Whoever "
        "sees a problem says so on the day, and is thanked for it. We ask each of you to stop one thing that "
        "belonged to the bid."
    ),
    place="Hall of Hill Lane School, 3 pm",
    programme="Both caretakers say what worries them\nTwo head teachers read from the promise book\nTea",
)
BRIEFED_AFTER, ACKNOWLEDGED_UNTIL, ENDED_AFTER, LEAVES_OUT = 3, 24, 60, 9


def go_through(northmoor: Northmoor, days: Days, transition: "Transition", *, gate: int) -> None:
    """Meet what has to be true but for one thing, which all waive; declare it, and tell everybody."""
    steward = northmoor.actor(STEWARD)
    with days.on(gate - 64):
        usual = [("", words) for words in shipped.usual(Kind.OPERATION)]
        criteria = services.criteria_add(transition=transition, asked=usual, actor=steward)
    for place, (criterion, evidence) in enumerate(zip(criteria, EVIDENCE, strict=True)):
        if evidence is not None:
            with days.on(gate - 14 + place, 16):
                services.criterion_meet(criterion=criterion, evidence=evidence, actor=steward)
    with days.on(gate - 9):
        waiver = services.waiver_propose(
            criterion=criteria[2], reason=WAIVED, return_on=days.day(gate + 90), actor=steward
        )
    signing.all_agree(northmoor, days, waiver, from_day=gate - 8)
    for key, name, ready, words in VIEWS:
        with days.on(gate - 5, 17):
            services.view_say(
                transition=transition,
                organisation=northmoor.organisations[key],
                ready=ready,
                words=words,
                actor=northmoor.actor(name),
            )
    mindset_of_the_bid.before(northmoor, days, transition, gate=gate)
    _declare(northmoor, days, transition, gate=gate)
    mindset_of_the_bid.after(northmoor, days, transition, gate=gate)
    with days.on(gate + 84):
        services.criterion_meet(criterion=criteria[2], evidence=RETURNED, actor=northmoor.actor(STEWARD))


def _declare(northmoor: Northmoor, days: Days, transition: "Transition", *, gate: int) -> None:
    with days.on(gate - 4):
        said = DeclarationSaid(
            words=SAID.words, place=SAID.place, programme=SAID.programme, held_on=days.day(gate)
        )
        actor = northmoor.actor(STEWARD)
        services.declaration_write(transition=transition, said=said, actor=actor)
        proposal = services.declaration_propose(transition=transition, actor=actor)
        clockwork.strike()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=gate - 2)
    _tell(northmoor, days, transition, gate=gate)


def _tell(northmoor: Northmoor, days: Days, transition: "Transition", *, gate: int) -> None:
    """Each level tells the next on the day after it heard, and most acknowledge; then the cascade ends."""
    declaration = selectors.declaration_of(transition)
    sent = cascades.of_subject(declaration.id) if declaration else None
    if sent is None:
        message = "The declaration has not gone down the teams."
        raise LookupError(message)
    for branch in progress.whole_of(sent).branches:
        day, briefing = gate + BRIEFED_AFTER * branch.briefing.level + 1, branch.briefing
        actor = northmoor.actor(briefing.leader.name if briefing.leader else STEWARD)
        with days.on(day, 9):
            told = cascade.briefing_give(
                briefing=briefing,
                given_on=days.day(day),
                present=[each.person_id for each in cascades.recipients_in(briefing)],
                asked="",
                actor=actor,
            )
        mindset_of_the_bid.say(days, told, actor, day=day + 1)
    for place, recipient in enumerate(cascades.everybody_in(sent), 1):
        if place % LEAVES_OUT and recipient.email:
            with days.on(gate + ACKNOWLEDGED_UNTIL, 12):
                link = tokens.token_for(recipient.id)
                acknowledging.acknowledge_by_link(visit=acknowledging.visit(link))
    with days.on(gate + ENDED_AFTER):
        cascade.cascade_end(cascade=sent, actor=northmoor.actor(STEWARD))

"""What the talks about the pulses of the transition, and about help that was bought, decided."""

from accord.gateways.command.demo.decisions import Act, Decided, Leave, Report
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.undertakings.rules import Outcome

BEFORE_THE_GATE: Decided = {
    "mindset:3": Act(
        reading="We all ring whoever we sat beside in the bid. The schools have nobody to ring at all.",
        cause=Cause.BEHAVIOUR,
        title="A number at each reception desk that somebody answers",
        owner="Idris Bell",
        due=-545,
        reports=(
            Report(day=-551, outcome=Outcome.DONE, words="It hangs at both desks; both caretakers tried it."),
        ),
    ),
    "mindset:6": Leave(
        reading="Each side keeps a reserve because it does not know the other’s. That is what a bid is.",
        cause=Cause.BEHAVIOUR,
        reason="The gate is in two weeks. We ask again thirty days after it, and talk about it then.",
    ),
}
AFTER_30_DAYS: Decided = {
    "mindset:6": Act(
        reading="The risks that have a price are spoken of. Those that have none are still kept back.",
        cause=Cause.BEHAVIOUR,
        title="Read one of the seven risks without a price aloud in each weekly call",
        owner="Emre Shaw",
        due=-445,
        reports=(
            Report(day=-447, outcome=Outcome.DONE, words="All seven were read; two have a price by now."),
        ),
    ),
    "mindset:1": Leave(
        reading="People say so where they have met. At Alder Park they have met nobody yet.",
        cause=Cause.BEHAVIOUR,
        reason="The first site meeting there is next week. We look again ninety days after the gate.",
    ),
}
AFTER_90_DAYS: Decided = {
    "mindset:7": Act(
        reading="On site the fault is looked for first, since whoever is found pays.",
        cause=Cause.BEHAVIOUR,
        title="After each mishap one page that says what happened, before anybody asks whose it was",
        owner="Ben Ives",
        due=-400,
        reports=(Report(day=-405, outcome=Outcome.DONE, words="Four pages since; none of them has a name."),),
    ),
    "mindset:6": Leave(
        reading="What is kept back is small by now, and each of us knows what the others keep.",
        cause=Cause.BEHAVIOUR,
        reason="We leave it, and hear in the rounds to come whether it troubles people.",
    ),
}
HELP: Decided = {
    "help ourselves": Act(
        reading="The council reads the list of coming orders itself. On Kestrel’s sites nobody has seen it.",
        cause=Cause.BEHAVIOUR,
        title="Hang the list of coming orders up on both sites, and go through it once",
        owner="Dev Sharma",
        due=-400,
        reports=(Report(day=-404, outcome=Outcome.DONE, words="Both sites read along in the Monday call."),),
    ),
    "help useful": Leave(
        reading="Two of the three sessions helped; the third was one too many.",
        cause=Cause.BEHAVIOUR,
        reason="The engagement ends next week. Whoever writes the next brief reads this first.",
    ),
}

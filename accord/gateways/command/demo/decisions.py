"""What the talks of the demo decided, and what came of it, in the words of those who were there."""

from dataclasses import dataclass

from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.undertakings.rules import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an owner reported about an undertaking; days as in `Days`."""

    day: int
    outcome: Outcome
    words: str
    due: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A point that led to an undertaking."""

    reading: str
    cause: Cause
    title: str
    owner: str
    due: int
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """A point on which the talk decided not to act."""

    reading: str
    cause: Cause
    reason: str


Decided = dict[str, Act | Leave]
RAISED = "raised"

RAISED_IN_SPRING = "Four people of Harbour were asked, and their answers counted nowhere."

SPRING: Decided = {
    "behaviour 3": Act(
        reading="Kestrel notes in its site diary what slips, and feels it has told us. Nobody else reads it.",
        cause=Cause.BEHAVIOUR,
        title="Ring the council on the day a delivery slips",
        owner="Ben Ives",
        due=-170,
        reports=(
            Report(
                day=-168,
                outcome=Outcome.DROPPED,
                words="Calls reach whoever is in, and not those who decide. We need another way.",
            ),
        ),
    ),
    "behaviour 4": Act(
        reading="Each partner keeps its own list of costs, and nobody knows which one is the latest.",
        cause=Cause.CAPACITY,
        title="Put the cost reports into one place that every partner can open",
        owner="Dev Sharma",
        due=-130,
        reports=(
            Report(
                day=-120,
                outcome=Outcome.MOVED,
                words="The council's firewall lets nobody in from outside; a new way in is ordered.",
                due=-12,
            ),
        ),
    ),
    "behaviour 5": Leave(
        reading="People do say so when they disagree. What is missing is that the minutes hold it.",
        cause=Cause.BEHAVIOUR,
        reason="The board has just changed how its minutes are written. We look at the next round first.",
    ),
    "core practicalities": Act(
        reading="Drawings go round by e-mail, and the site works from the wrong ones.",
        cause=Cause.CAPACITY,
        title="One store of drawings that all partners can open",
        owner="Peter Lund",
        due=-165,
        reports=(
            Report(
                day=-166,
                outcome=Outcome.DONE,
                words="The store is open to all six organisations. The site office uses nothing else.",
            ),
        ),
    ),
    "core objectives": Act(
        reading="Managers were never asked to talk about it.",
        cause=Cause.BEHAVIOUR,
        title="Every manager asks once a quarter what a person's work does for us all",
        owner="Nadia Khan",
        due=-100,
        reports=(
            Report(
                day=-101,
                outcome=Outcome.DONE,
                words="All seven managers had these talks in the summer; the notes stay with the teams.",
            ),
        ),
    ),
    RAISED: Act(
        reading="Harbour is too small to be shown alone. With Tern and the schools, its answers count.",
        cause=Cause.GOVERNANCE,
        title="Ask Tern and the two schools too, from the next round on",
        owner="Anna Rees",
        due=-160,
        reports=(
            Report(
                day=-162,
                outcome=Outcome.DONE,
                words="The draft of the next round asks everybody in all six organisations.",
            ),
        ),
    ),
}

SUMMER: Decided = {
    "behaviour 3": Act(
        reading="The gap is as wide as before. Telling one person is not telling those it touches.",
        cause=Cause.BEHAVIOUR,
        title="A note every Friday from each site: what may slip, whom it touches, what we do",
        owner="Carys Pugh",
        due=9,
    ),
    "behaviour 1": Act(
        reading="Board papers speak of cost and time. What pupils gain stands nowhere.",
        cause=Cause.EDUCATION_AIMS,
        title="Every board paper begins with what it does for pupils and schools",
        owner="Ruth Aske",
        due=-60,
        reports=(
            Report(
                day=-69,
                outcome=Outcome.DONE,
                words="The papers of the September board all began with it; the template asks for it now.",
            ),
        ),
    ),
    "core culture": Leave(
        reading="Tern and the schools came in late and found everything settled the way Kestrel does it.",
        cause=Cause.GOVERNANCE,
        reason="We write down our ways of working first, topic by topic, and look at this again then.",
    ),
    "behaviour 8": Act(
        reading="Both head teachers saw the drawings for the first time when they were fixed.",
        cause=Cause.EDUCATION_AIMS,
        title="Walk through the drawings with both head teachers before they are fixed",
        owner="Grace Obi",
        due=24,
    ),
    "core objectives": Act(
        reading="It is better where managers asked. Tern and the schools have nobody who does.",
        cause=Cause.CAPACITY,
        title="Agree with Tern and both schools who has this talk with their people",
        owner="Joe Farrow",
        due=12,
    ),
}

RAISED_ABOUT_DILEMMAS = "We all say that we should tell the school, and half of us would not."
DILEMMAS: Decided = {
    "asked 1": Act(
        reading="On site one tells whoever has to act. At the council one waits until it is certain.",
        cause=Cause.GOVERNANCE,
        title="Say in one line who may tell a school what, on the day it happens",
        owner="Peter Lund",
        due=21,
    ),
    RAISED: Leave(
        reading="Nobody was ever thanked for telling early. That is about us, and not about a rule.",
        cause=Cause.BEHAVIOUR,
        reason="It belongs to the briefing of every team: the case goes into the bank for that.",
    ),
}
RAISED_ABOUT_HOMES = "We meet the way Kestrel meets at home, and nobody remembers having chosen it."
HOMES: Decided = {
    "profile:bad-news:home": Act(
        reading="The council waits until it is certain, Kestrel rings at once. Both want the second here.",
        cause=Cause.BEHAVIOUR,
        title="Write down which news goes to whom within the hour, however little is known",
        owner="Nadia Khan",
        due=-160,
        reports=(
            Report(
                day=-161,
                outcome=Outcome.DONE,
                words="One page, on both notice boards. Accidents, dates and prices come first.",
            ),
        ),
    ),
    RAISED: Leave(
        reading="Nobody decided it. It came with the site office, and so did the forms.",
        cause=Cause.BEHAVIOUR,
        reason="It belongs into a register of ways of working, with all else that nobody decided.",
    ),
}

"""What the teams of the demo were told, asked, wrote and were answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """When a team was briefed, what was asked, what it wrote the day after, and the answer from above."""

    team: str
    day: int
    asked: str = ""
    wrote: str = ""
    answer: str = ""


FIRST = tuple(
    Told(team=team, day=day)
    for team, day in (
        ("Partnership board", -570),
        ("Partnership office", -556),
        ("Children's services", -560),
        ("Kestrel education", -552),
        ("Harbour asset management", -555),
        ("School places", -545),
        ("Education capital", -544),
        ("Property and legal", -541),
        ("Design", -540),
        ("Commercial", -538),
        ("Site north", -537),
        ("Site south", -536),
        ("Site office", -542),
        ("Tern contract team", -541),
        ("Tern caretaking", -530),
        ("Hill Lane leadership", -540),
        ("Alder Park leadership", -539),
    )
)
SECOND = (
    Told(
        team="Partnership board",
        day=-62,
        asked="What do we do when our own board wants something else?",
        wrote="We put what pupils gain on top of every board paper. We stop calling schools sites.",
        answer="Good. I look for that line in the papers of the next meeting.",
    ),
    Told(
        team="Children's services",
        day=-55,
        wrote="We ask head teachers before dates are fixed, and give our reasons with the decision.",
        answer="Thank you. Tell us where that costs you time.",
    ),
    Told(
        team="Partnership office",
        day=-50,
        asked="Who decides what goes into the shared place?",
        wrote="What somebody finds out is in the shared place within a week, also when it is awkward.",
        answer="Whoever finds it out decides. We will stand by that.",
    ),
    Told(
        team="Harbour asset management",
        day=-47,
        wrote="We tell the others what our investors ask before we answer them.",
        answer="Very useful. Bring it to the board as it comes.",
    ),
    Told(
        team="School places",
        day=-45,
        asked="Two working days is short in August. Does it count then?",
        wrote="We name a second person who can be rung in the holidays.",
        answer="It counts in August too, so the second person is a good answer.",
    ),
    Told(
        team="Education capital",
        day=-44,
        wrote="We open each meeting with what became of the last one’s actions.",
        answer="Yes. I come to the next one.",
    ),
    Told(team="Property and legal", day=-40, asked="May we share draft leases?"),
    Told(
        team="Tern contract team",
        day=-38,
        wrote="We ring the site manager before we write.",
        answer="Please do, and say so when nobody picks up.",
    ),
    Told(
        team="Site office",
        day=-36,
        asked="Does a text message count as telling?",
        wrote="A text message counts. Whoever gets it answers with a thumb at least.",
        answer="Agreed, a text message counts.",
    ),
    Told(
        team="Kestrel education",
        day=-33,
        asked="How do we explain an early warning to head office?",
        wrote="An early warning is never held against whoever gave it. Kay says so to head office.",
    ),
    Told(
        team="Hill Lane leadership",
        day=-30,
        wrote="We say what the works mean for lessons, every Monday, on one page.",
        answer="That page goes to the site meeting.",
    ),
    Told(team="Alder Park leadership", day=-29, asked="Whom do we ring at the contractor?"),
    Told(
        team="Design",
        day=-21,
        wrote="We show drawings when they are half done, and say what is still open.",
    ),
    Told(
        team="Tern caretaking",
        day=-20,
        asked="We have no e-mail. How do we hear of changes?",
        wrote="Marta reads the changes aloud at the Monday start, and takes our questions back.",
    ),
    Told(team="Commercial", day=-18),
    Told(team="Site north", day=-6, asked="What if the supplier asks us to keep quiet?"),
)
AWAY = "Alder Park leadership"

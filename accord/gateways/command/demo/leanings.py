"""What each organisation's people tend to answer, and what they write: the story that the rounds tell.

Kestrel finds that people are told of problems in time, and the council does not; neither likes the tools,
until a shared store of drawings comes after the first round. By the third, more is done by the day it was
promised for. Statements are named by their place: the
behaviours of the shipped charter are numbered as they stand there, the core eight are named by their steps,
and what else was asked is numbered.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaning:
    """Around which answer an organisation's people stand, and how far that has moved by each round.

    council_alone: how far the council's people have moved by themselves.
    """

    council: float
    kestrel: float
    others: float
    moves: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)
    council_alone: tuple[float, ...] = (0.0,) * 6

    def of(self, organisation: str, number: int) -> float:
        """Return where the people of an organisation stand in round `number`, from 0."""
        first = {"council": self.council, "kestrel": self.kestrel}.get(organisation, self.others)
        alone = self.council_alone[number] if organisation == "council" else 0.0
        return first + self.moves[number] + alone


def _by_autumn(points: float) -> tuple[float, ...]:
    """So far in the round of the autumn, and not before."""
    return (0.0, 0.0, points, points, 0.0, 0.0)


def _around_the_gate(council: float, kestrel: float, others: float, *since: float) -> Leaning:
    """Asked before the gate and twice after it; since: how far all have moved by each of these two."""
    return Leaning(council, kestrel, others, (0.0,) * 7 + since, (0.0,) * 9)


STILL = (0.0,) * 6
"""Asked once, so it does not move."""
LEANINGS = {
    "behaviour 1": Leaning(3.9, 3.8, 3.7),
    "behaviour 2": Leaning(3.3, 3.5, 3.4, (0.0, 0.2, 0.3, 0.3)),
    "behaviour 3": Leaning(2.6, 3.9, 3.5),
    "behaviour 4": Leaning(2.9, 3.5, 3.1, (0.0, 0.1, 0.1, 0.2)),
    "behaviour 5": Leaning(3.4, 3.3, 3.3),
    "behaviour 6": Leaning(3.2, 3.4, 3.3, (0.0, 0.3, 0.9, 0.9)),
    "behaviour 7": Leaning(3.6, 3.8, 3.5),
    "behaviour 8": Leaning(3.5, 3.5, 3.0, (0.0, 0.0, 0.2, 0.2)),
    "behaviour 9": Leaning(3.6, 3.4, 3.6),
    "asked 1": Leaning(2.4, 3.9, 3.2, STILL),  # the late drawing: we would tell the school the same day
    "asked 2": Leaning(4.0, 2.8, 3.3, STILL),
    "asked 3": Leaning(4.4, 4.4, 4.6, STILL),  # we should
    "asked 4": Leaning(2.0, 2.1, 1.6, STILL),
    "asked 5": Leaning(2.9, 3.3, 3.0, STILL),  # the cheaper boiler: we would say so before it is ordered
    "asked 6": Leaning(3.8, 3.3, 3.5, STILL),
    "asked 7": Leaning(2.2, 2.7, 2.4, STILL),
    "asked 8": Leaning(4.3, 4.1, 4.6, STILL),  # we should
    "asked 9": Leaning(2.1, 2.6, 1.8, STILL),
    "asked 10": Leaning(3.7, 3.6, 4.1, STILL),
    "figure 1": Leaning(2.5, 3.1, 2.4),  # defects put right: those who wait see it worse than the figure says
    # Before the gate, and 30 and 90 days after; 2, 4 and 6 are turned: high is unfavourable.
    "mindset:1": _around_the_gate(2.6, 3.0, 2.8, 0.8, 1.1),
    "mindset:2": _around_the_gate(4.1, 3.8, 3.7, -0.8, -0.9),
    "mindset:3": _around_the_gate(2.4, 2.7, 2.6, 1.1, 1.3),
    "mindset:4": _around_the_gate(3.9, 3.9, 3.4, -0.2, -0.6),
    "mindset:5": _around_the_gate(3.0, 2.8, 3.1, 0.2, 0.6),
    "mindset:6": _around_the_gate(3.6, 3.7, 3.2, 0.0, -0.1),
    "mindset:7": _around_the_gate(2.8, 3.2, 3.0, 0.5, 0.6),
    "mindset:8": _around_the_gate(3.2, 3.3, 3.4, 0.1, 0.1),
    "core values": Leaning(3.7, 3.9, 3.7, (0.0, 0.1, 0.2, 0.2)),
    "core leadership": Leaning(3.4, 3.7, 3.5, (0.0, 0.0, 0.1, 0.1)),
    "core evaluation": Leaning(3.2, 3.6, 3.4, (0.0, 0.1, 0.1, 0.2)),
    "core objectives": Leaning(3.3, 3.4, 3.2),
    "core transition": Leaning(3.7, 3.8, 3.5),
    "core culture": Leaning(3.3, 3.6, 3.3),
    "core practicalities": Leaning(2.4, 2.5, 2.8, (0.0, 0.6, 1.3, 1.4)),
    "core expertise": Leaning(3.8, 3.6, 3.6),
}
BESIDE = {
    "trust:1": Leaning(3.1, 3.3, 3.4, STILL),
    "trust:2": Leaning(3.0, 3.3, 3.2, STILL),
    "trust:3": Leaning(3.6, 3.8, 3.6, STILL),
    "trust:4": Leaning(3.0, 2.7, 2.8, STILL),  # turned: high is unfavourable
    "mirror C": Leaning(3.9, 3.1, 3.3, STILL),  # what the council does, as its own people and others see it
    "mirror K": Leaning(3.2, 4.0, 3.4, STILL),
    "mirror H": Leaning(3.4, 3.3, 4.0, STILL),
}
"""What a questionnaire of the partnership's own asks besides."""
WHOSE_WAYS = {
    "own-ways:1": Leaning(3.5, 3.6, 3.4, STILL, _by_autumn(-0.8)),
    "fairness:3": Leaning(3.6, 3.7, 3.4, STILL, _by_autumn(-1.0)),
    "giving-up:1": Leaning(2.6, 2.7, 2.8, STILL, _by_autumn(0.9)),  # turned
    "challenge:1": Leaning(3.5, 3.2, 3.2, STILL),
}
"""Whose ways are followed, asked twice: before Kestrel’s ways were taken for most things, and after."""
HELPED = {
    "help useful": Leaning(4.3, 3.6, 3.8, STILL),
    "help matters": Leaning(3.9, 3.7, 3.6, STILL),
    "help fair": Leaning(4.0, 4.2, 4.0, STILL),
    "help done": Leaning(4.1, 3.4, 3.5, STILL),
    "help ourselves": Leaning(3.8, 3.1, 3.4, STILL),
}
"""What those say who took part in the help with money: the council that it moved us on, Kestrel somewhat."""
AT_HOME = (0.0,) * 7
"""Asked once, in the seventh round, so it does not move."""
HOMES = {
    f"profile:{pair}:{question}": Leaning(*leans, AT_HOME, AT_HOME)
    for pair, asked in {
        "deciding": ((2.7, 1.9, 2.4), (2.1, 2.2, 2.2), (3.1, 2.4, 2.6)),
        "meeting": ((1.6, 4.3, 3.0), (4.1, 4.2, 3.9), (2.9, 4.1, 3.4)),
        "keeping": ((1.6, 3.0, 2.0), (2.7, 2.8, 2.6), (2.0, 2.6, 2.1)),
        "disagreeing": ((4.0, 2.0, 3.0), (3.1, 2.4, 2.8), (2.8, 2.2, 2.6)),
        "sharing": ((4.0, 2.1, 3.6), (2.7, 2.5, 2.8), (2.4, 2.1, 2.6)),
        "bad-news": ((4.1, 1.7, 3.6), (3.5, 2.0, 3.0), (1.9, 1.6, 2.0)),
        "changing": ((1.7, 4.2, 2.2), (4.0, 3.9, 3.4), (2.7, 3.8, 2.8)),
        "praising": ((3.8, 2.8, 3.2), (3.3, 3.0, 3.0), (3.0, 2.7, 3.0)),
    }.items()
    for question, leans in zip(("home", "now", "wanted"), asked, strict=True)
}
"""How it is at home, how it is here, and how it should be: between two ends of which neither is better."""
TURNED = frozenset({"trust:4", "giving-up:1", "mindset:2", "mindset:4", "mindset:6"})
MORE = (
    "A delivery was moved by a week, and we read it on the gate.",
    "Two promises of the last meeting were not in the minutes.",
    "We were told the price was fixed. It was not.",
)
"""What somebody says who has given a low answer on promises kept."""
COMMENTS = (
    "Tell us when dates slip. We would rather hear it early than read it in the minutes.",
    "The shared drawings have made a real difference on site.",
    "It is still hard to know who can decide about small changes.",
    "Meetings at the site office work better than meetings at the civic centre.",
    "Invite the caretakers when you talk about handover. We know the buildings.",
    "More time for questions after the monthly briefing, please.",
    "Cost figures reach us when everything is settled. Share them sooner.",
    "Schools hear about changes last.",
)

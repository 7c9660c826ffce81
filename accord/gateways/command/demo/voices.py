"""What people answer: drawn from a seeded generator around what each organisation tends to see.

Two people of one organisation differ by chance, and by how kindly each marks where one end is the better one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from accord.gateways.command.demo.leanings import (
    BESIDE,
    COMMENTS,
    HELPED,
    HOMES,
    LEANINGS,
    MORE,
    TURNED,
    WHOSE_WAYS,
)
from accord.gateways.command.demo.people import PersonPlan, people

SEED = 20260301
FIGURE, GUESS = "figure", "guess "
ANSWERS = (1, 5)
KINDNESS, CHANCE = 0.4, 0.75  # standard deviations, in answers
RATHER_NOT_SAY = 0.015
COMMENTS_OF = 0.2
ALL = BESIDE | WHOSE_WAYS | HELPED | LEANINGS | HOMES
ASKED_ON, LOW, SAYS_MORE = "trust:1", 2, 0.6
# How many of those asked answer.
RESPONSE = {
    "council": 0.86,
    "kestrel": 0.82,
    "harbour": 0.75,
    "tern": 0.9,
    "hill_lane": 0.8,
    "alder_park": 0.8,
}


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person answers in a round, and how many days after its opening."""

    name: str
    email: str
    after_days: int
    given: Mapping[str, int]
    comment: str
    said: Mapping[str, str]


class Voices:
    """Everybody who answers round `number`; places: where each statement stands in the story, by its key."""

    def __init__(self, number: int, places: Mapping[str, str]) -> None:
        self._number, self._places = number, places

    def __iter__(self) -> Iterator[Voice]:
        chance = np.random.default_rng([SEED, self._number])
        # What was asked besides changes nothing else.
        beside, ways = (np.random.default_rng([SEED, self._number, more]) for more in (1, 2))
        written: set[str] = set()  # no two people write the same
        for plan in people():
            voice = self._voice(plan, chance, beside, ways)
            if chance.random() < RESPONSE[plan.organisation]:
                fresh = voice.comment not in written
                written.add(voice.comment)
                yield voice if fresh else replace(voice, comment="")

    def _voice(
        self,
        plan: PersonPlan,
        chance: np.random.Generator,
        beside: np.random.Generator,
        ways: np.random.Generator,
    ) -> Voice:
        kindness = chance.normal(0, KINDNESS)
        given = self._of_figures_and_guesses(plan)
        for key, place in self._places.items():
            if place.startswith((FIGURE, GUESS)):
                continue
            drawn = beside if place in BESIDE else ways if place in WHOSE_WAYS else chance
            lean = ALL[place].of(plan.organisation, self._number)
            turned = 0 if place in HOMES else -1 if place in TURNED else 1
            answer = int(np.clip(round(drawn.normal(lean + turned * kindness, CHANCE)), *ANSWERS))
            given[key] = 0 if drawn.random() < RATHER_NOT_SAY else answer
        comment = str(chance.choice(COMMENTS)) if chance.random() < COMMENTS_OF else ""
        days, said = int(chance.integers(0, 12)), {}
        if 0 < given.get(ASKED_ON, 0) <= LOW and beside.random() < SAYS_MORE:
            said = {f"more/{ASKED_ON}": str(beside.choice(MORE))}
        return Voice(plan.name, plan.email, days, given, comment, said)

    def _of_figures_and_guesses(self, plan: PersonPlan) -> dict[str, int]:
        """What somebody makes of the figures of a round, and guesses of others: that they see it alike.

        By a chance of their own, so that all else is what it is without them.
        """
        chance = np.random.default_rng([SEED, self._number, *plan.name.encode()])
        leans = {
            key: LEANINGS[place.removeprefix(GUESS)].of(plan.organisation, 0)
            for key, place in self._places.items()
            if place.startswith((FIGURE, GUESS))
        }
        drawn = {key: chance.normal(lean, CHANCE) for key, lean in leans.items()}
        return {key: int(np.clip(round(found), *ANSWERS)) for key, found in drawn.items()}

"""Random partnerships against an attacker with a linear programme, who knows everything but the answers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure import Answers, publish
from accord.analysis.published import Banded, Cut, Published, Shown
from accord.analysis.tests.attacker import Attacker
from accord.analysis.tests.partnerships import frame, members_of, people_of

pytestmark = pytest.mark.long

CUTS = (Cut.ORGANISATION, Cut.TIER, Cut.TEAM, Cut.ORGANISATION_TIER)


def partnership(seed: int, people: int, *, items: int = 1) -> Answers:
    """A partnership: organisations of very different size, teams of five to fifteen, four tiers, opinions
    that differ by team, some of them unanimous, and one answer in twenty missing."""
    random = np.random.default_rng(seed)
    sizes = np.maximum(1, np.round(random.dirichlet(np.ones(random.integers(2, 8))) * people)).astype(int)
    organisation = np.repeat(np.arange(sizes.size), sizes)
    within = np.concatenate([np.arange(size) for size in sizes])
    per_team = random.integers(5, 16)
    team = np.unique(organisation * people + within // per_team, return_inverse=True)[1].reshape(-1)
    tier = random.choice(4, size=organisation.size, p=(0.05, 0.1, 0.2, 0.65))
    mean = random.uniform(1.8, 4.6) + random.normal(0, 0.4, team.max() + 1)[team]
    noise = random.choice([0.2, 1.0])
    values = np.clip(np.round(mean[:, None] + random.normal(0, noise, (team.size, items))), 1, 5)
    values[random.random(values.shape) < 0.05] = 0
    cross = np.unique(organisation * 4 + tier, return_inverse=True)[1].reshape(-1)
    index = dict(zip(CUTS, (organisation, tier, team, cross), strict=True))
    chosen = [cut for cut in CUTS if random.random() < 0.6] or [Cut.ORGANISATION]
    return people_of(
        {cut: index[cut].tolist() for cut in chosen}, values.astype(np.int8), partner=organisation.tolist()
    )


def attacked(answers: Answers, result: Published, random: np.random.Generator, *, tries: int) -> None:
    """Look at every group below the minimum, and at people chosen at random, as a reader chosen at random."""
    members = members_of(answers)
    for column, item in enumerate(result.items):
        answered = answers.values[:, column] > 0
        attacker = Attacker(result, item.key, members, answered)
        told = [key for key in members if isinstance(result.cells[key, item.key], Shown | Banded)]
        for key, member in members.items():
            if 0 < (member & answered).sum() < result.minimum:
                low, high = attacker.mean_of(key)
                assert high - low >= 2 - 1e-4, (key, low, high)
        inside = np.any([members[key] for key in told], axis=0) if told else np.zeros_like(answered)
        reached = np.flatnonzero(inside & answered)
        for _try in range(tries if len(reached) else 0):
            person, reader = random.choice(reached), random.choice(np.flatnonzero(answered))
            if person != reader:
                knows = (int(attacker.kind[reader]), int(answers.values[reader, column]))
                possible = attacker.answers_of(int(attacker.kind[person]), knows)
                assert possible[-1] - possible[0] >= 2, (item.key, possible, knows)


@given(st.integers(0, 2**32 - 1), st.integers(12, 60))
@settings(max_examples=12)
def test_nobody_in_a_small_partnership_can_be_picked_out(seed: int, people: int) -> None:
    answers = partnership(seed, people)
    attacked(answers, publish(answers, frame()), np.random.default_rng(seed), tries=4)


@pytest.mark.long
@given(st.integers(0, 2**32 - 1), st.integers(12, 300))
@settings(max_examples=60)
def test_nobody_in_a_partnership_can_be_picked_out(seed: int, people: int) -> None:
    answers = partnership(seed, people)
    attacked(answers, publish(answers, frame()), np.random.default_rng(seed), tries=12)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_nobody_in_a_partnership_of_two_thousand_can_be_picked_out(seed: int) -> None:
    answers = partnership(seed, 2000)
    attacked(answers, publish(answers, frame()), np.random.default_rng(seed), tries=5)

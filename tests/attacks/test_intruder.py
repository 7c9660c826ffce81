"""Ten are asked, nine tell what they answered: does anything that is kept say what the tenth did?

The minimum is above ten, so that no figure may be published: what can be found is found in what is kept. (Of
ten people whose mean is shown, nine together know the tenth by subtracting: no promise says otherwise.)
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest
from django.db import transaction
from nacl.bindings import sodium_pad
from scipy.stats import binomtest

from accord.mechanisms.rounds.ballot import sealing
from accord.mechanisms.rounds.ballot.tests import evidence
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.keys import keystore
from tests.attacks.intruder import Hand, Intruder
from tests.cast import Cast

pytestmark = pytest.mark.long

ROUNDS = 200
BY_CHANCE = 1e-4  # how often a defence that holds may look like one that does not
FEW = 16


class Rounds:
    """The same round again and again; the tenth is plain, or outspoken with a long comment."""

    def __init__(self, cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog
        self.opened = open_round(cast, council=1, cuts=[], minimum=11)
        *nine, self._tenth = self.opened.tokens.values()
        assert len(nine) == 9
        self._nine = frozenset(self.opened.answer(token) for token in nine)
        self._secrets = keystore.keys_read(self.opened.round.id)
        self._before = evidence.every_row()

    def play(self, *, outspoken: bool, with_keys: bool = False) -> Hand:
        """Let the tenth answer, close the round, and return what can be carried away; then undo it."""
        self._caplog.clear()
        with self._undone():
            if outspoken:
                self.opened.answer(self._tenth, value=1, comment="x" * 2000)
            else:
                self.opened.answer(self._tenth, value=4)
            after = evidence.every_row()
            self.opened.close()
            return Hand(
                self._before,
                after,
                evidence.every_row(),
                self._caplog.text,
                self._nine,
                (self._secrets.private_key,) if with_keys else (),
            )

    @contextmanager
    def _undone(self) -> Iterator[None]:
        before = transaction.savepoint()
        yield
        transaction.savepoint_rollback(before)
        keystore.keys_put(self.opened.round.id, self._secrets)


@pytest.fixture
def rounds(cast: Cast, caplog: pytest.LogCaptureFixture) -> Iterator[Rounds]:
    with caplog.at_level(logging.INFO):
        yield Rounds(cast, caplog)


def hits(rounds: Rounds, count: int, *, with_keys: bool = False) -> tuple[int, int]:
    """Let an intruder learn from half of so many rounds; return how often the guess fits in the others."""
    chance, intruder = Random("the tenth"), Intruder()
    for _lesson in range(count // 2):
        outspoken = chance.random() < 0.5
        seen = rounds.play(outspoken=outspoken, with_keys=with_keys).features()
        intruder.lessons.append((seen, outspoken))
    guess, right = intruder.guesser(), 0
    for _attack in range(count // 2):
        outspoken = chance.random() < 0.5
        seen = rounds.play(outspoken=outspoken, with_keys=with_keys).features()
        right += guess(seen) == outspoken
    return right, count // 2


def better_than_guessing(found: tuple[int, int]) -> bool:
    return bool(binomtest(*found, 0.5, alternative="greater").pvalue < BY_CHANCE)


def test_without_the_key_nobody_does_better_than_guessing(rounds: Rounds) -> None:
    found = hits(rounds, ROUNDS)
    assert not better_than_guessing(found), found


def test_with_the_key_everything_is_open(rounds: Rounds) -> None:
    """The intruder can do it: what stands against it is the key, and that it is nowhere in what is kept."""
    found = hits(rounds, FEW * 2, with_keys=True)
    assert found == (FEW, FEW)


def test_without_the_padding_the_length_would_tell(rounds: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "padded", lambda content, room: sodium_pad(content, 16))
    assert better_than_guessing(hits(rounds, FEW * 2))

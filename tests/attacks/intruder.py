"""The motivated intruder: everything that can be carried away but the round's keys, and patience to learn.

In hand: backups of the open round from before and after somebody answered, which say which sealed item is
that person's; the database after the close; the site key; every log; the roster; what the nine others said.
"""

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.secret import SecretBox

from accord.mechanisms.rounds.ballot import payload, sealing
from accord.mechanisms.rounds.ballot.tests import evidence
from accord.mechanisms.rounds.ballot.tests.evidence import Rows

Features = dict[str, float]


@dataclass(frozen=True)
class Hand:
    """What was carried away of one round. others: the receipts of the nine; keys: of rounds, if any."""

    before: Rows
    after: Rows
    closed: Rows
    logs: str
    others: frozenset[str]
    keys: tuple[bytes, ...] = ()

    def features(self) -> Features:
        """Return whatever can be measured of it."""
        item = self._sealed_item()
        left = sorted(max(row, key=len) for row in self.closed["ballot_receipt"])
        unclaimed = [place for place, words in enumerate(left) if not self.others & {words}]
        return {
            "length": len(item),
            "letters": len(set(item)),
            "weight": sum(item),
            "first": item[0],
            "last": item[-1],
            "packed": len(hashlib.sha256(item).digest().strip(b"\0")),
            "place of the receipt": sum(unclaimed),
            "logs": len(self.logs),
            "opened": self._opened(item),
            **dict(_sizes("open", self.after)),
            **dict(_sizes("closed", self.closed)),
        }

    def _sealed_item(self) -> bytes:
        """Return what came into the box between the two backups."""
        (row,) = evidence.changes(self.before, self.after)["ballot_boxitem"][1]
        return max(row, key=len).encode("latin-1")

    def _opened(self, item: bytes) -> float:
        """Return the first answer in it, if any key that was found or can be made opens it; else nothing."""
        for content in _tried(item, self.keys):
            return float(
                next(iter(payload.ballot_from_bytes(sealing.unpadded(content)).answers.given.values()))
            )
        return 0.0


@dataclass
class Intruder:
    """Learns from rounds whose answers came out otherwise, which measure tells them best."""

    lessons: list[tuple[Features, bool]] = field(default_factory=list)

    def guesser(self) -> "Stump":
        """Return the best single measure, its threshold and the side on which people are outspoken."""
        return max(
            self._stumps(), key=lambda stump: sum(stump(seen) == truth for seen, truth in self.lessons)
        )

    def _stumps(self) -> Iterator["Stump"]:
        for name in self.lessons[0][0]:
            values = [seen.get(name, 0.0) for seen, _truth in self.lessons]
            for at in {median(values), (min(values) + max(values)) / 2}:
                for above in (True, False):
                    yield Stump(name, at, above=above)


@dataclass(frozen=True)
class Stump:
    """A guess from one measure."""

    name: str
    at: float
    above: bool = field(kw_only=True)

    def __call__(self, seen: Features) -> bool:
        """Say whether this person was outspoken."""
        return (seen.get(self.name, 0.0) > self.at) == self.above


def _tried(item: bytes, found: Sequence[bytes]) -> Iterator[bytes]:
    """Return what each key opens: those of rounds that were found, and what follows from the site key."""
    site = settings.ACCORD_SITE_KEY
    made = [hmac.digest(site, use, hashlib.sha256) for use in (b"round key store", b"django secret key", b"")]
    made.append(hashlib.sha256(site).digest())
    for key in (*found, *made):
        for box in (SealedBox(PrivateKey(key)), SecretBox(key)):
            try:
                yield bytes(box.decrypt(item))
            except (CryptoError, ValueError):
                continue


def _sizes(when: str, rows: Rows) -> Iterator[tuple[str, float]]:
    """Return how many rows each table has, and how much is written in them."""
    for table, found in rows.items():
        yield f"{when} rows of {table}", found.total()
        yield f"{when} letters in {table}", sum(len(column) for row in found.elements() for column in row)

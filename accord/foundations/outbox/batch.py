"""What is asked once for all letters of a batch: when each leaves, in which language, in what dress."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from accord.foundations import clock, languages, scope, wearing
from accord.foundations.outbox.letters import sort_of
from accord.foundations.outbox.models import Envelope
from accord.foundations.outbox.pacing import Due, Leaves, leaves
from accord.foundations.wearing import Worn


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a letter before it is written."""

    leaves: Leaves
    language: str
    worn: Worn | None


def known(batch: Sequence[Envelope]) -> dict[UUID, Known]:
    """Return what is known of each letter, by its id; needs no scope."""
    spoken = languages.chosen_at({each.address for each in batch})
    by_partnership: dict[UUID, list[Envelope]] = defaultdict(list)
    for each in batch:
        by_partnership[each.partnership_id].append(each)
    found: dict[UUID, Known] = {}
    for partnership_id, letters in by_partnership.items():
        with scope.partnership(partnership_id):
            worn, moments = wearing.worn(), leaves([_due(each) for each in letters])
        for each, moment in zip(letters, moments, strict=True):
            found[each.id] = Known(moment, spoken[each.address], worn)
    return found


def _due(envelope: Envelope) -> Due:
    # A clock that was put back holds up nothing: what was posted later than now was posted now.
    return Due(envelope.address, sort_of(envelope.kind), min(envelope.posted_at, clock.now()))

"""Who could be seen in a round, and whether that was looked at since it last changed."""

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING

from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.steps.evaluation.models import Look

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def digest_of(round: "Round") -> str:
    """Return the SHA-256 of who could be seen: each group, how many are asked, whether it could be shown."""
    seen = [
        [group.key, group.invited, group.reason.value if group.reason else ""]
        for group in questionnaires.exposure(round)
    ]
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def looked_at(round: "Round") -> datetime | None:
    """Return when it was looked at as it is now; None where it never was, or has changed since."""
    found = Look.objects.filter(round=round).first()
    return found.looked_at if found and found.digest == digest_of(round) else None


def was_looked_at(round: "Round") -> bool:
    """Say whether it was looked at, as it is now or as it was before people came or went."""
    return bool(Look.objects.filter(round=round).exists())

"""What a check found."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence. wrong: it has to be put right; otherwise it is worth knowing."""

    sentence: str
    wrong: bool = True


def amiss(sentence: str) -> Finding:
    """Return what would be wrong on a real site, and is only worth knowing on a demo, which keeps nothing."""
    return Finding(sentence, wrong=not settings.ACCORD_DEMO)


def moment(found: datetime) -> str:
    """Return a moment for those who run the machine: in UTC, as its logs are."""
    return f"{found:%d %B %Y, %H:%M} UTC"

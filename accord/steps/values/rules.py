"""When a charter should be looked at again."""

from datetime import datetime, timedelta

REVIEW_AFTER = timedelta(days=365)
"""product.md, "A year": the charter is reviewed once a year."""


def wants_review(in_force_since: datetime, now: datetime) -> bool:
    """Say whether a charter has been in force for a year or longer."""
    return now - in_force_since >= REVIEW_AFTER

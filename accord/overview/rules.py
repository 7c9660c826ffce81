"""Which headline the partnership reads first. Pure."""

from collections.abc import Iterable

from accord.foundations.registry import Headline, Standing


def first_headline(standings: Iterable[Standing | None]) -> Headline | None:
    """Return the weightiest headline; of two as weighty, the one whose step comes first."""
    found = [each.headline for each in standings if each is not None and each.headline is not None]
    return max(found, key=lambda headline: headline.weight, default=None)

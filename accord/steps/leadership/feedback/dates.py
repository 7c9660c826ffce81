"""The weeks in which leaders are reviewed: that they are, never who rates whom."""

from collections.abc import Iterator
from datetime import date

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, dates
from accord.steps.leadership.feedback import selectors


@dates
def reviews_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the years of leader feedback that are open on one of these days."""
    if not access.allows(actor, "feedback.read"):
        return
    for year in selectors.years_between(first, last):
        yield Dated(
            uid=f"reviews-{year.id}@accord",
            sort=Sort.REVIEW,
            what=year.title,
            url=address("feedback:year", year_id=year.id),
            begins=year.opens_on,
            ends=year.closes_on,
            concerns=False,
            planned=year.agreed_at is None,
        )

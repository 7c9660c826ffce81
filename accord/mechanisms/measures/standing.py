"""How the measures stand altogether, for the dashboard's third step."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.measures import selectors, sentences
from accord.mechanisms.measures.rules import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How many measures have a target and a value, and how many of them lie within tolerance or better.

    worst: the first outside, in a sentence, with the way to it. missing: whose last value is not in.
    """

    within: int
    of: int
    worst: str
    worst_url: str
    missing: int

    @property
    def in_words(self) -> str:
        """Return it without a full stop; nothing before the first value with a target."""
        if not self.of:
            return ""
        words = ngettext(
            "{within} of {of} measure is within its tolerance",
            "{within} of {of} measures are within their tolerance",
            self.of,
        )
        return words.format(within=self.within, of=self.of)

    @property
    def link(self) -> Link:
        """Return the way to the measure that lies outside, else to all."""
        if self.worst:
            return Link(label=_("See the measure"), url=self.worst_url)
        return Link(label=_("See the measures"), url=address("measures:list"))


def measured() -> Measured:
    """Return how the measures of the partnership in scope stand today."""
    found = selectors.all_series()
    aimed = [each for each in found if each.latest and each.latest.verdict]
    outside = [each for each in aimed if each.latest and each.latest.verdict is Verdict.OUTSIDE]
    first = outside[0] if outside else None
    return Measured(
        within=len(aimed) - len(outside),
        of=len(aimed),
        worst=sentences.heading(first) if first else "",
        worst_url=address("measures:measure", measure_id=first.measure.id) if first else "",
        missing=sum(bool(each.points) and each.points[-1].is_missing for each in found),
    )

"""What is told of each group about one item: as much as the plan allows and the audit proves.

A plan on counts says which groups may be shown. The value rule then says in which form: with its
distribution, as a mean, or as a band. The audit has the last word: where it cannot prove that nobody is
given away, the cheapest figure that stands in the way is taken one step down, and the audit begins anew. In
the end every step that turns out not to have been needed is taken back.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from math import ceil, floor

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR, Reason
from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.audit import Findings, audit
from accord.analysis.disclosure.plan import Plan, worth
from accord.analysis.disclosure.shapes import Pool, Told, in_the_way
from accord.analysis.disclosure.value import (
    Range,
    above_middle,
    bands,
    distribution_stands,
    is_plain,
    share_band,
    width,
)
from accord.analysis.errors import NotProved
from accord.analysis.moments import Counts
from accord.analysis.published import Cut


class Level(IntEnum):
    """How much is told of a group, least first."""

    HIDDEN = 0
    BANDED = 1
    MEAN = 2
    FULL = 3


NOTHING = Range(0, 0)

MOST_TO_RESTORE = 150
"""In systems of more atoms a step that was not needed is left as it is: every restoring is an audit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What is told of one group.

    sums: the sums of answers that a reader can still believe. band: the edges told, as means, where it is
    banded. reason: why it is hidden or banded. share: whether its favourable share is told as a band.
    """

    level: Level
    sums: Range = NOTHING
    band: Range | None = None
    reason: Reason | None = None
    share: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What is told of the groups about one item, and the proof."""

    forms: Mapping[Place, Form]
    findings: Findings

    def at_least(self, level: Level) -> frozenset[Place]:
        """The groups of which so much is told, or more."""
        return frozenset(place for place, form in self.forms.items() if form.level >= level)


Forms = dict[Place, Form]


class Settlement:
    """The way from a plan to what is told of one item."""

    def __init__(
        self, audience: Audience, counts: Counts, on_counts: Plan, on_spread: Plan, minimum: int
    ) -> None:
        """counts: (atoms, options). on_counts, on_spread: whose mean, and whose distribution, counts
        allow.
        """
        self._audience, self._counts, self._minimum = audience, counts, minimum
        self._of = dict(zip(audience.places, audience.member @ counts, strict=True))
        self._on_spread = on_spread.shown
        self._worth = worth(audience)
        self._pool: Pool = {}
        self._last: tuple[dict[Place, Range], Findings] | None = None
        self._forms: Forms = {
            place: self._first_form(place)
            if place in on_counts.shown
            else Form(level=Level.HIDDEN, reason=on_counts.withheld[place])
            for place in audience.places
        }

    def told(self) -> list[tuple[Place, Counts, Range]]:
        """The groups of which anything is told so far: their counts per answer, and the sums left
        possible.
        """
        return [
            (place, self._of[place], form.sums)
            for place, form in self._forms.items()
            if form.level > Level.HIDDEN
        ]

    def band(self, place: Place, sums: Range, means: Range, reason: Reason) -> None:
        """Tell no more of a group than that its mean lies in a range."""
        self._forms[place] = Form(level=Level.BANDED, sums=sums, band=means, reason=reason)

    def settled(self) -> Settled:
        """Step down until the audit proves what is left. Where it cannot be asked, nothing is told."""
        try:
            self._forms = self._proved(self._forms, self._leaks_of_means, self._one_down)
            findings = self._audited(self._forms)
        except NotProved:
            return Settled({place: _failed(form) for place, form in self._forms.items()}, Findings())
        try:
            forms = self._proved(self._with_shapes(), self._leaks_of_shapes, self._without_shape)
        except NotProved:
            return Settled(self._forms, findings)
        return Settled(forms, self._beside_shapes(findings, forms))

    def _proved(
        self,
        wanted: Forms,
        leaks_of: Callable[[Forms], list[frozenset[Place]]],
        down: Callable[[Forms, Place], Forms],
    ) -> Forms:
        """The forms wanted, stepped down until nothing leaks, and then up again where the step was in
        vain.
        """
        forms = wanted
        while leaks := leaks_of(forms):
            for place in self._cheapest(leaks, forms):
                forms = forms | down(forms, place)
        lowered = [place for place in forms if forms[place] != wanted[place]]
        if len(lowered) < 2 or self._audience.people.size > MOST_TO_RESTORE:
            return forms
        for place in sorted(lowered, key=lambda place: -self._worth[place]):
            restored = forms | {place: wanted[place]}
            if not self._breaks_two(restored) and not leaks_of(restored):
                forms = restored
        return forms

    def _cheapest(self, leaks: Sequence[frozenset[Place]], forms: Forms) -> list[Place]:
        """For each leak the group that is lost most easily, none where another of these may help already."""
        told = {place for place, form in forms.items() if form.level > Level.HIDDEN}
        behind = Counter(place for leak in leaks for place in leak & told)
        if not behind:
            raise NotProved("nothing that is told stands in the way, and yet something would follow")
        chosen: list[Place] = []
        for leak in leaks:
            open_to_choice = leak & told
            if open_to_choice and open_to_choice.isdisjoint(chosen):
                chosen.append(
                    min(open_to_choice, key=lambda place: (self._worth[place] / behind[place], place))
                )
        return chosen

    def _first_form(self, place: Place) -> Form:
        counts = self._of[place]
        if is_plain(_total(counts), int(counts.sum()), counts.size):
            return Form(level=Level.MEAN, sums=rounded_sums(counts))
        return self._in_band(place, Reason.VALUE)

    def _in_band(self, place: Place, reason: Reason) -> Form:
        counts = self._of[place]
        fixed = bands(int(counts.sum()), counts.size)
        found = fixed.place(_total(counts))
        return Form(level=Level.BANDED, sums=fixed.sums[found], band=fixed.means[found], reason=reason)

    def _leaks_of_means(self, forms: Forms) -> list[frozenset[Place]]:
        return [leak.because for leak in self._audited(forms).leaks]

    def _audited(self, forms: Forms) -> Findings:
        """The audit of the means and bands told; the last one is kept."""
        told = {place: form.sums for place, form in forms.items() if form.level > Level.HIDDEN}
        if self._last is None or self._last[0] != told:
            self._last = (told, audit(self._audience, self._counts, told, floor=self._minimum))
        return self._last[1]

    def _one_down(self, forms: Forms, place: Place) -> Forms:
        """A plain mean becomes a band, a band nothing; of two organisations both go or neither."""
        if forms[place].level is Level.MEAN:
            return {place: self._in_band(place, Reason.WOULD_FOLLOW)}
        hidden = {place: Form(level=Level.HIDDEN, reason=Reason.WOULD_FOLLOW)}
        organisations = self._audience.of(Cut.ORGANISATION)
        if len(organisations) == 2 and place in organisations:
            other = Form(level=Level.HIDDEN, reason=Reason.TWO_ORGANISATIONS)
            return dict.fromkeys(organisations, other) | hidden
        return hidden

    def _breaks_two(self, forms: Forms) -> bool:
        """Whether one of exactly two organisations would be told without the other."""
        hidden = {forms[place].level is Level.HIDDEN for place in self._audience.of(Cut.ORGANISATION)}
        return len(self._audience.of(Cut.ORGANISATION)) == 2 and len(hidden) == 2

    def _with_shapes(self) -> Forms:
        """The distributions and shares that counts and the value rule allow, beside the means."""
        forms = dict(self._forms)
        for place in self._on_spread:
            if forms[place].level is Level.MEAN:
                counts = self._of[place]
                total = _total(counts)
                if distribution_stands(counts):
                    forms[place] = Form(level=Level.FULL, sums=Range(total, total))
                elif share_band_told(counts):
                    forms[place] = replace(forms[place], share=True)
        return forms

    def _beside_shapes(self, findings: Findings, forms: Forms) -> Findings:
        """What remains at least where a distribution or share is told, which proves no more than is
        needed.
        """
        shaped = [place for place, form in forms.items() if form.level is Level.FULL or form.share]
        if not shaped:
            return findings
        smallest = min(shaped, key=self._audience.size)
        needed = width(self._counts.shape[1])
        return findings if findings.narrowest <= needed else Findings(needed, smallest)

    def _without_shape(self, _forms: Forms, place: Place) -> Forms:
        return {place: self._forms[place]}

    def _leaks_of_shapes(self, forms: Forms) -> list[frozenset[Place]]:
        told = {
            place: Told(
                total=form.sums,
                distribution=tuple(self._of[place].tolist()) if form.level is Level.FULL else None,
                favourable=_people_in_band(self._of[place]) if form.share else None,
            )
            for place, form in forms.items()
            if form.level > Level.HIDDEN
        }
        return in_the_way(self._audience, self._counts, told, floor=self._minimum, pool=self._pool)


def _failed(form: Form) -> Form:
    """Nothing is told, since it could not be checked."""
    return form if form.level is Level.HIDDEN else Form(level=Level.HIDDEN, reason=Reason.ERROR)


def places_of_mean(n: int) -> int:
    """Decimals of a mean of n answers: one below ten, since a second would claim what so few cannot give."""
    return 1 if n < SPREAD_FLOOR else 2


def share_band_told(counts: Counts) -> Range | None:
    """The band of a favourable share that lies at an end."""
    return share_band(int(counts[above_middle(counts.size)].sum()), int(counts.sum()))


def rounded_sums(counts: Counts) -> Range:
    """The sums that a reader of the rounded mean can still believe."""
    n = int(counts.sum())
    return sums_of_mean(round(_total(counts) / n, places_of_mean(n)), n, counts.size)


def sums_of_mean(mean: float, n: int, options: int) -> Range:
    """The whole sums of n answers that round to a mean."""
    half = 0.5 * 10.0 ** -places_of_mean(n)
    low, high = ceil((mean - half) * n - 1e-6), floor((mean + half) * n + 1e-6)
    return Range(max(low, n), min(high, n * options))


def _people_in_band(counts: Counts) -> Range | None:
    """The people that the band of a share allows."""
    band, n = share_band_told(counts), int(counts.sum())
    return band and Range(ceil(band.low * n - 1e-9), floor(band.high * n + 1e-9))


def _total(counts: Counts) -> int:
    return int(counts @ np.arange(1, counts.size + 1))

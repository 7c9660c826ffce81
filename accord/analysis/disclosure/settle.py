"""What is told of each group about one item: as much as the plan allows and the audit proves.

A plan on counts says which groups may be shown. The value rule then says in which form: with its
distribution, as a mean, or as a band. The audit has the last word: where it cannot prove that nobody is
given away, the figure of which least is lost is taken one step down, and the audit begins anew. In the end
every step that turns out not to have been needed is taken back.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR, Reason
from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.audit import NONE, Findings, audit
from accord.analysis.disclosure.forms import (
    Form,
    Level,
    failed,
    in_band,
    in_wide_band,
    people_in_band,
    share_band_told,
    total_of,
    usual,
    withheld,
)
from accord.analysis.disclosure.linear import Member
from accord.analysis.disclosure.memory import Memory
from accord.analysis.disclosure.movers import Guess
from accord.analysis.disclosure.plan import Plan, worth
from accord.analysis.disclosure.shapes import Pool, in_the_way
from accord.analysis.disclosure.softened import CUTS, NOBODY, Softened, edges_apart
from accord.analysis.disclosure.value import Range, distribution_stands, width
from accord.analysis.disclosure.ways import Told
from accord.analysis.errors import NotProved
from accord.analysis.moments import Counts
from accord.analysis.published import Cut

WIDENED = 0.1
"""What is lost with a wider range, where to lose a mean or a range is one."""

MOST_TO_RESTORE = 150
"""In systems of more atoms a step that was not needed is left as it is: every restoring is an audit."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What is told of the groups about one item, and the proof."""

    forms: Mapping[Place, Form]
    findings: Findings

    def at_least(self, level: Level) -> frozenset[Place]:
        """The groups of which so much is told, or more."""
        return frozenset(place for place, form in self.forms.items() if form.level >= level)


Forms = dict[Place, Form]
Down = Callable[[Forms, Place], Forms]


class Settlement:
    """The way from a plan to what is told of one item."""

    def __init__(
        self,
        audience: Audience,
        counts: Counts,
        on_counts: Plan,
        on_spread: Plan,
        minimum: int,
        *,
        guesses: Sequence[Guess] = (),
        soft: Softened | None = None,
    ) -> None:
        """counts: (atoms, options). on_counts, on_spread: whose mean, and whose distribution, counts
        allow. guesses: what may be guessed from another round. soft: of whom a range may be tried.
        """
        self._audience, self._counts, self._minimum, self._guesses = audience, counts, minimum, guesses
        self._of = dict(zip(audience.places, audience.member @ counts, strict=True))
        self._on_spread = on_spread.shown - frozenset(
            guess.place for guess in guesses if not np.array_equal(guess.member, self._row(guess.place))
        )
        self._worth = worth(audience)
        self._pool: Pool = {}
        self._memory = Memory()
        self._last: tuple[dict[Place, Range], Findings] | None = None
        self._forms: Forms = {
            place: self._usual(place)
            if place in on_counts.shown
            else Form(level=Level.HIDDEN, reason=on_counts.withheld[place])
            for place in audience.places
        }
        soft = soft or NOBODY
        self._apart = edges_apart(minimum, counts.shape[1])
        ranges = {place: in_wide_band(self._of[place], self._apart) for place in soft.places}
        self._soft = {place: form for place, form in ranges.items() if form}
        self._following = soft.following
        self._forms |= self._soft

    def _usual(self, place: Place) -> Form:
        # Beside another round a distribution, which tells the sum, must not undo what is proved of means.
        counts = self._of[place]
        return usual(counts, exact=bool(self._guesses) and int(counts.sum()) >= SPREAD_FLOOR)

    def _row(self, place: Place) -> Member:
        return np.asarray(self._audience.member[self._audience.places.index(place)])

    def told(self) -> list[tuple[Place, Counts]]:
        """The groups that the plan shows, with their counts per answer."""
        return [
            (place, self._of[place])
            for place, form in self._forms.items()
            if form.level > Level.HIDDEN and place not in self._soft
        ]

    def band(self, place: Place, sums: Range, means: Range, reason: Reason) -> None:
        """Tell no more of a group than that its mean lies in a range; nothing, where that is all of the
        scale.
        """
        tells = means != (1, self._counts.shape[1])
        banded = Form(level=Level.BANDED, sums=sums, band=means, reason=reason)
        self._forms[place] = banded if tells else withheld()

    def settled(self) -> Settled:
        """Step down until the audit proves what is left. Where it cannot be asked, nothing is told."""
        try:
            self._forms = self._proved(self._forms, self._leaks_of_means, self._one_down)
            findings = self._audited(self._forms)
        except NotProved:
            return Settled({place: failed(form) for place, form in self._forms.items()}, Findings())
        try:
            forms = self._proved(self._with_shapes(), self._leaks_of_shapes, self._without_shape)
        except NotProved:
            return Settled(self._forms, findings)
        return Settled(forms, self._beside_shapes(findings, forms))

    def _proved(
        self,
        wanted: Forms,
        leaks_of: Callable[[Forms, int | None], list[frozenset[Place]]],
        down: Down,
    ) -> Forms:
        """The forms wanted, stepped down until nothing leaks, and then up again where the step was in
        vain. leaks_of: what leaks, or so much of it.
        """
        forms, leaking = wanted, []
        while leaks := leaks_of(forms, None):
            leaking.append(forms)
            for place in self._cheapest(leaks, forms, down):
                forms = forms | down(forms, place)
        lowered = [place for place in forms if forms[place] != wanted[place]]
        if len(lowered) < 2 or self._audience.people.size > MOST_TO_RESTORE:
            return forms
        for place in sorted(lowered, key=lambda place: -self._worth[place]):
            restored = forms | {place: wanted[place]}
            if restored not in leaking and not self._breaks_two(restored) and not leaks_of(restored, 1):
                forms = restored
        return forms

    def _cheapest(self, leaks: Sequence[frozenset[Place]], forms: Forms, down: Down) -> list[Place]:
        """For each leak the group whose step down loses least; none where another of these may help
        already.
        """
        told = {place for place, form in forms.items() if form.level > Level.HIDDEN}
        behind = Counter(place for leak in leaks for place in leak & told)
        if not behind:
            raise NotProved("nothing that is told stands in the way, and yet something would follow")
        chosen: list[Place] = []
        for leak in leaks:
            open_to_choice = leak & told
            if open_to_choice and open_to_choice.isdisjoint(chosen):
                chosen.append(
                    min(
                        open_to_choice,
                        key=lambda place: (self._loss(place, forms, down) / behind[place], place),
                    )
                )
        return chosen

    def _loss(self, place: Place, forms: Forms, down: Down) -> float:
        banded = {forms[place].level, down(forms, place)[place].level} == {Level.BANDED}
        return self._worth[place] * (WIDENED if banded else 1)

    def _leaks_of_means(self, forms: Forms, _most: int | None) -> list[frozenset[Place]]:
        return [leak.because for leak in self._audited(forms).leaks]

    def _audited(self, forms: Forms) -> Findings:
        """The audit of the means and bands told; the last one is kept."""
        told = {place: form.sums for place, form in forms.items() if form.level > Level.HIDDEN}
        if self._last is None or self._last[0] != told:
            self._last = (told, self._ask(told))
        return self._last[1]

    def _ask(self, told: Mapping[Place, Range]) -> Findings:
        return audit(
            self._audience,
            self._counts,
            told,
            floor=self._minimum,
            guesses=self._guesses,
            following=self._behind(told),
            memory=self._memory,
        )

    def _one_down(self, forms: Forms, place: Place) -> Forms:
        """A plain mean becomes a band; a band one that is wider, where the group is a team or a tier of an
        organisation, and in the end nothing; of two organisations both go or neither.

        Where it is only for those who came or went, the other of two organisations stays: the audit proves
        of all who moved that they do not follow from it.
        """
        reason = self._reason(place)
        if forms[place].level is Level.MEAN:
            return {place: in_band(self._of[place], reason)}
        if reason is Reason.CHANGED:
            return {place: withheld()}
        if place[0] in CUTS and (wider := in_wide_band(self._of[place], self._apart, forms[place].sums)):
            return {place: wider}
        hidden = {place: Form(level=Level.HIDDEN, reason=Reason.WOULD_FOLLOW)}
        organisations = self._audience.of(Cut.ORGANISATION)
        if len(organisations) == 2 and place in organisations:
            other = Form(level=Level.HIDDEN, reason=Reason.TWO_ORGANISATIONS)
            return dict.fromkeys(organisations, other) | hidden
        return hidden

    def _reason(self, place: Place) -> Reason:
        """Why the last audit has a group told less of."""
        leaks = self._last[1].leaks if self._last else ()
        behind = [leak.changed for leak in leaks if place in leak.because]
        return Reason.CHANGED if behind and all(behind) else Reason.WOULD_FOLLOW

    def _breaks_two(self, forms: Forms) -> bool:
        """Whether one of exactly two organisations would be told without the other."""
        organisations = self._audience.of(Cut.ORGANISATION)
        hidden = {
            forms[place].level is Level.HIDDEN and forms[place].reason is not Reason.CHANGED
            for place in organisations
        }
        return len(organisations) == 2 and len(hidden) == 2

    def _with_shapes(self) -> Forms:
        """The distributions and shares that counts and the value rule allow, beside the means."""
        forms = dict(self._forms)
        for place in self._on_spread:
            if forms[place].level is Level.MEAN:
                counts = self._of[place]
                total = total_of(counts)
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

    def _leaks_of_shapes(self, forms: Forms, most: int | None) -> list[frozenset[Place]]:
        told = {
            place: Told(
                total=form.sums,
                distribution=tuple(self._of[place].tolist()) if form.level is Level.FULL else None,
                favourable=people_in_band(self._of[place]) if form.share else None,
            )
            for place, form in forms.items()
            if form.level > Level.HIDDEN
        }
        return in_the_way(
            self._audience,
            self._counts,
            told,
            floor=self._minimum,
            following=self._behind(told),
            pool=self._pool,
            most=most,
        )

    def _behind(self, told: Mapping[Place, object]) -> Member:
        """Who hides behind the ranges that are told of groups which the plan hides."""
        return NONE if self._soft.keys().isdisjoint(told) else self._following

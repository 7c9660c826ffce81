"""What a report tells of groups of raters: it is true and no less than must be, and all together go last."""

from collections.abc import Mapping

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Reason, Shown
from accord.analysis.disclosure.forms import Form, Level, in_band, usual
from accord.analysis.disclosure.known import Known
from accord.analysis.disclosure.raters import plan_raters
from accord.analysis.disclosure.reports import settled
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.disclosure.stories import told_of_each
from accord.analysis.disclosure.value import Range
from accord.analysis.feedback import TOGETHER
from accord.analysis.moments import Counts
from accord.analysis.tests.test_feedback import report

OPTIONS = 5
Answers = Mapping[str, list[int]]


def counts_of(answers: Answers) -> dict[str, Counts]:
    return {group: np.bincount(given, minlength=OPTIONS + 1)[1:] for group, given in answers.items()}


def forms_of(answers: Answers, before: ReportBefore | None = None) -> dict[str, Form]:
    counts = counts_of(answers)
    plan = plan_raters({group: len(given) for group, given in answers.items()})
    return settled("q", counts, plan, before)


def left(answers: Answers, *, gone: Mapping[str, list[int]]) -> ReportBefore:
    """The report before, in which some more took part who have left since; they come last in their group."""
    then = {group: [*given, *gone.get(group, [])] for group, given in answers.items()}
    people = {group: {(group, at) for at in range(len(given))} for group, given in then.items()}
    stay = {group: {(group, at) for at in range(len(given))} for group, given in answers.items()}
    return ReportBefore(report=report(then), then=people, now=stay)


SIZES = st.lists(st.integers(2, 6), min_size=2, max_size=3)


@st.composite
def given_answers(draw: st.DrawFn) -> dict[str, list[int]]:
    """Two or three groups of up to six raters, who answer around one place of the scale or anywhere."""
    low = draw(st.integers(1, 5))
    answer = st.integers(low, min(low + draw(st.integers(1, 4)), 5))
    return {
        f"g{at}": draw(st.lists(answer, min_size=size, max_size=size)) for at, size in enumerate(draw(SIZES))
    }


def told_as(answers: Answers, forms: Mapping[str, Form]) -> Known:
    """What a reader knows to whom just this is told."""
    n = {group: len(given) for group, given in answers.items()}
    people = sum(n.values())
    sums = {group: form.sums if form.level > Level.HIDDEN else None for group, form in forms.items()}
    return Known(
        n=n,
        told={group: sums[group] or Range(size, size * OPTIONS) for group, size in n.items()},
        together=sums[TOGETHER] or Range(people, people * OPTIONS),
        options=OPTIONS,
    )


def everybody(answers: Answers) -> dict[str, list[int]]:
    return {**answers, TOGETHER: [answer for given in answers.values() for answer in given]}


@given(given_answers(), st.lists(st.integers(1, 5), max_size=2))
@settings(max_examples=60, deadline=None)
def test_what_is_told_is_true_and_a_range_holds_every_sum_that_it_leaves_open(
    answers: dict[str, list[int]], gone: list[int]
) -> None:
    """Of a group that is not told it says whether somebody came or went, or whether others would follow."""
    before = left(answers, gone={"g0": gone}) if gone else None
    forms = forms_of(answers, before)
    plan = plan_raters({group: len(given) for group, given in answers.items()})
    for group, those in everybody(answers).items():
        form, n = forms[group], len(those)
        moved = bool(before and before.stories(group, "q", n))
        if form.level is Level.HIDDEN:
            if group in plan.shown:
                assert form.reason is (Reason.CHANGED if moved else Reason.WOULD_FOLLOW)
            continue
        assert form.sums.low <= sum(those) <= form.sums.high
        if form.band is not None:
            assert form.band.low <= form.sums.low / n <= form.sums.high / n <= form.band.high


@given(given_answers())
@settings(max_examples=60, deadline=None)
def test_nothing_is_taken_back_that_could_have_been_told(answers: dict[str, list[int]]) -> None:
    """Told plainly, or in its fixed range, where it is told less, a group would give somebody away."""
    forms = forms_of(answers)
    plan = plan_raters({group: len(given) for group, given in answers.items()})
    for group, those in everybody(answers).items():
        counts = np.bincount(those, minlength=OPTIONS + 1)[1:]
        if group not in plan.shown and group != TOGETHER:
            continue
        for more in (usual(counts, exact=False), in_band(counts, Reason.WOULD_FOLLOW)):
            if _tells_more(more, forms[group]):
                assert not told_as(answers, {**forms, group: more}).keeps_everybody()


def _tells_more(one: Form, other: Form) -> bool:
    if one.level > other.level:
        return True
    return one.level is other.level is Level.BANDED and (
        other.sums.low <= one.sums.low <= one.sums.high <= other.sums.high and one.sums != other.sums
    )


@given(given_answers())
@settings(max_examples=60, deadline=None)
def test_all_together_are_told_as_if_nothing_were_told_of_the_groups(answers: dict[str, list[int]]) -> None:
    """Only from them it follows what moved since the last time: every group is lost before."""
    forms, hidden = forms_of(answers), Form(level=Level.HIDDEN, reason=Reason.WOULD_FOLLOW)
    counts = np.bincount(everybody(answers)[TOGETHER], minlength=OPTIONS + 1)[1:]
    for more in (usual(counts, exact=False), in_band(counts, Reason.WOULD_FOLLOW)):
        alone = {**dict.fromkeys(answers, hidden), TOGETHER: more}
        if counts.sum() >= 3 and told_as(answers, alone).keeps_everybody():
            assert not _tells_more(more, forms[TOGETHER])


def test_of_fewer_than_ten_who_stayed_the_fixed_bands_are_told_and_of_ten_the_narrowest() -> None:
    few = {"g0": [3, 4, 3, 3, 2, 3]}
    before = left(few, gone={"g0": [5]})
    told = told_of_each(6, OPTIONS, before.stories("g0", "q", 6), False)[18 - 6]
    assert told is not None
    assert (forms_of(few, before)["g0"].sums, forms_of(few, before)["g0"].band) == told
    many = {"g0": [3, 4, 3, 3, 2, 3, 3, 3, 3, 3, 4, 4]}
    then = left({"g0": [1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 2, 2]}, gone={"g0": [5]})
    assert isinstance(then.report.cell("g0", "q"), Shown | Banded)
    assert forms_of(many, then)["g0"].level is Level.MEAN, "nobody believes that so many answered as before"

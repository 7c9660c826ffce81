"""What a report tells of groups of raters: it is true and no less than must be, and all together go last."""

from collections.abc import Mapping

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Reason, Shown
from accord.analysis.disclosure.forms import Form, Level, in_band, in_joined_bands, usual
from accord.analysis.disclosure.known import Known
from accord.analysis.disclosure.raters import RaterPlan, plan_raters
from accord.analysis.disclosure.reports import settled
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.disclosure.stories import told_of_each
from accord.analysis.disclosure.stories_of_many import told_of_many
from accord.analysis.disclosure.value import Range
from accord.analysis.feedback import TOGETHER
from accord.analysis.moments import Counts
from accord.analysis.tests.test_feedback import report

OPTIONS = 5
Answers = Mapping[str, list[int]]


Drawn = tuple[dict[str, list[int]], dict[str, list[int]]]


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


@st.composite
def given_answers(draw: st.DrawFn) -> Drawn:
    """Up to three groups of up to nine raters, who answer around one place of the scale or anywhere; and who
    of each group answered the time before and left since.
    """
    low = draw(st.integers(1, 5))
    answer = st.integers(low, min(low + draw(st.integers(0, 4)), 5))
    groups = [f"g{at}" for at in range(draw(st.integers(1, 3)))]
    sizes = [draw(st.sampled_from([1, 2, 3, 4, 5, 6, 7, 9])) for _group in groups]
    answers = {
        group: draw(st.lists(answer, min_size=size, max_size=size))
        for group, size in zip(groups, sizes, strict=True)
    }
    return answers, {group: draw(st.lists(answer, max_size=2)) for group in groups}


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


def reported(drawn: Drawn) -> tuple[Answers, ReportBefore, dict[str, Form], RaterPlan]:
    """What was answered, the report before it, in which forms the groups are told, and which may stand."""
    answers, gone = drawn
    before = left(answers, gone=gone)
    plan = plan_raters({group: len(given) for group, given in answers.items()})
    return answers, before, forms_of(answers, before), plan


@given(given_answers())
@settings(max_examples=60, deadline=None)
def test_what_is_told_is_true_and_a_range_holds_every_sum_that_it_leaves_open(drawn: Drawn) -> None:
    """Of a group that is not told it says whether somebody came or went, or whether others would follow."""
    answers, before, forms, plan = reported(drawn)
    for group, those in everybody(answers).items():
        form, n = forms[group], len(those)
        if form.level is Level.HIDDEN:
            if group in plan.shown:
                moved = before.stories(group, "q", n)
                assert form.reason is (Reason.CHANGED if moved else Reason.WOULD_FOLLOW)
            continue
        assert form.sums.low <= sum(those) <= form.sums.high
        assert (form.reason is None) == (form.level is Level.MEAN) == (form.band is None)
        if form.band is not None:
            assert form.band.low <= form.sums.low / n <= form.sums.high / n <= form.band.high


def ways(group: str, those: list[int], before: ReportBefore) -> list[Form]:
    """In which forms it could be told, if nothing else were told: the plainest first, nothing last.

    All together also as two, three or five fixed bands in one.
    """
    counts, n = np.bincount(those, minlength=OPTIONS + 1)[1:], len(those)
    stories = before.stories(group, "q", n)
    many = all(min(story.then.n, n) >= 10 for story in stories)
    settled_sums = told_of_many(n, OPTIONS, stories) if many else told_of_each(n, OPTIONS, stories, False)
    held = settled_sums[sum(those) - n] if stories else None
    first = usual(counts, exact=False)
    if held:
        first = Form(level=Level.BANDED, sums=held[0], band=held[1], reason=Reason.CHANGED)
    wider = [in_band(counts, Reason.WOULD_FOLLOW)] if first.level is Level.MEAN else []
    if group == TOGETHER and (held or wider):
        wider += [
            in_joined_bands(counts, first.sums, joined, first.reason or Reason.WOULD_FOLLOW)
            for joined in (2, 3, 5)
        ]
    return [first, *wider, Form(level=Level.HIDDEN)]


def is_kept(answers: Answers, forms: Mapping[str, Form], before: ReportBefore) -> bool:
    """Whether nobody's answer follows, nor that of who moved, where just this is told."""
    known = told_as(answers, forms)
    back = before.returns("q", OPTIONS, known.n)
    return known.keeps_everybody() and all(known.hides_who_moved(each) for each in back)


def alike(one: Form, other: Form) -> bool:
    """Whether two forms tell the same; of nothing the reason is asked elsewhere."""
    return one == other or one.level is other.level is Level.HIDDEN


@given(given_answers())
@example(({"g0": [2, 2, 2], "g1": [4, 4, 4, 4, 4]}, {}))
@example(({"g0": [2, 5, 2, 3], "g1": [4, 2, 4, 3, 4, 2, 2, 2, 2], "g2": [3, 5, 2]}, {"g2": [5, 5]}))
@example(({"g0": [5, 5, 4, 5, 4], "g1": [4] * 8 + [5]}, {"g1": [4, 5]}))
@settings(max_examples=80, deadline=None)
def test_nothing_is_taken_back_that_could_have_been_told(drawn: Drawn) -> None:
    """What is told is one of the ways; and told in a plainer one, a group would give somebody away."""
    answers, before, forms, plan = reported(drawn)
    for group, those in everybody(answers).items():
        if group in plan.shown or (group == TOGETHER and plan.together):
            each_way = ways(group, those, before)
            place = next(at for at, way in enumerate(each_way) if alike(way, forms[group]))
            for plainer in each_way[:place]:
                assert not is_kept(answers, {**forms, group: plainer}, before)


@given(given_answers())
@example(({"g0": [3, 4, 2, 4]}, {"g0": [5]}))
@example(({"g0": [4, 5, 4, 4, 5, 5], "g1": [3, 5, 3, 4, 5]}, {"g0": [3, 5], "g1": [5]}))
@example(({"g0": [5, 4, 3, 3], "g1": [2, 3], "g2": [1]}, {"g0": [5], "g1": [2], "g2": [4, 3]}))
@settings(max_examples=80, deadline=None)
def test_all_together_are_told_as_if_nothing_were_told_of_the_groups(drawn: Drawn) -> None:
    """Only from them it follows what moved since the last time: every group is lost before."""
    answers, gone = drawn
    before, nothing = left(answers, gone=gone), dict.fromkeys(answers, Form(level=Level.HIDDEN))
    forms, those = forms_of(answers, before), everybody(answers)[TOGETHER]
    if len(those) >= 3:
        expected = next(
            way
            for way in ways(TOGETHER, those, before)
            if way.level is Level.HIDDEN or is_kept(answers, {**nothing, TOGETHER: way}, before)
        )
        assert alike(forms[TOGETHER], expected)


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

"""Ten raters and more: who came or went between two reports stays hidden, and the change is told (0155).

The reader proposed the raters, knows who was asked, and believes that all others answered as before.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Reason, Shown
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.feedback import TOGETHER, FeedbackReport
from accord.analysis.tests.test_feedback import report, sums_of, width
from tests.attacks.test_leader_reports import HALF_THE_SCALE, OPTIONS, of_the_one

MANY = st.lists(st.integers(1, OPTIONS), min_size=5, max_size=6)
A_FEW = st.lists(st.integers(1, OPTIONS), min_size=0, max_size=2)


@settings(max_examples=40, deadline=None)
@given(MANY, MANY, A_FEW, A_FEW)
def test_a_few_of_ten_and_more_who_came_or_went(
    home: list[int], other: list[int], left: list[int], joined: list[int]
) -> None:
    """With two plain means of all raters together, what those who left gave less what those who joined gave
    follows, if the ten to twelve others all answered as before. Of one who left it is the answer itself.
    """
    then_given = {"home": [*home, *left], "other": other}
    now_given = {"home": [*home, *joined], "other": other}
    stay, beside = set(range(len(home))), set(range(90, 90 + len(other)))
    then_roster = {"home": stay | set(range(20, 20 + len(left))), "other": beside}
    now_roster = {"home": stay | set(range(30, 30 + len(joined))), "other": beside}
    then = report(then_given)
    now = report(now_given, before=ReportBefore(report=then, then=then_roster, now=now_roster))
    n = [sum(map(len, given.values())) for given in (then_given, now_given)]
    for ours, theirs, sign in ((left, joined, 1), (joined, left, -1)):
        if ours:
            found = {
                sign * (before - after)
                for before in sums_of(then.cell(TOGETHER, "q"), n[0])
                for after in sums_of(now.cell(TOGETHER, "q"), n[1])
            }
            assert width(of_one(found, len(ours) - 1, len(theirs))) >= HALF_THE_SCALE


def of_one(differences: set[int], ours: int, theirs: int) -> set[int]:
    """What one may have answered who moved, beside so many others who left or joined with that person, and so
    many who did the opposite, where the answers of all of them differ by one of these."""
    return {
        answer
        for answer in range(1, OPTIONS + 1)
        for difference in differences
        if ours - OPTIONS * theirs <= difference - answer <= OPTIONS * ours - theirs
    }


def test_one_of_fourteen_followed_from_two_plain_means() -> None:
    """What 0115 left open: 3.21 of fourteen, a year later 3.08 of the thirteen who stayed."""
    given = {"home": [3, 3, 3, 3, 5], "partner": [3, 3, 3, 2, 4], "report": [4, 3, 3, 3]}
    later = given | {"home": [3, 3, 3, 3]}
    people = {"home": {1, 2, 3, 4, 5}, "partner": set(range(10, 15)), "report": set(range(20, 24))}
    first, plain = report(given), report(later)
    assert of_the_one(first, plain, "q", group=TOGETHER, n=(14, 13)) == {5}
    before = ReportBefore(report=first, then=people, now=people | {"home": {1, 2, 3, 4}})
    kept = report(later, before=before)
    assert of_the_one(first, kept, "q", group=TOGETHER, n=(14, 13)) == {1, 2, 3, 4, 5}
    assert kept.cell(TOGETHER, "q") == Banded(low=3.07, high=3.39, n=13, reason=Reason.CHANGED)


def test_the_change_is_still_told_with_its_verdict_where_few_came_or_went() -> None:
    """Little change stands as one that nobody can be sure of. Where so much changed that the others cannot
    have answered as before, it is told with its figure; where a range is told, by how much at least."""
    given = {"home": [2, 3, 2, 3, 2, 3], "partner": [2, 2, 3, 3, 2], "report": [3, 2, 3, 2]}
    people = {"home": set(range(6)), "partner": set(range(10, 15)), "report": set(range(20, 24))}
    first = report(given)
    before = ReportBefore(report=first, then=people, now=people | {"home": set(range(5))})
    more = {group: [answer + 1 for answer in each] for group, each in given.items()}
    told = [
        (given, Banded, (0.0, False, True)),
        (more | {"report": given["report"]}, Shown, (0.67, True, False)),
        (
            given | {"partner": [4, 4, 5, 5, 4], "report": more["report"]},
            Banded,
            (0.75, True, True),
        ),
    ]
    for answers, kind, verdict in told:
        found = report(answers | {"home": answers["home"][:5]}, before=before)
        change = found.change("q")
        assert isinstance(found.cell(TOGETHER, "q"), kind)
        assert change is not None
        assert (change.difference, change.sure, change.at_least) == verdict
        assert FeedbackReport.from_json(found.to_json()).digest() == found.digest()

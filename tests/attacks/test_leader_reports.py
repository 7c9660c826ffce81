"""Whoever reads reports of leaders tries to learn what one rater answered, or what another leader heard.

The readers here know all that they could know: every figure they were told, who was asked in which group,
how many answered, and what somebody let slip. They list every world that fits (`analysis/tests`).
Each attack says what plain means, shown from three answers on, would have given away.
"""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Reason, Shown, Suppressed
from accord.analysis.disclosure.leaders import leaders_together
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.feedback import TOGETHER, FeedbackReport
from accord.analysis.tests.test_feedback import answers_left, known_to, report, sums_of, width, worlds
from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.reports import selectors as reports
from accord.mechanisms.rounds.reports import services as sharing
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback.tests.world import Reviewed, agreed_year, reviewed
from tests.cast import Cast

HALF_THE_SCALE, OPTIONS = 2, 5
A_YEAR = timedelta(days=330)
FIRST = {"home": [3, 3, 3, 3, 5], "partner": [3, 3, 3, 2, 4], "report": [4, 3, 3, 3]}


def figures_of(world: Reviewed) -> FeedbackReport:
    """Return what a leader reads of all raters, once the talk was held."""
    with world.cast.in_scope():
        return reports.content_of(world.report()).figures


def a_year_later(world: Reviewed, answers: dict[str, list[int]], raters: dict[str, list[str]]) -> Reviewed:
    """Hold the review of the next year: who rates, by name in the cast, and what each answers."""
    cast = world.cast
    with cast.in_scope():
        year = agreed_year(cast, title="Leader feedback, a year later")
        review = year.reviews.get(leader=cast.director)
    people = {group: [cast.people[name] for name in names] for group, names in raters.items()}
    return Reviewed(cast, review, people).closed(answers)


def named(group: str, count: int, *, first: int = 0) -> list[str]:
    return [f"{group}_{number}" for number in range(first, first + count)]


def leaves(cast: Cast, name: str) -> None:
    """Let somebody leave today."""
    with cast.in_scope():
        place = partnership.assignments_in_post().get(person=cast.people[name])
        place.until = partnership.today()
        place.save()


def of_the_one(
    then: FeedbackReport, now: FeedbackReport, item: str, *, group: str, n: tuple[int, int]
) -> set[int]:
    """What the one may have answered who makes the difference, if all others answered as the year before.

    n: how many answered in the group, then and now.
    """
    before, after = sums_of(then.cell(group, item), n[0]), sums_of(now.cell(group, item), n[1])
    gap = {one - other for one in before for other in after}
    return {abs(each) for each in gap if 1 <= (each if n[0] > n[1] else -each) <= OPTIONS}


def test_a_rater_who_left(cast: Cast) -> None:
    """Five peers were told as 3.4, a year later the four who stayed as 3.0: the one who left gave a 5.

    Of all fourteen raters together no more follows than of the five (decision 0155).
    """
    first = reviewed(cast).closed(FIRST).handed_over()
    with clock.at(first.after() + A_YEAR):
        leaves(cast, "home_4")
        with clock.at(clock.now() + timedelta(days=1)):
            second = a_year_later(
                first,
                FIRST | {"home": [3, 3, 3, 3]},
                {"home": named("home", 4), "partner": named("partner", 5), "report": named("report", 4)},
            )
    then, now = figures_of(first), figures_of(second)
    for item in now.items:
        found = of_the_one(then, now, item.key, group="home", n=(5, 4))
        assert width(found) >= HALF_THE_SCALE
        assert width(of_the_one(then, now, item.key, group=TOGETHER, n=(14, 13))) >= HALF_THE_SCALE
    plain = report({"home": [3, 3, 3, 3], "partner": FIRST["partner"], "report": FIRST["report"]})
    assert isinstance(plain.cell("home", "q"), Shown)  # what would have given it away: so the test can fail


def test_one_rater_from_two_reports_a_year_apart(cast: Cast) -> None:
    """Four peers were told as 3.0, a year later five as 3.4: the newcomer gave a 5."""
    first = reviewed(cast, sizes=(4, 5, 4)).closed(FIRST | {"home": [3, 3, 3, 3]}).handed_over()
    cast.add_colleague("home_4", cast.council)
    raters = {"home": named("home", 5), "partner": named("partner", 5), "report": named("report", 4)}
    with clock.at(first.after() + A_YEAR):
        second = a_year_later(first, FIRST, raters)
    then, now = figures_of(first), figures_of(second)
    for item in now.items:
        assert isinstance(then.cell("home", item.key), Shown | Banded)
        assert width(of_the_one(then, now, item.key, group="home", n=(4, 5))) >= HALF_THE_SCALE


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, OPTIONS), min_size=4, max_size=5), st.integers(1, OPTIONS), st.booleans())
def test_one_rater_from_two_reports_whatever_was_answered(stay: list[int], moved: int, joins: bool) -> None:
    """With plain means the difference of two sums is the answer of the one who came or went, each time.

    The reader believes that all others answered as before, in the other group too: fewer than ten in all.
    """
    others = [3, 2, 4, 3]
    small, large = {"home": stay, "other": others}, {"home": [*stay, moved], "other": others}
    rosters = [
        {"home": set(range(len(given["home"]))), "other": {90, 91, 92, 93}} for given in (small, large)
    ]
    then_given, now_given = (small, large) if joins else (large, small)
    then_roster, now_roster = rosters if joins else rosters[::-1]
    then = report(then_given)
    now = report(now_given, before=ReportBefore(report=then, then=then_roster, now=now_roster))
    n = [{group: len(each) for group, each in given.items()} for given in (then_given, now_given)]
    sign = -1 if joins else 1
    left = {
        sign * (before["home"] - after["home"])
        for before in worlds(then, n[0])
        for after in worlds(now, n[1])
        if before["other"] == after["other"]
    }
    assert width({each for each in left if 1 <= each <= OPTIONS}) >= HALF_THE_SCALE


def test_from_an_empty_group(cast: Cast) -> None:
    """Nearly nobody answered in a group: the one who did is all together less the other groups, which plain
    means would have told to the digit."""
    alone = reviewed(cast).closed(FIRST | {"report": [1]})
    figures = figures_of(alone)
    n = {"home": 5, "partners": 5, "reports": 1}
    for item in figures.items:
        assert isinstance(figures.cell("reports", item.key), Suppressed)
        told = {group: sums_of(figures.cell(group, item.key), n[group]) for group in n}
        whole = sums_of(figures.cell(TOGETHER, item.key), 11)
        left = {
            total - home - partners
            for total in whole
            for home in told["home"]
            for partners in told["partners"]
            if 1 <= total - home - partners <= OPTIONS
        }
        assert width(left) >= HALF_THE_SCALE


def test_an_empty_group_and_one_of_too_few_read_alike(cast: Cast) -> None:
    """Else it would be told who answered: of one direct report, that he or she did."""
    none = figures_of(reviewed(cast).closed(FIRST | {"report": []}))
    one = report({"a": [3, 3, 3, 3], "b": [1]})
    assert none.cell("reports", none.items[0].key) == one.cell("b", "q") == Suppressed(Reason.TOO_FEW)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, OPTIONS), min_size=3, max_size=3), st.lists(st.integers(1, OPTIONS), min_size=4)
)
def test_from_three_with_one_known(three: list[int], others: list[int]) -> None:
    """Three direct reports told as 2.3, and one says that he gave a 5: the other two gave a 1 each."""
    given = {"reports": three, "home": others[:6]}
    found = report(given)
    n = {group: len(each) for group, each in given.items()}
    for left in known_to(found, n, "reports", teller="reports"):
        assert len(left) > 1


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, OPTIONS), min_size=4, max_size=6),
    st.lists(st.integers(1, OPTIONS), min_size=4, max_size=6),
)
def test_two_leaders_comparing_learn_nothing_of_a_rater(ours: list[int], theirs: list[int]) -> None:
    """They rate each other, lay both reports side by side, and each says what he answered about the other.

    With plain means from three on, "you and two more gave me 1.7" leaves of a 3 two 1s. The same raters stand
    in both lists; what they answered about one leader is not what they answered about the other, so that the
    second report says nothing of the first: what is left is what one known answer leaves.
    """
    for home in (ours, theirs):
        answers = {"home": home, "reports": [3, 4, 2, 3]}
        found, n = report(answers), {group: len(each) for group, each in answers.items()}
        own = home[0]
        for group, asked in n.items():
            left: set[int] = set()
            for world in worlds(found, n):
                people = asked - (group == "home")
                total = world[group] - (own if group == "home" else 0)
                if own in answers_left(world["home"], n["home"]):
                    left |= answers_left(total, people)
            assert width(left) >= HALF_THE_SCALE


TWENTY_RATERS = 6 / 20
"""The value rule: of twenty raters, as many as anybody should have, no plain mean lies nearer to an end."""


@settings(max_examples=200)
@given(st.lists(st.floats(1 + TWENTY_RATERS, 5 - TWENTY_RATERS), min_size=5, max_size=9))
def test_two_leaders_comparing_do_not_learn_what_a_third_one_heard(means: list[float]) -> None:
    """They take both own means off what is told of all leaders together.

    What is left is a mean of three leaders or more. If reports told plain means up to the very end, three who
    all heard 5.0 would follow from it to the digit; they do not, so nearly a point is left of each.
    """
    found = leaders_together(means, options=OPTIONS)
    assert isinstance(found, Shown | Banded)
    edges = (found.low, found.high) if isinstance(found, Banded) else (found.mean - 0.05, found.mean + 0.05)
    others = len(means) - 2
    for first in range(len(means)):
        for second in range(first):
            low, high = (len(means) * edge - means[first] - means[second] for edge in edges)
            most, least = min(5.0, high - (others - 1)), max(1.0, low - 5 * (others - 1))
            assert most - least >= 3 * TWENTY_RATERS - 1e-9


def test_two_leaders_who_rated_each_other_cannot_show_each_other_their_reports(cast: Cast) -> None:
    """On our pages not even the first step is possible: nobody reads a report about whom he or she rated."""
    world = reviewed(cast)
    world.raters["partner"][0] = cast.kestrel_signatory
    world.closed(FIRST).handed_over()
    refused = "was asked to rate you"
    with cast.in_scope(), clock.at(world.after()), pytest.raises(Refused, match=refused):
        sharing.report_share(
            report=world.report(), person=cast.kestrel_signatory, actor=cast.actor("director")
        )

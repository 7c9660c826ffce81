"""Which headline the partnership reads first, and what matters now in its phase."""

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.overview.rules import MOST, Candidate, first_headline, first_now

LINK = Link("Do it", "/do/")


def standing(weight: Weight | None, *, waits: bool, link: bool) -> Standing:
    headline = Headline(weight=weight, sentence="") if weight else None
    return Standing(says="", headline=headline, waits=waits, next_step=LINK if link else None)


candidates = st.builds(
    Candidate,
    st.none()
    | st.builds(standing, st.none() | st.sampled_from(Weight), waits=st.booleans(), link=st.booleans()),
    st.booleans(),
)


@given(st.lists(candidates))
def test_nothing_weighs_more_and_of_two_as_weighty_the_phase_decides(found: list[Candidate]) -> None:
    headlines = [
        (each.standing.headline, each.leads) for each in found if each.standing and each.standing.headline
    ]
    first = first_headline(found)
    if first is None:
        assert not headlines
        return
    assert first.weight == max(headline.weight for headline, _leads in headlines)
    as_weighty = [each for each in headlines if each[0].weight == first.weight]
    leading = [headline for headline, leads in as_weighty if leads]
    assert first is (leading or [headline for headline, _leads in as_weighty])[0]


@given(st.lists(candidates))
def test_what_stands_first_can_be_done_is_not_said_twice_and_is_little(found: list[Candidate]) -> None:
    headline = first_headline(found)
    first = first_now(found, headline)
    assert len(first) <= MOST
    assert len(set(first)) == len(first)
    for place in first:
        held = found[place].standing
        assert held is not None
        assert held.next_step is not None
        assert headline is None or held.headline is not headline


def test_what_leads_in_this_phase_comes_before_what_waits_elsewhere() -> None:
    elsewhere = Candidate(standing(None, waits=True, link=True), leads=False)
    leads = Candidate(standing(None, waits=False, link=True), leads=True)
    leads_and_waits = Candidate(standing(None, waits=True, link=True), leads=True)
    at_rest = Candidate(standing(None, waits=False, link=True), leads=False)
    closed = Candidate(None, leads=True)
    assert first_now([elsewhere, at_rest, closed, leads, leads_and_waits], None) == [4, 3, 0]


def test_in_the_order_of_the_guidance_where_nothing_else_decides() -> None:
    leads = Candidate(standing(None, waits=False, link=True), leads=True)
    assert first_now([leads] * 5, None) == [0, 1, 2]

"""Which headline the partnership reads first."""

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.registry import Headline, Standing, Weight
from accord.overview.rules import first_headline

standings = st.none() | st.builds(
    lambda weight: Standing(says="", headline=Headline(weight=weight, sentence="") if weight else None),
    st.none() | st.sampled_from(Weight),
)


@given(st.lists(standings))
def test_nothing_weighs_more_and_of_two_as_weighty_the_earlier_is_read(found: list[Standing | None]) -> None:
    headlines = [each.headline for each in found if each and each.headline]
    first = first_headline(found)
    if first is None:
        assert not headlines
    else:
        assert first.weight == max(headline.weight for headline in headlines)
        assert first is next(headline for headline in headlines if headline.weight == first.weight)

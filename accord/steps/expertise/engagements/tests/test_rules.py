"""What partners pay adds up, and a year of bought days has its first and last day."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

from accord.steps.expertise.engagements import rules


@settings(max_examples=40)
@given(
    pounds=some.decimals(min_value=0, max_value=50_000, places=2),
    shares=some.dictionaries(
        some.sampled_from("abcd"), some.integers(min_value=0, max_value=9_000), min_size=1
    ).filter(lambda found: sum(found.values())),
)
def test_what_partners_pay_adds_up_and_follows_their_shares(pounds: Decimal, shares: dict[str, int]) -> None:
    parts, whole = rules.by_partner(pounds, shares), sum(shares.values())
    assert 0 <= sum(parts.values()) - pounds < 1
    total = sum(parts.values())
    assert all(abs(parts[key] - Decimal(total) * shares[key] / whole) < 1 for key in shares)


def test_days_of_a_year_end_with_their_day() -> None:
    last = date(2026, 11, 26)
    worked = [(last, Decimal(1)), (last - rules.YEAR, Decimal(2)), (last + timedelta(days=1), Decimal(4))]
    assert rules.days_in(worked, last=last) == 1
    assert rules.days_in(worked, last=last - rules.YEAR) == 2

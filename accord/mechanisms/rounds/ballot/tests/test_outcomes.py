"""What becomes of an open round after a restore, over all that can be the case."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as some

from accord.mechanisms.rounds.ballot.rules import REASONS, Outcome, outcome_of

moments = some.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=some.just(UTC))  # noqa: DTZ001


@given(closes_at=moments, failed_at=moments, destroyed=some.booleans(), has_keys=some.booleans())
def test_a_round_goes_on_only_if_nothing_speaks_against_it(
    closes_at: datetime, failed_at: datetime, destroyed: bool, has_keys: bool
) -> None:
    found = outcome_of(closes_at=closes_at, failed_at=failed_at, destroyed=destroyed, has_keys=has_keys)
    assert (found is Outcome.GOES_ON) == (has_keys and not destroyed and failed_at < closes_at)


def test_each_reason_to_stay_shut_has_its_words() -> None:
    assert REASONS.keys() == set(Outcome) - {Outcome.GOES_ON}

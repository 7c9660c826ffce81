import pytest

from accord.foundations.audit import kinds, services
from tests.cast import Cast, build_cast

kinds.kind("test.stood", "It stood.")


@pytest.mark.django_db(transaction=True)
def test_an_entry_outside_of_its_acts_transaction_is_refused() -> None:
    cast: Cast = build_cast()
    with cast.in_scope(), pytest.raises(RuntimeError, match="transaction of its act"):
        services.record("test.stood", actor=cast.actor("steward"))

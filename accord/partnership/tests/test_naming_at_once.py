"""Two at once: somebody still signs for a partner, and nobody is named twice."""

import pytest

from accord.partnership import naming
from accord.partnership import selectors as partnership
from accord.partnership.naming import Nominee
from tests.at_once import at_once
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_last_two_who_sign_do_not_end_each_other(cast: Cast) -> None:
    cast.name_signatory("director", cast.council)
    with cast.in_scope():
        first, second = partnership.signatories(cast.council.id)
        actors = {name: cast.actor(name) for name in ("council_signatory", "director")}
    refused = at_once(
        cast,
        lambda: naming.mandate_take_back(mandate=first, actor=actors["council_signatory"]),
        lambda: naming.mandate_take_back(mandate=second, actor=actors["director"]),
    )
    assert len(refused) == 1
    with cast.in_scope():
        assert len(partnership.signatories(cast.council.id)) == 1


def test_nobody_is_named_twice(cast: Cast) -> None:
    nominee = Nominee(given_name="Dora", family_name="Lind", email="dora@council.example")
    with cast.in_scope():
        actor = cast.actor("council_signatory")
    refused = at_once(
        cast, *[lambda: naming.signatory_name(nominee=nominee, organisation=cast.council, actor=actor)] * 3
    )
    assert refused == ["Dora Lind is named for this partner already."] * 2

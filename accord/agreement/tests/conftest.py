"""What most tests of a joint decision begin with: time stands still, and a text is before the partners."""

from collections.abc import Iterator

import pytest

from accord.agreement.models import Proposal
from accord.agreement.tests.world import NOON, open_proposal
from accord.foundations import clock
from tests.cast import Cast


@pytest.fixture
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def proposal(cast: Cast, at_noon: None) -> Proposal:
    return open_proposal(cast)

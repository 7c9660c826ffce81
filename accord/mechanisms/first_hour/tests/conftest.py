from collections.abc import Iterator

import pytest

from accord.foundations import scope
from accord.mechanisms.first_hour.tests.world import Beginning, beginning
from accord.mechanisms.rounds.ballot import destruction


@pytest.fixture
def begun(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Beginning]:
    """A partnership at its beginning. In the transaction of a test no journal is emptied: it counts as so."""
    monkeypatch.setattr(destruction, "journal_emptied", lambda: True)
    found = beginning()
    with scope.partnership(found.partnership.id):
        yield found

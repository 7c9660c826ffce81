"""What rooms say to those who join is asked of them by who reads it."""

from uuid import uuid4

import pytest

from accord.foundations.access import Actor
from accord.foundations.registry import ForJoiners, all_for_joiners, for_joiners, joining


def test_it_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining, "_sources", [])
    reader = Actor.system(uuid4())

    @for_joiners
    def said(actor: Actor) -> ForJoiners:
        return ForJoiners(title="Our brand", rows=(("Name", actor.name),))

    @for_joiners
    def silent(_actor: Actor) -> None:
        return None

    assert [part.rows for part in all_for_joiners(reader)] == [(("Name", "Accord"),)]

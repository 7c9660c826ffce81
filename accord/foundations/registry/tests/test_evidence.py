"""Evidence is gathered from all rooms that have some, the latest first."""

import sys
from datetime import date
from uuid import uuid4

import pytest

from accord.foundations.access import Actor
from accord.foundations.registry import Evidence, evidence, evidence_of

SINCE, UNTIL = date(2026, 4, 1), date(2027, 3, 31)


def test_all_rooms_are_asked_about_one_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["accord.foundations.registry.evidence"], "_sources", [])
    me, asked = Actor(partnership_id=uuid4(), person_id=uuid4(), name="Mia Marsh"), []

    @evidence
    def talks(person: Actor, since: date, until: date) -> list[Evidence]:
        asked.append((person, since, until))
        return [Evidence(key="talks:1", what="Led a talk", on=date(2026, 5, 2))]

    @evidence
    def promises(person: Actor, since: date, until: date) -> list[Evidence]:
        return [Evidence(key="promises:1", what="Kept a promise", on=date(2026, 9, 30))]

    assert [item.key for item in evidence_of(me, SINCE, UNTIL)] == ["promises:1", "talks:1"]
    assert asked == [(me, SINCE, UNTIL)]

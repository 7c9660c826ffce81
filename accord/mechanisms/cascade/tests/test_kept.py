"""Whoever asks what is kept reads what was acknowledged and whom they briefed, never what was chosen."""

from django.test import Client

from accord.foundations import registry
from accord.foundations.registry import Subject
from accord.mechanisms.cascade.tests.world import SAYS, started
from tests.cast import Cast


def read(cast: Cast, name: str) -> dict[str, list[tuple[object, ...]]]:
    person = cast.people[name]
    subject = Subject(
        partnership_id=cast.partnership.id, person_id=person.id, name=person.name, address=person.email
    )
    ours = [kept for kept in registry.kept() if kept.name.startswith("cascade.")]
    return {kept.name: list(kept.read(subject)) for kept in ours}


def test_it_is_read_as_it_is(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        board = down.give("Board", down.ruth, asked="Who pays?")
        Client().post(down.link(cast.director, "case"), {"choice": "1"})
        found = read(cast, "director")
        (received,) = found["cascade.received"]
        assert received[:4] == ("How we work together", "Board", board.cascade.started_on, board.given_on)
        assert received[4] == down.recipient(cast.director).acknowledged_on
        assert {row[1] for row in found["cascade.led"]} >= {"Board", "Site"}
        assert [row[3] for row in found["cascade.given"]] == ["Who pays?"]
        assert found["cascade.answered"] == []
        assert SAYS[1] not in str(found)

"""A last yes and somebody at work on the roster, in the same moment: neither waits for the other for ever."""

from threading import Event

import pytest
from django.db import transaction

from accord.foundations.access import Actor
from accord.foundations.audit import services as audit
from accord.partnership import people
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.shared.tests.world import decide, propose
from accord.partnership.shared.wanted import NewMinimum
from tests.at_once import at_once
from tests.cast import Cast


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_last_yes_and_a_joiner_do_not_lock_each_other_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both change the roster and write in the log. The joiner holds the roster when the decision begins."""
    with cast.in_scope():
        proposal = propose(cast, NewMinimum(minimum=8, before=5))
        decide(cast, proposal, "council", "kestrel")
    held, deciding, record, lock = Event(), Event(), audit.record, people.roster_lock

    def said(kind: str, **facts: object) -> object:
        entry = record(kind, **facts)  # type: ignore[arg-type]
        if kind == "agreement.agreed":
            deciding.set()
        return entry

    def locked(actor: Actor) -> None:
        deciding.set()
        lock(actor)

    monkeypatch.setattr(audit, "record", said)
    monkeypatch.setattr("accord.partnership.shared.services.roster_lock", locked)

    def join() -> None:
        with transaction.atomic():
            people.roster_lock(cast.system)
            held.set()
            deciding.wait(30)
            roster.person_join(
                given_name="Nia",
                family_name="Pugh",
                email="nia@council.example",
                staff_number="",
                employer=cast.council,
                actor=cast.system,
            )

    def agree() -> None:
        held.wait(30)
        decide(cast, proposal, "harbour")

    assert at_once(cast, join, agree) == []
    with cast.in_scope():
        assert partnership.partnership().minimum == 8
        assert partnership.person_with_address("nia@council.example") is not None

"""What the programs of PostgreSQL are told."""

import pytest
from django.db import connections

from accord.gateways.archive import postgresql
from config.settings import _postgresql


def test_they_ask_for_the_same_proof_of_the_server_as_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    address = "postgresql://accord:secret@db.example.org/accord?sslmode=verify-full&sslrootcert=/etc/ca.pem"
    monkeypatch.setattr(connections["default"], "settings_dict", _postgresql(address))
    told = postgresql._environment()
    assert told["PGHOST"] == "db.example.org"
    assert told["PGSSLMODE"] == "verify-full"
    assert told["PGSSLROOTCERT"] == "/etc/ca.pem"


def test_a_server_beside_needs_nothing_of_it() -> None:
    assert _postgresql("postgresql:///accord?host=/var/run/postgresql")["OPTIONS"] == {}

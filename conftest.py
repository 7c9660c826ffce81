"""Fixtures for every room's tests."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase

from accord.foundations.brake import MADE, READ, UnknownLinks
from accord.gateways.signin.sources import CODES
from accord.mechanisms.cascade import linked
from accord.mechanisms.rounds.ballot import asked, brake
from accord.mechanisms.undertakings.views import calendar
from accord.overview import unchanged
from accord.steps.objectives.notes import linked as contributing
from tests.cast import Cast
from tests.emptied import empty
from tests.migrated import migrated_database, migrated_file
from tests.standing import standing_cast

SERVER = os.environ.get("ACCORD_DATABASE", "")

# How long an example takes says how busy the machine is, and nothing about the law.
hypothesis.settings.register_profile(
    "accord", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("accord")

pytest_plugins = ["tests.no_skips", "tests.reference_values"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make soak` ask for more."""
    parser.addoption("--kills", type=int, default=20, help="how often tests/faults kills the site")
    parser.addoption("--restarts", type=int, default=2, help="how often it starts the database anew")
    parser.addoption("--locked", type=float, default=2, help="for how many seconds it locks the database")
    parser.addoption("--guesses", type=int, default=300, help="how many links it guesses")
    parser.addoption("--soak", action="store_true", help="run what is marked soak, too")
    parser.addoption("--seed", type=int, default=20261125, help="the course that tests/faults takes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked soak, unless it is asked for."""
    if not config.getoption("--soak"):
        left = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


def pytest_collection_finish() -> None:
    """Leave what is loaded by now out of every search for garbage: it stays, and the search takes long."""
    gc.freeze()
    gc.enable()  # tests/settings.py put it off
    gc.set_threshold(50_000)


def pytest_unconfigure() -> None:
    """Throw away the folder that tests/settings.py made for this process."""
    shutil.rmtree(settings.ACCORD_VAR, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """On SQLite, take the file that lies ready."""
    return not SERVER


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Begin with a database that is migrated already."""
    settings_of_tests = connection.settings_dict["TEST"]
    if SERVER:
        settings_of_tests["TEMPLATE"] = migrated_database(SERVER)
    else:
        shutil.copyfile(migrated_file(), settings_of_tests["NAME"])


@pytest.fixture(scope="session", autouse=True)
def _emptied_quickly() -> Iterator[None]:
    """After a test that commits, take away what it left, and do nothing more."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty)
        yield


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast, in an empty database."""
    return standing_cast()


@pytest.fixture(autouse=True)
def _nobody_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin each test without the unknown links that another one tried."""
    monkeypatch.setattr(brake, "links", UnknownLinks())
    monkeypatch.setattr(linked, "links", UnknownLinks())
    monkeypatch.setattr(contributing, "links", UnknownLinks())
    monkeypatch.setattr(calendar, "links", UnknownLinks())


@pytest.fixture(autouse=True)
def _nothing_in_memory() -> None:
    """Begin each test without what another one asked of a round, or of a log, that has the same id."""
    asked.forget()
    unchanged.forget()


@pytest.fixture(autouse=True)
def _nobody_asked() -> None:
    """Begin each test without the files and codes that another one asked for."""
    MADE.release()
    READ.release()
    CODES.release()


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of published reference data, which ACCORD_REFERENCE names."""
    folder = os.environ.get("ACCORD_REFERENCE")
    if folder is None:
        pytest.skip("ACCORD_REFERENCE does not name the reference data")
    return Path(folder)

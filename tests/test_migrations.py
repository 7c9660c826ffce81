"""The migrations say what the models say, and a site from before they were gathered goes on."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from accord.gateways.archive import database
from accord.gateways.archive.tests.deeds import become_older


def test_no_migration_is_missing(db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_site_that_went_through_all_of_those_before_has_nothing_to_do(db: None) -> None:
    become_older()
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    assert not database.stops_between(database.migrations_applied())


def test_a_site_that_stopped_among_those_before_is_found(db: None) -> None:
    for left_out in sorted(max(before) for before in database.gathered().values()):
        done = set().union(*database.gathered().values()) - {left_out}
        assert database.stops_between(done)

"""Tenancy over the whole house: every table of a partnership answers to the scope, and to nothing else."""

import pytest
from django.apps import apps
from django.db import models
from django_scopes.exceptions import ScopeError

from accord.foundations import scope
from accord.partnership.models import Person
from tests.cast import Cast


def tables() -> list[type[models.Model]]:
    """Return every model with a row's partnership in it."""
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith("accord.")
        and any(field.attname == "partnership_id" for field in model._meta.concrete_fields)
    ]


def test_there_are_tables() -> None:
    assert len(tables()) > 10


@pytest.mark.parametrize("table", tables(), ids=lambda table: table._meta.label)
def test_a_query_without_a_partnership_raises(table: type[models.Model]) -> None:
    for ask in (table._default_manager.count, table._default_manager.exists, table._default_manager.first):
        with pytest.raises(ScopeError):
            ask()


def test_a_query_sees_one_partnership_only(cast: Cast) -> None:
    with cast.in_scope():
        ours = Person.objects.count()
        assert not Person.objects.filter(id=cast.stranger.id).exists()
    with scope.partnership(cast.other_partnership.id):
        assert Person.objects.count() == 1
    with scope.off():
        assert Person.objects.count() == ours + 1


def test_a_row_of_another_partnership_is_neither_changed_nor_deleted(cast: Cast) -> None:
    with cast.in_scope():
        assert Person.objects.filter(id=cast.stranger.id).update(family_name="Ours") == 0
        assert Person.objects.filter(id=cast.stranger.id).delete()[0] == 0
    with scope.off():
        assert Person.objects.get(id=cast.stranger.id).family_name == "Stranger"

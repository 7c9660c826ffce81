"""What the tables of the answer side can hold at all. Whoever changes this changes the promise."""

import pytest
from django.apps import apps
from django.db import connection, models

from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Receipt, random_id

ANSWER_SIDE = (BoxItem, Draft, Receipt)
ROSTER_SIDE = {
    "Card",
    "CardsForAll",
    "Hat",
    "Invitation",
    "Reminder",
    "RoundKey",
    "DailyParticipation",
    "Destruction",
    "KeyCopy",
    "Restoration",
}
COLUMNS: dict[type[models.Model], set[str]] = {
    BoxItem: {"id", "partnership_id", "round_id", "ciphertext"},
    Draft: {"id", "partnership_id", "round_id", "place", "ciphertext"},
    Receipt: {"id", "partnership_id", "round_id", "words"},
}


def test_every_table_stands_on_one_side() -> None:
    names = {model.__name__ for model in apps.get_app_config("ballot").get_models()}
    assert names == ROSTER_SIDE | {model.__name__ for model in ANSWER_SIDE}


@pytest.mark.parametrize("model", ANSWER_SIDE)
def test_the_answer_side_has_these_columns_and_no_others(model: type[models.Model], db: None) -> None:
    with connection.cursor() as cursor:
        description = connection.introspection.get_table_description(cursor, model._meta.db_table)
    assert {column.name for column in description} == COLUMNS[model]


@pytest.mark.parametrize("model", ANSWER_SIDE)
def test_the_answer_side_points_at_nothing_and_keeps_no_time_or_order(model: type[models.Model]) -> None:
    for field in model._meta.get_fields():
        assert not field.is_relation, f"{model.__name__}.{field.name} is a relation"
        assert not isinstance(
            field, models.DateField | models.TimeField | models.DurationField | models.GenericIPAddressField
        )
        assert not isinstance(field, models.IntegerField), f"{model.__name__}.{field.name} can count"
    assert model._meta.pk is not None
    assert model._meta.pk.default is random_id


@pytest.mark.parametrize("model", ANSWER_SIDE)
def test_the_database_has_no_foreign_key_or_sequence_there(model: type[models.Model], db: None) -> None:
    table = model._meta.db_table
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, table).values()
        assert not any(constraint["foreign_key"] for constraint in constraints)
        assert connection.introspection.get_sequences(cursor, table) in (
            [],
            [{"table": table, "column": "id"}],
        )
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [table])
            assert cursor.fetchone() == (None,)


def test_nothing_leads_from_people_to_the_ballot() -> None:
    """No reverse name: nobody joins a person to a box by way of Django."""
    for model in apps.get_app_config("ballot").get_models():
        for field in model._meta.get_fields():
            if field.is_relation:
                assert field.remote_field.related_name == "+", f"{model.__name__}.{field.name}"  # type: ignore[union-attr]


def test_an_invitation_knows_that_but_not_when() -> None:
    invitation = apps.get_model("ballot", "Invitation")
    assert not any(
        isinstance(field, models.DateField | models.TimeField) for field in invitation._meta.get_fields()
    )


def test_ids_are_sixteen_random_bytes() -> None:
    ids = {random_id() for _ in range(500)}
    assert len(ids) == 500
    versions = {found.bytes[6] >> 4 for found in ids}
    assert len(versions) == 16  # no version bits: all of it is random


# Of sign-in providers; nothing is kept there (`gateways/signin/tests/test_providers.py`).
OF_PROVIDERS = {
    *("SocialApp.socialtoken", "SocialAccount.socialtoken"),
    *("SocialToken.token", "SocialToken.token_secret"),
}


def test_no_column_anywhere_holds_a_token(db: None) -> None:
    found = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if "token" in field.name
    }
    assert found - OF_PROVIDERS == {
        f"{name}.token_hash" for name in ("Feed", "Invitation", "Note", "Recipient")
    }

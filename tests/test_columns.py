"""Columns that are kept: the same that Django would make, of this very field."""

import copy

from django.db.models import CharField, Field
from django.db.models.expressions import Col

from accord.partnership.models import Organisation, Person


def field(name: str) -> "Field[object, object]":
    """Return a column that is itself in no question of other tests, by its name."""
    found = Person._meta.get_field(name)
    assert isinstance(found, Field)
    return found


def test_a_column_is_made_once_for_each_name_of_its_table() -> None:
    here, there = field("family_name").get_col("T7"), field("family_name").get_col("T8")
    assert here is field("family_name").get_col("T7")
    assert here != there
    assert here == Col("T7", field("family_name"))
    assert hash(here) == hash(Col("T7", field("family_name")))


def test_a_key_is_read_as_what_it_points_at() -> None:
    key = field("employer")
    assert key.get_col("T7") is key.get_col("T7")
    assert key.get_col("T7") == Col("T7", key, Organisation._meta.pk)


def test_a_copy_of_a_field_has_columns_of_its_own() -> None:
    known = field("family_name").get_col("T9")
    other = copy.copy(field("family_name"))
    assert other.get_col("T9") is not known
    assert other.get_col("T9").target is other


def test_what_a_question_reads_it_as_is_kept_with_no_column() -> None:
    first, second = (field("family_name").get_col("T7", CharField()) for _time in range(2))
    assert first is not second

"""docs/access.md says what the rights say."""

from django.utils.translation import override

from accord.foundations.access import Role, all_rights
from tools.access_table import COMES_FROM, TABLE, document


def test_the_table_is_as_the_rights_are() -> None:
    with override("en-gb"):
        assert TABLE.read_text(encoding="utf-8") == document(), "Run: python -m tools.access_table"


def test_it_says_of_every_role_how_it_is_held() -> None:
    assert COMES_FROM.keys() == set(Role)


def test_every_condition_has_words_and_every_right_a_sentence() -> None:
    for right in all_rights().values():
        assert str(right.sentence).endswith(".")
        assert all(str(condition.words) for condition in right.conditions.values())

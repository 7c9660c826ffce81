"""Scope, on a kind of row that no room has; on the rows of the house see tests/test_scope.py."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test.utils import isolate_apps
from django_scopes.exceptions import ScopeError

from accord.foundations import scope

OURS, THEIRS = uuid4(), uuid4()


@pytest.fixture
def leaf() -> Iterator[type[scope.PartnershipRow]]:
    with isolate_apps("accord.foundations.audit"):

        class Leaf(scope.PartnershipRow):
            class Meta:
                app_label = "audit"

        yield Leaf


def asked(leaf: type[scope.PartnershipRow]) -> str:
    """Return what the database would be asked."""
    return str(leaf.objects.all().query).replace("-", "")


def test_a_query_asks_for_one_partnership_only(leaf: type[scope.PartnershipRow]) -> None:
    with scope.partnership(OURS):
        assert OURS.hex in asked(leaf)
        with scope.partnership(THEIRS):
            assert THEIRS.hex in asked(leaf)
            assert OURS.hex not in asked(leaf)
        assert OURS.hex in asked(leaf)


def test_each_who_asks_has_a_question_of_its_own(leaf: type[scope.PartnershipRow]) -> None:
    with scope.partnership(OURS):
        first, second = leaf.objects.all(), leaf.objects.all()
        narrower = first.filter(pk=1)
    assert first is not second
    assert first.query is not second.query
    assert str(narrower.query) != str(first.query) == str(second.query)
    with scope.partnership(OURS):
        assert str(leaf.objects.all().query) == str(first.query)


def test_a_query_without_a_partnership_raises(leaf: type[scope.PartnershipRow]) -> None:
    rows = leaf.objects
    for ask in (
        rows.count,
        rows.first,
        rows.exists,
        rows.all().exists,
        rows.exclude(pk=1).exists,
        rows.in_bulk,
    ):
        with pytest.raises(ScopeError):
            ask()


def test_off_asks_for_all(leaf: type[scope.PartnershipRow]) -> None:
    with scope.partnership(OURS), scope.off():
        assert "WHERE" not in asked(leaf)
    with pytest.raises(ScopeError):
        leaf.objects.count()


def test_the_partnership_in_scope_is_known_and_none_is_an_error() -> None:
    with scope.partnership(OURS):
        assert scope.current() == OURS
    with pytest.raises(LookupError):
        scope.current()

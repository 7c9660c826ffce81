import pytest
from django_scopes.exceptions import ScopeError

from accord.foundations import scope
from accord.partnership.models import Person
from tests.cast import Cast


def test_a_query_without_a_partnership_raises(cast: Cast) -> None:
    with pytest.raises(ScopeError):
        Person.objects.count()


def test_a_query_sees_one_partnership_only(cast: Cast) -> None:
    with cast.in_scope():
        ours = Person.objects.count()
        assert not Person.objects.filter(id=cast.stranger.id).exists()
    with scope.partnership(cast.other_partnership.id):
        assert Person.objects.count() == 1
    with scope.off():
        assert Person.objects.count() == ours + 1


def test_the_partnership_in_scope_is_known_and_none_is_an_error(cast: Cast) -> None:
    with cast.in_scope():
        assert scope.current() == cast.partnership.id
    with pytest.raises(LookupError):
        scope.current()

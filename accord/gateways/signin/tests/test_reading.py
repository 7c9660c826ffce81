"""A page that is only looked at asks the database once; an act looks again at what it may have changed."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from accord.gateways.signin.middleware import ActorMiddleware
from accord.gateways.signin.sessions import SessionStore
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page


@pytest.mark.parametrize(("method", "times"), [("GET", 1), ("HEAD", 1), ("POST", 2)])
def test_an_act_remembers_nothing(cast: Cast, method: str, times: int) -> None:
    asked: list[int] = []

    def ask_twice(_request: HttpRequest) -> HttpResponse:
        with CaptureQueriesContext(connection) as queries:
            partnership.partnership()
            partnership.partnership()
        asked.append(len(queries))
        return HttpResponse()

    request = RequestFactory().generic(method, page(cast, "overview:dashboard"))
    request.user = SimpleNamespace(is_authenticated=True)  # type: ignore[assignment]
    request.session = SessionStore()
    ActorMiddleware(ask_twice)(request)
    assert asked == [times]

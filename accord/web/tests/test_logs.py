"""A failed request is logged by its page; never by its address, never with what somebody wrote."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.http import HttpRequest
from django.test import Client
from django.urls import ResolverMatch

from accord.web.logs import PageFormatter

LINK = "/a/somebodys-own-link/"


def own_handler(name: str) -> "logging.StreamHandler[io.StringIO]":
    """Return the handler that the site gives a logger; tests have others beside it."""
    (found,) = [
        handler
        for handler in logging.getLogger(name).handlers
        if isinstance(handler, logging.StreamHandler) and isinstance(handler.formatter, PageFormatter)
    ]
    return found


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Return what Django's log of requests writes."""
    handler, written = own_handler("django.request"), io.StringIO()
    before = handler.stream
    handler.setStream(written)
    yield written
    handler.setStream(before)


def _failed(error: Exception) -> logging.LogRecord:
    request = HttpRequest()
    request.path = LINK
    request.resolver_match = ResolverMatch(
        lambda: None, (), {}, url_name="section", app_names=["ballot"], namespaces=["ballot"]
    )
    try:
        raise error
    except type(error) as caught:
        info = (type(caught), caught, caught.__traceback__)
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, "Error: %s", (LINK,), info)
    record.request, record.status_code = request, 500
    return record


def test_it_says_which_page_and_where() -> None:
    written = PageFormatter().format(_failed(ValueError("what somebody wrote")))
    assert "500 in ballot:section: ValueError" in written
    assert "raise error" in written
    assert "what somebody wrote" not in written
    assert LINK not in written


def test_while_the_store_is_away_a_line_says_so_and_blames_no_code() -> None:
    record = _failed(ValueError("what somebody wrote"))
    record.status_code = 503
    written = PageFormatter().format(record)
    assert written.endswith("503 in ballot:section: ValueError")


def test_a_refusal_leaves_no_line(db: None, log: io.StringIO, capfd: pytest.CaptureFixture[str]) -> None:
    Client().get(LINK)
    Client(enforce_csrf_checks=True).post(LINK + "send/")
    assert log.getvalue() == ""
    assert LINK not in "".join(capfd.readouterr())


@pytest.mark.parametrize("name", ["django.request", "django.security"])
def test_python_has_no_last_resort_to_fall_back_on(name: str) -> None:
    """A logger that reaches no handler at all writes its message to the terminal, address and all."""
    assert not logging.getLogger(name).propagate
    assert own_handler(name).level == logging.ERROR

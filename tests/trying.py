"""Trying a door: looking at it, and sending an empty form there; what that changes is undone."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from http import HTTPStatus

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from accord.foundations import registry
from accord.foundations.brake import MADE
from accord.overview import frame
from accord.web.frame import Frame, HelpHere
from tests.headers import amiss

Allowed = Callable[[HttpResponse], bool]
BOTH = ("get", "post")
LINK = re.compile(r'(?:href|action)="(/p/[^"?#]+)')


def without_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave away what surrounds a page, but its help: links and numbers cost much and have own tests."""
    monkeypatch.setattr(frame, "_in_scope", lambda request, _actor: _around(request))


def _around(request: HttpRequest) -> Frame:
    said = registry.help_for(request.resolver_match.view_name) if request.resolver_match else None
    here = HelpHere(help=said, words=(), words_url="", all_url="") if said else None
    return Frame(title="Northmoor Learning Partnership", help=here)


def signs_in(answer: HttpResponse) -> bool:
    return answer.status_code == 302 and answer.headers["Location"].startswith(f"{reverse('signin:enter')}?")


def not_there(answer: HttpResponse) -> bool:
    return answer.status_code == 404


def refused(answer: HttpResponse) -> bool:
    return answer.status_code == 403


def shut_out(answer: HttpResponse) -> bool:
    return not_there(answer) or signs_in(answer)


def let_in(answer: HttpResponse) -> bool:
    return answer.status_code in {200, 302} and not signs_in(answer)


def is_page(answer: HttpResponse) -> bool:
    """Whether a page was shown: no file, no refusal, and nothing that leads on."""
    return answer.status_code == HTTPStatus.OK and _is_html(answer)


def has_help(answer: HttpResponse) -> bool:
    """Whether a page says what it is."""
    return b'<details class="why about">' in answer.content


def doors_on(answer: HttpResponse) -> set[str]:
    """Return the names of the doors inside a partnership to which a page leads."""
    if not _is_html(answer):
        return set()
    return {_door_at(path) for path in LINK.findall(answer.content.decode())} - {""}


def _is_html(answer: HttpResponse) -> bool:
    return answer.headers.get("Content-Type", "").startswith("text/html")


@cache
def _door_at(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def tried(
    client: Client, address: str, methods: tuple[str, ...] = BOTH
) -> Iterator[tuple[str, HttpResponse]]:
    """Look at an address, then send an empty form there; what that changes is undone."""
    for method in methods:
        MADE.release()  # each as if nobody had asked for a file before
        with transaction.atomic():
            yield method, getattr(client, method)(address)
            transaction.set_rollback(True)


def wrong(client: Client, address: str, allowed: Allowed, methods: tuple[str, ...] = BOTH) -> list[str]:
    """Return what was answered otherwise, or without the headers of every answer, in words."""
    return [
        f"{method} {address}: {fault}"
        for method, answer in tried(client, address, methods)
        for fault in faults(answer, address, allowed)
    ]


def faults(answer: HttpResponse, address: str, allowed: Allowed) -> Iterator[str]:
    """Return what is wrong with one answer, in words."""
    if not allowed(answer):
        yield f"{answer.status_code}"
    yield from amiss(_door_at(address), answer)

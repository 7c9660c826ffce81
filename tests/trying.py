"""Trying a door: looking at it, and sending an empty form there; what that changes is undone."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from accord.foundations.brake import MADE
from accord.overview import frame
from accord.web.frame import Frame
from tests.headers import amiss

Allowed = Callable[[HttpResponse], bool]
BOTH = ("get", "post")
LINK = re.compile(r'(?:href|action)="(/p/[^"?#]+)')


def without_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave away what surrounds a page: links and numbers alone, which cost much and have own tests."""
    around = Frame(title="Northmoor Learning Partnership")
    monkeypatch.setattr(frame, "_in_scope", lambda _request, _actor: around)


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


def doors_on(answer: HttpResponse) -> set[str]:
    """Return the names of the doors inside a partnership to which a page leads."""
    if not answer.headers.get("Content-Type", "").startswith("text/html"):
        return set()
    return {_door_at(path) for path in LINK.findall(answer.content.decode())} - {""}


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

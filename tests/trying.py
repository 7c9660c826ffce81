"""Trying a door: looking at it, and sending an empty form there; what that changes is undone."""

from collections.abc import Callable, Iterator

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

Allowed = Callable[[HttpResponse], bool]
BOTH = ("get", "post")


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


def tried(
    client: Client, address: str, methods: tuple[str, ...] = BOTH
) -> Iterator[tuple[str, HttpResponse]]:
    """Look at an address, then send an empty form there; what that changes is undone."""
    for method in methods:
        with transaction.atomic():
            yield method, getattr(client, method)(address)
            transaction.set_rollback(True)


def wrong(client: Client, address: str, allowed: Allowed, methods: tuple[str, ...] = BOTH) -> list[str]:
    """Return what was answered otherwise, in words."""
    return [
        f"{method} {address}: {answer.status_code}"
        for method, answer in tried(client, address, methods)
        if not allowed(answer)
    ]

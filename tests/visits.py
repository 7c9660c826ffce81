"""Visiting pages as a member of the cast."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.gateways.signin import proofs
from accord.gateways.signin.models import Account
from tests.cast import Cast

A_WHILE = timedelta(minutes=5)


class SignedIn(Client):
    """A browser in which somebody has just signed in, with all that a page may ask for.

    Where the clock has been moved meanwhile, it signs in again: these tests are about other things.
    """

    def __init__(self, account: Account, *, fresh: bool = True) -> None:
        super().__init__()
        self._account, self._fresh, self._until = account, fresh, clock.now()
        self._sign_in()

    def request(self, **request: Any) -> Any:
        """Ask for a page, and be signed in."""
        if not self._until - A_WHILE <= clock.now() < self._until:
            self._sign_in()
        return super().request(**request)

    def _sign_in(self) -> None:
        self.force_login(self._account)
        session = self.session
        session[proofs.SECOND] = True
        if self._fresh:
            session[proofs.PROVED] = clock.now().isoformat()
        session.save()
        self._until = clock.now() + A_WHILE


def visitor(cast: Cast, name: str) -> Client:
    """Return a browser in which this member of the cast has signed in."""
    person = cast.stranger if name == "stranger" else cast.people[name]
    return SignedIn(Account.objects.with_address(person.email))


def page(cast: Cast, name: str, **parts: object) -> str:
    """Return the path of a page of the cast's partnership."""
    return reverse(name, kwargs={"partnership_id": cast.partnership.id, **parts})

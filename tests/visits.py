"""Visiting pages as a member of the cast."""

from django.test import Client
from django.urls import reverse

from accord.gateways.signin.models import Account
from tests.cast import Cast


def visitor(cast: Cast, name: str) -> Client:
    """Return a browser in which this member of the cast has signed in."""
    person = cast.stranger if name == "stranger" else cast.people[name]
    client = Client()
    client.force_login(Account.objects.with_address(person.email))
    return client


def page(cast: Cast, name: str, **parts: object) -> str:
    """Return the path of a page of the cast's partnership."""
    return reverse(name, kwargs={"partnership_id": cast.partnership.id, **parts})

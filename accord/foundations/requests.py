"""The request as rooms see it, once the doorkeeper has let it in."""

from django.http import HttpRequest

from accord.foundations.access import Actor


class PartnershipRequest(HttpRequest):
    """A request within a partnership, by somebody who belongs to it."""

    actor: Actor

"""Reading what was brought and is before the partners."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accord.analysis.published import Published
from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.bringing.models import Brought
from accord.mechanisms.rounds.bringing.terms import terms_text
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.partnership import selectors as partnership


def brought_for(actor: Actor, brought_id: UUID) -> Brought:
    """Return what waits for the partners; raises Http404, and Denied for whoever neither brings nor signs."""
    found = get_object_or_404(Brought, id=brought_id)
    access.require(actor, "bringing.read_proposed", found)
    return found


def published_of(brought: Brought) -> Published:
    """Return the proposed result. Fails closed: raises Denied where it is not as it was brought."""
    return publishing.unchanged(brought.published, brought.digest)


def is_waiting(brought_id: UUID) -> bool:
    """Say whether it is still before the partners."""
    return Brought.objects.filter(id=brought_id).exists()


def text(brought_id: UUID) -> str:
    """Return the canonical text, with the results between which it would stand today."""
    found = Brought.objects.get(id=brought_id)
    before, after = (
        (each.round.title, each.digest) if each else None for each in publishing.beside(found.closed_at)
    )
    return terms_text(
        published_of(found),
        source=found.source,
        zone=partnership.partnership().zone,
        before=before,
        after=after,
    )

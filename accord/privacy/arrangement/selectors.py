"""Reading arrangements."""

from uuid import UUID

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.selectors import ProposalView
from accord.foundations import access
from accord.foundations.access import Actor
from accord.privacy.models import Arrangement
from accord.privacy.rules import WRITTEN, ArrangementState


def in_force() -> Arrangement | None:
    """Return the arrangement in force in the partnership in scope, or None before the first."""
    found: Arrangement | None = Arrangement.objects.filter(state=ArrangementState.IN_FORCE).first()
    return found


def being_written() -> Arrangement | None:
    """Return the version that is a draft or before the partners, or None."""
    found: Arrangement | None = Arrangement.objects.filter(state__in=WRITTEN).first()
    return found


def arrangement_for(actor: Actor, arrangement_id: UUID) -> Arrangement:
    """Return one version; raises Http404, Denied."""
    found = get_object_or_404(Arrangement.objects.all(), id=arrangement_id)
    access.require(actor, "privacy.read_arrangement", found)
    return found


def arrangement_to_write(actor: Actor, arrangement_id: UUID) -> Arrangement:
    """Return one version for somebody who may draft; raises Http404, Denied."""
    found = arrangement_for(actor, arrangement_id)
    access.require(actor, "privacy.arrange", found)
    return found


def decision_about(actor: Actor, arrangement: Arrangement) -> ProposalView | None:
    """Return the joint decision about a version that was asked for last; None without one.

    Somebody from outside may read who is responsible, and not every joint decision.
    """
    if not access.allows(actor, "agreement.read"):
        return None
    return agreement.latest_about(arrangement.id, actor)


def is_kept(arrangement_id: UUID) -> bool:
    """Say whether there is such a version."""
    return bool(Arrangement.objects.filter(id=arrangement_id).exists())


def text(arrangement_id: UUID) -> str:
    """Return the canonical text of a version, which is what partners agree to."""
    return words(Arrangement.objects.get(id=arrangement_id))


def words(arrangement: Arrangement) -> str:
    """Return a version as it is read: the title, then what was written; in one language for all."""
    with translation.override(settings.LANGUAGE_CODE):
        title = _("Who is responsible for what is kept about people")
    return f"{title}\n\n{arrangement.body}"

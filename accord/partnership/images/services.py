"""Keeping images for the acts that show them, and wearing the logo that every partner agreed to."""

from hashlib import sha256

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.images import Image
from accord.partnership.images.models import KeptImage, Logo
from accord.partnership.joint.held import locked

areas.area("images", _("Our logo"))
kinds.kind("images.logo_worn", _("Accord wears our logo from now on."))
kinds.kind("images.logo_taken_off", _("Accord wears no logo from now on."))


def image_keep(*, image: Image, actor: Actor) -> KeptImage:
    """Keep an image for the act that shows it: that act has its right, and its line in the log."""
    kept: KeptImage = KeptImage.objects.create(
        partnership_id=actor.partnership_id,
        content=image.content,
        kind=image.kind.value,
        width=image.width,
        height=image.height,
        digest=sha256(image.content).hexdigest(),
        kept_at=clock.now(),
    )
    return kept


def image_let_go(*, image: KeptImage) -> None:
    """Let an image go that one thing shows no longer; it stays where another still does."""
    try:
        with transaction.atomic():
            image.delete()
    except ProtectedError:
        return


@transaction.atomic
def logo_wear(*, drawing: KeptImage | None, mark: KeptImage | None, ratified: Ratified, actor: Actor) -> None:
    """Let every page, letter and PDF carry this logo, or none where there is neither drawing nor mark."""
    held = locked(ratified)
    before = Logo.objects.filter(partnership_id=held.id)
    if drawing is None and mark is None:
        if before.delete()[0]:
            audit.record("images.logo_taken_off", actor=actor, about=held)
        return
    Logo.objects.update_or_create(partnership_id=held.id, defaults={"drawing": drawing, "mark": mark})
    audit.record("images.logo_worn", actor=actor, about=held)

"""The logo of the draft: chosen, replaced, taken off."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership.images import services as images
from accord.steps.practicalities.brand import selectors

if TYPE_CHECKING:
    from accord.foundations.images import Image
    from accord.partnership.images.models import KeptImage
    from accord.steps.practicalities.brand.models import Brand

kinds.kind("brand.logo_chosen", _("{actor} chose a logo for the draft of our brand: “{about}”."))
kinds.kind("brand.logo_taken_off", _("{actor} took the logo off the draft of our brand: “{about}”."))


@transaction.atomic
def logo_choose(*, drawing: "Image | None", mark: "Image | None", actor: Actor) -> "Brand":
    """Give the draft a logo, as SVG (drawing), as PNG (mark), or as both; what is None stays as it is.

    Raises Denied; Refused where there is no draft, or nothing was chosen.
    """
    draft = _draft(actor)
    if drawing is None and mark is None:
        raise Refused(_("Choose a file."), field="drawing")
    before = []
    if drawing is not None:
        before.append(draft.drawing)
        draft.drawing = images.image_keep(image=drawing, actor=actor)
    if mark is not None:
        before.append(draft.mark)
        draft.mark = images.image_keep(image=mark, actor=actor)
    _save(draft, before)
    audit.record("brand.logo_chosen", actor=actor, about=draft)
    return draft


@transaction.atomic
def logo_take_off(*, actor: Actor) -> None:
    """Let the draft have no logo. Raises Denied; Refused where there is no draft."""
    draft = _draft(actor)
    before = [draft.drawing, draft.mark]
    draft.drawing = draft.mark = None
    _save(draft, before)
    audit.record("brand.logo_taken_off", actor=actor, about=draft)


def _draft(actor: Actor) -> "Brand":
    access.require(actor, "brand.draft")
    draft = selectors.draft_locked()
    if draft is None:
        raise Refused(_("There is no draft. Write one first; the logo is chosen for it."))
    return draft


def _save(draft: "Brand", before: "list[KeptImage | None]") -> None:
    draft.save(update_fields=["drawing", "mark"])
    for image in filter(None, before):
        images.image_let_go(image=image)

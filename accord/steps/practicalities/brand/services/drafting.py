"""Drafting the brand: what it says, and which colours can be read."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership.images import services as images
from accord.steps.practicalities.brand import rules, selectors
from accord.steps.practicalities.brand.models import Brand
from accord.web.contrast import SHAPE, TEXT

if TYPE_CHECKING:
    from accord.partnership.images.models import KeptImage

ON_ITS_WAY = _("A brand is before the partners already. It has to be settled first.")

areas.area("brand", _("Our brand"))
kinds.kind("brand.drafted", _("{actor} wrote a draft of our brand: “{about}”."))
kinds.kind("brand.discarded", _("{actor} threw the draft of our brand away: “{about}”."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a brand says; see the model of that name."""

    name: str
    colour: str
    strapline: str = ""
    story: str = ""
    second: str = ""
    third: str = ""
    voice: str = ""
    do: str = ""
    dont: str = ""


@transaction.atomic
def brand_write(*, said: Said, actor: Actor) -> Brand:
    """Write the draft, or begin one. Raises Denied; Refused with the field, and the nearest colour."""
    access.require(actor, "brand.draft")
    cleaned = {name: words.strip() for name, words in asdict(said).items()}
    if not cleaned["name"]:
        raise Refused(_("Write the name."), field="name")
    for field, least in (("colour", TEXT), ("second", SHAPE), ("third", SHAPE)):
        cleaned[field] = cleaned[field].lower()
        if cleaned[field] or field == "colour":
            _check(cleaned[field], field, least)
    draft = selectors.draft_locked()
    if draft is None:
        draft = Brand(
            partnership_id=actor.partnership_id, begun_at=clock.now(), **cleaned, **_logo_in_force()
        )
        with only_one(ON_ITS_WAY):
            draft.save(force_insert=True)
    else:
        for name, words in cleaned.items():
            setattr(draft, name, words)
        draft.save(update_fields=list(cleaned))
    audit.record("brand.drafted", actor=actor, about=draft)
    return draft


@transaction.atomic
def brand_discard(*, actor: Actor) -> None:
    """Throw the draft away. Raises Denied; Refused where there is none."""
    access.require(actor, "brand.draft")
    draft = selectors.draft_locked()
    if draft is None:
        raise Refused(_("There is no draft."))
    audit.record("brand.discarded", actor=actor, about=draft)
    shown = [draft.drawing, draft.mark]
    draft.delete()
    for image in filter(None, shown):
        images.image_let_go(image=image)


def _logo_in_force() -> "dict[str, KeptImage | None]":
    """A draft begins with the logo that is worn: who changes a word takes off no logo."""
    held = selectors.current()
    return {"drawing": held.drawing, "mark": held.mark} if held else {}


def _check(colour: str, field: str, least: float) -> None:
    if not rules.COLOUR.fullmatch(colour):
        raise Refused(_("Write a colour as # and six digits, such as #1d5f55."), field=field)
    offered = rules.offered(colour, least=least)
    if offered is not None:
        words = _now("{colour} cannot be read on our pages and on paper. The nearest that can is {offered}.")
        raise Refused(words.format(colour=colour, offered=offered), field=field)

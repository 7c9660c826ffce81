"""Showing how something looked before it was changed, and looks after."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership.images import services as images
from accord.steps.practicalities.touchpoints import selectors
from accord.steps.practicalities.touchpoints.models import Picture
from accord.steps.practicalities.touchpoints.rules import LONGEST_WORDS, Moment

if TYPE_CHECKING:
    from accord.foundations.images import Image
    from accord.steps.practicalities.touchpoints.models import Touchpoint

kinds.kind("touchpoints.picture_put", _("{actor} put a picture to “{about}”: {words}"))
kinds.kind("touchpoints.picture_removed", _("{actor} took a picture of “{about}” away: {words}"))


@transaction.atomic
def picture_put(
    *, touchpoint: "Touchpoint", moment: Moment, image: "Image", words: str, actor: Actor
) -> Picture:
    """Show how it looked before or looks after, instead of what was shown until now. Raises Denied, Refused.

    words: what the picture shows, for whoever does not see it.
    """
    access.require(actor, "touchpoints.show", touchpoint)
    said = " ".join(words.split())[:LONGEST_WORDS]
    if not said:
        raise Refused(_("Say what the picture shows."), field="words")
    selectors.touchpoint_locked(touchpoint.id)
    _take_away(touchpoint, moment)
    picture: Picture = Picture.objects.create(
        partnership_id=actor.partnership_id,
        touchpoint=touchpoint,
        moment=moment,
        image=images.image_keep(image=image, actor=actor),
        words=said,
        taken_in_at=clock.now(),
    )
    audit.record("touchpoints.picture_put", actor=actor, about=touchpoint, words=said)
    return picture


@transaction.atomic
def picture_remove(*, touchpoint: "Touchpoint", moment: Moment, actor: Actor) -> None:
    """Take a picture away; nothing of it is kept. Raises Denied; Refused where there is none."""
    access.require(actor, "touchpoints.show", touchpoint)
    selectors.touchpoint_locked(touchpoint.id)
    said = _take_away(touchpoint, moment)
    if not said:
        raise Refused(_("There is no picture any more."))
    audit.record("touchpoints.picture_removed", actor=actor, about=touchpoint, words=said)


def _take_away(touchpoint: "Touchpoint", moment: Moment) -> str:
    """Take the picture of a moment away, and return what it showed, or nothing where there was none."""
    before: Picture | None = (
        Picture.objects.select_related("image").filter(touchpoint=touchpoint, moment=moment).first()
    )
    if before is None:
        return ""
    before.delete()
    images.image_let_go(image=before.image)
    return before.words

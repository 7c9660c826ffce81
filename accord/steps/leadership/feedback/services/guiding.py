"""A leader chooses who guides the own review, and who speaks on the record beside oneself."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import subjects
from accord.steps.leadership.feedback import selectors
from accord.steps.leadership.feedback.guides import guides_for
from accord.steps.leadership.feedback.models import Rater, Review

if TYPE_CHECKING:
    from accord.partnership.models import Person

kinds.kind("feedback.guide_chosen", _("{actor} chose who guides their own review in “{about}”."))


@transaction.atomic
def guide_choose(*, review: Review, guide: "Person", chair: "Person | None", actor: Actor) -> None:
    """Choose who guides the own review, and who speaks on the record beside oneself; raises Refused.

    Once raters are confirmed it is changed only where the guide no longer may; whoever follows takes over.
    """
    held = selectors.review_locked(review.id)
    access.require(actor, "feedback.lead", held)
    allowed = {found.id for found in guides_for(held.leader)}
    if guide.id not in allowed:
        raise Refused(_("Choose somebody from the list that every partner agreed to."), field="guide")
    if chair is not None and chair.id in {held.leader_id, guide.id}:
        raise Refused(_("Choose somebody else than yourself and your guide."), field="chair")
    if held.confirmed_at is not None:
        if held.guide_id in allowed:
            raise Refused(_("Your raters are confirmed, so who guides you stays."))
        chair = held.chair
    held.guide, held.chair = guide, chair
    held.save(update_fields=["guide", "chair"])
    if held.round is not None:
        subjects.round_entrust(round=held.round, guide=guide, actor=Actor.system(held.partnership_id))
    Rater.objects.filter(review=held, person_id__in=[guide.id, *([chair.id] if chair else [])]).delete()
    audit.record("feedback.guide_chosen", actor=actor, about=held)

"""What was decided about an item, and why; also that it will not be done."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.practicalities.items import selectors
from accord.steps.practicalities.items.models import Decision, Item
from accord.steps.practicalities.items.rules import Verdict
from accord.steps.practicalities.items.services.blocking import check_goes_on

kinds.kind("items.decided", _("{actor} recorded what was decided about “{about}”."))


@transaction.atomic
def item_decide(*, item: Item, verdict: Verdict, words: str, reasons: str, actor: Actor) -> Decision:
    """Record a decision with its reasons; that we will not do it ends the item. Raises Denied, Refused."""
    access.require(actor, "items.tend", item)
    locked = selectors.item_locked(item.id)
    check_goes_on(item=locked)
    for field, given, missing in (
        ("words", words, _("Say what was decided.")),
        ("reasons", reasons, _("Give the reasons, so that nobody has to ask again.")),
    ):
        if not given.strip():
            raise Refused(missing, field=field)
    decision = Decision.objects.create(
        partnership_id=actor.partnership_id,
        item=locked,
        verdict=verdict,
        words=words.strip(),
        reasons=reasons.strip(),
        decided_at=clock.now(),
    )
    audit.record("items.decided", actor=actor, about=locked, verdict=str(verdict))
    if verdict == Verdict.WILL_NOT:
        undertakings.undertaking_report(
            undertaking=locked.undertaking, outcome=Outcome.DROPPED, words=reasons, actor=actor
        )
    return decision

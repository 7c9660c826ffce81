"""Changing the words of a promise: every partner agrees, and what those promised say stands in the text."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.transition.promises import selectors, texts
from accord.steps.transition.promises.models import Change, Promise, Verdict
from accord.steps.transition.promises.rules import EFFECT, State, Way

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

MISSING = {
    "words": _("Write what is promised from now on."),
    "reason": _("Give the reason, so that those promised understand it."),
    "said": _("Ask those promised first, and write what they say."),
}

kinds.kind("promises.change_proposed", _("{actor} put other words for promise {about} before every partner."))
kinds.kind("promises.changed", _("Every partner has agreed to change promise {about}."))


@transaction.atomic
def change_propose(*, promise: Promise, words: str, reason: str, said: str, actor: Actor) -> "Proposal":
    """Put other words for a promise before every partner. said: what those promised say to them.

    Raises Denied; Refused with the field to blame, or where a change is before the partners already.
    """
    access.require(actor, "promises.judge", promise)
    given = {"words": words.strip(), "reason": reason.strip(), "said": said.strip()}
    for field, missing in MISSING.items():
        if not given[field]:
            raise Refused(missing, field=field)
    locked = selectors.promise_locked(promise.id)
    if given["words"] == locked.words:
        raise Refused(_("These are the words that stand in the book."), field="words")
    change = Change(partnership_id=actor.partnership_id, promise=locked, proposed_at=clock.now(), **given)
    with only_one(_("A change of this promise is before the partners already."), field="words"):
        change.save(force_insert=True)
    audit.record("promises.change_proposed", actor=actor, about=locked)
    return agreement.proposal_open(
        subject_id=change.id,
        title=texts.title(change),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _change(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: the promise has other words, and the ones before stay beside them."""
    change = selectors.change_locked(ratified.subject_id)
    if change.way != Way.PROPOSED or text_hash(texts.text(change.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    promise = selectors.promise_locked(change.promise_id)
    Verdict.objects.create(
        partnership_id=actor.partnership_id,
        promise=promise,
        state=State.CHANGED,
        words=change.reason,
        was=promise.words,
        at=ratified.settled_at,
    )
    promise.words, promise.state = change.words, State.CHANGED
    promise.save(update_fields=["words", "state"])
    change.way = Way.IN_FORCE
    change.save(update_fields=["way"])
    audit.record("promises.changed", actor=actor, about=promise)


def _release(change_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: the promise stands as it is."""
    Change.objects.filter(id=change_id, way=Way.PROPOSED).update(way=Way.RELEASED)


def _hold(change_id: UUID, _actor: Actor) -> None:
    selectors.promise_locked(selectors.change_locked(change_id).promise_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.text,
        act=_change,
        released=_release,
        holds=_hold,
        url=lambda change_id: address(
            "promises:promise", promise_id=selectors.change_with(change_id).promise_id
        ),
        consequence=_(
            "When every partner agrees, the promise has these words; those before stay beside them."
        ),
    )
)

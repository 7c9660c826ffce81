"""What became of a promise, and what those promised say to that."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.steps.transition.promises import selectors
from accord.steps.transition.promises.models import Answer, Promise, Verdict
from accord.steps.transition.promises.rules import SAID, Sees, State

kinds.kind("promises.kept", _("{actor} recorded that promise {about} was kept."))
kinds.kind("promises.not_kept", _("{actor} recorded that promise {about} was not kept."))
kinds.kind("promises.answered", _("{actor} said how those promised see promise {about}."), unhurried=True)


@transaction.atomic
def verdict_give(*, promise: Promise, state: State, words: str, actor: Actor) -> Verdict:
    """Say that a promise was kept (words: how that can be seen) or not (words: why, and what follows).

    What was said before stays beside it. Raises Denied, Refused.
    """
    access.require(actor, "promises.judge", promise)
    locked = selectors.promise_locked(promise.id)
    if state not in SAID:
        raise Refused(_("Choose whether it was kept."), field="state")
    if not words.strip():
        raise Refused(_("Say how those promised can see it, or why it was not kept."), field="words")
    verdict = Verdict.objects.create(
        partnership_id=actor.partnership_id,
        promise=locked,
        state=state,
        words=words.strip(),
        at=clock.now(),
    )
    locked.state = state
    locked.save(update_fields=["state"])
    audit.record(f"promises.{state.value}", actor=actor, about=locked)
    return verdict


@transaction.atomic
def answer_give(*, promise: Promise, sees: Sees, words: str, actor: Actor) -> Answer:
    """Say, as one of those promised, whether they see it so too; once to each thing that was said.

    Raises Denied for others; Refused where nothing was said yet, it was answered, or without words where they
    see it otherwise.
    """
    access.require(actor, "promises.answer", promise)
    if actor.person_id is None:
        raise access.denial("promises.answer")
    locked = selectors.promise_locked(promise.id)
    verdict = locked.verdicts.last()
    if verdict is None:
        raise Refused(_("Nothing has been said of this promise yet."))
    if sees == Sees.OTHERWISE and not words.strip():
        raise Refused(_("Say how you see it."), field="words")
    answer = Answer(
        partnership_id=actor.partnership_id,
        verdict=verdict,
        by_id=actor.person_id,
        sees=sees,
        words=words.strip(),
        at=clock.now(),
    )
    with only_one(_("Somebody of yours has answered this already.")):
        answer.save(force_insert=True)
    audit.record("promises.answered", actor=actor, about=locked, sees=str(sees))
    return answer

"""Writing dilemmas, editing them until nobody can be recognised, and keeping the best in the bank."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.standards import selectors as standards
from accord.steps.values.dilemma import (
    DilemmaState,
    DilemmaWords,
    Signed,
    check_nobody_named,
    check_says,
    check_words,
)
from accord.steps.values.models import Dilemma, DilemmaAsked
from accord.steps.values.our_dilemmas import selectors

if TYPE_CHECKING:
    from accord.standards.models import Behaviour

# What nobody has edited yet may point at somebody, so the log does not say what it is called.
kinds.kind("values.dilemma_written", _("{actor} wrote a dilemma."), unhurried=True)
kinds.kind("values.dilemma_changed", _("{actor} changed a dilemma that waits to be edited."))
kinds.kind("values.dilemma_edited", _("{actor} edited the dilemma “{about}”."))
kinds.kind("values.dilemma_released", _("{actor} released the dilemma “{about}”: everybody reads it now."))
kinds.kind("values.dilemma_set_aside", _("{actor} set a dilemma aside."))
kinds.kind("values.dilemma_taken_back", _("{actor} took a dilemma back."))
kinds.kind("values.dilemma_banked", _("{actor} put the dilemma “{about}” into the bank."))
kinds.kind("values.dilemma_unbanked", _("{actor} took the dilemma “{about}” out of the bank."))


@transaction.atomic
def dilemma_write(*, words: DilemmaWords, signed: Signed, actor: Actor) -> Dilemma:
    """Write a dilemma from one's own days; the steward edits it before others read it; raises Refused."""
    access.require(actor, "values.write_dilemma")
    if actor.person_id is None or actor.organisation_id is None:
        raise access.denial("values.write_dilemma")
    check_words(words)
    made: Dilemma = Dilemma.objects.create(
        partnership_id=actor.partnership_id,
        title=words.title,
        situation=words.situation,
        courses=list(words.courses),
        author_id=actor.person_id,
        organisation_id=actor.organisation_id,
        signed=signed,
        written_at=clock.now(),
    )
    audit.record("values.dilemma_written", actor=actor)
    return made


@transaction.atomic
def dilemma_change(*, dilemma: Dilemma, words: DilemmaWords, at_revision: int, actor: Actor) -> None:
    """Change the words of a dilemma: the writer until it is released, the steward also after that.

    Rounds keep the words they asked about. Raises Refused, also where somebody else changed it meanwhile.
    """
    held = _locked(dilemma)
    access.require(actor, "values.change_dilemma", held)
    if held.state == DilemmaState.ASIDE:
        raise Refused(_("It was set aside."))
    if at_revision != held.revision:
        raise Refused(
            _("Somebody else changed it while you did. Yours is still here: compare, then save again.")
        )
    check_words(words)
    if held.state == DilemmaState.READY:
        check_nobody_named(words, selectors.names())
    if held.banked_at and len(words.courses) != len(held.courses):
        raise Refused(_("In the bank something is said about each of its courses. Take it out first."))
    held.title, held.situation, held.courses = words.title, words.situation, list(words.courses)
    held.revision += 1
    held.save(update_fields=["title", "situation", "courses", "revision"])
    if held.state == DilemmaState.READY:
        audit.record("values.dilemma_edited", actor=actor, about=held)
    else:
        audit.record("values.dilemma_changed", actor=actor)


@transaction.atomic
def dilemma_release(*, dilemma: Dilemma, at_revision: int, actor: Actor) -> None:
    """Let everybody read a dilemma in which nobody can be recognised.

    Raises Refused, also where its writer changed it after the steward had read it.
    """
    access.require(actor, "values.edit_dilemma", dilemma)
    held = _locked(dilemma)
    if held.state != DilemmaState.WRITTEN:
        raise Refused(_("It does not wait to be edited any more."))
    if at_revision != held.revision:
        raise Refused(_("It was changed since you opened this page. Read it again, then release it."))
    check_nobody_named(selectors.words_of(held), selectors.names())
    held.state = DilemmaState.READY
    held.save(update_fields=["state"])
    audit.record("values.dilemma_released", actor=actor, about=held)


@transaction.atomic
def dilemma_set_aside(*, dilemma: Dilemma, reason: str, actor: Actor) -> None:
    """Leave a dilemma out, with a reason that its writer reads; raises Refused."""
    access.require(actor, "values.edit_dilemma", dilemma)
    held = _locked(dilemma)
    if held.state == DilemmaState.ASIDE:
        raise Refused(_("It was set aside already."))
    if not reason.strip():
        raise Refused(_("Say why, so that whoever wrote it knows."), field="reason")
    _check_not_asked(held)
    held.state, held.reason = DilemmaState.ASIDE, reason.strip()
    held.save(update_fields=["state", "reason"])
    audit.record("values.dilemma_set_aside", actor=actor)


@transaction.atomic
def dilemma_take_back(*, dilemma: Dilemma, actor: Actor) -> None:
    """Take one's own dilemma back, as long as no round asks about it; raises Refused."""
    held = _locked(dilemma)
    access.require(actor, "values.take_back_dilemma", held)
    _check_not_asked(held)
    DilemmaAsked.objects.filter(dilemma=held).delete()  # of a round that never opened
    held.delete()
    audit.record("values.dilemma_taken_back", actor=actor)


@transaction.atomic
def dilemma_bank(*, dilemma: Dilemma, behaviour: "Behaviour", says: Sequence[str], actor: Actor) -> None:
    """Put a dilemma that a round has asked about into the bank, from which people are taught.

    behaviour: of the charter in force, what it is about. says: what that says about each of the courses.
    Raises Refused.
    """
    access.require(actor, "values.edit_dilemma", dilemma)
    held = _locked(dilemma)
    if not selectors.has_result(held):
        raise Refused(_("It comes into the bank after a round has asked about it."))
    charter = standards.charter_in_force()
    threads = {found.thread for found in standards.behaviours(charter)} if charter else set()
    if behaviour.thread not in threads:
        raise Refused(_("Choose a behaviour of the charter in force."), field="behaviour")
    said = [each.strip() for each in says]
    check_says(held, said)
    held.behaviour_thread, held.says = behaviour.thread, said[: len(held.courses)]
    held.banked_at = held.banked_at or clock.now()
    held.save(update_fields=["behaviour_thread", "says", "banked_at"])
    audit.record("values.dilemma_banked", actor=actor, about=held)


@transaction.atomic
def dilemma_unbank(*, dilemma: Dilemma, actor: Actor) -> None:
    """Take a dilemma out of the bank; what was said about it is kept for another time."""
    access.require(actor, "values.edit_dilemma", dilemma)
    held = _locked(dilemma)
    if held.banked_at is None:
        raise Refused(_("It is not in the bank."))
    held.banked_at = None
    held.save(update_fields=["banked_at"])
    audit.record("values.dilemma_unbanked", actor=actor, about=held)


def _locked(dilemma: Dilemma) -> Dilemma:
    held: Dilemma | None = Dilemma.objects.select_for_update().filter(id=dilemma.id).first()
    if held is None:
        raise Refused(_("It was taken back meanwhile."))
    return held


def _check_not_asked(dilemma: Dilemma) -> None:
    if selectors.round_of(dilemma) is not None:
        raise Refused(_("A round asks about it, so it stays as it is."))

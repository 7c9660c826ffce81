"""Writing the levels of a charter version, and bringing them into force when every partner agreed."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused, Sentence
from accord.foundations.unique import only_one
from accord.standards import selectors as charters
from accord.standards import sittings
from accord.standards.annexes import selectors
from accord.standards.annexes.rules import check_complete
from accord.standards.levels import LEVELS, LevelWords, as_json
from accord.standards.models import Annex, Charter, Ladder
from accord.standards.rules import CharterState

ONE_DRAFT = _("The levels of this charter are being written already.")

kinds.kind("standards.annex_begun", _("{actor} began to write levels for “{about}”, version {version}."))
kinds.kind("standards.levels_written", _("{actor} wrote the levels of “{about}”."))
kinds.kind("standards.annex_discarded", _("{actor} threw the draft of the levels of “{about}” away."))
kinds.kind("standards.annex_in_force", _("The levels of “{about}”, version {version}, are in force."))


@transaction.atomic
def annex_begin(*, charter: Charter, inherited: Mapping[UUID, LevelWords], actor: Actor) -> Annex:
    """Begin the levels of the version in force. inherited: what to begin with, by the id of the behaviour.

    Raises Refused where the version is not in force, or its levels are being written already.
    """
    access.require(actor, "standards.write", charter)
    held = Charter.objects.select_for_update().get(id=charter.id)
    if held.state != CharterState.IN_FORCE:
        raise Refused(_("Levels are written for the charter that is in force."))
    if selectors.being_drafted(held) is not None:
        raise Refused(ONE_DRAFT)
    made = _new_annex(held)
    for behaviour in charters.behaviours(charters.charter(held.id)):
        words = inherited.get(behaviour.id, LevelWords())
        ladder = Ladder(partnership_id=held.partnership_id, annex=made, behaviour=behaviour)
        _put(ladder, words)
    audit.record("standards.annex_begun", actor=actor, about=held, version=held.version)
    return selectors.annex(made.id)


@transaction.atomic
def levels_write(
    *,
    annex: Annex,
    behaviour_id: UUID,
    words: LevelWords,
    actor: Actor,
    at_revision: int | None = None,
    quietly: bool = False,
) -> Ladder:
    """Write the levels of one behaviour. at_revision: the one they were written from.

    quietly: they are saved while they are typed: of a sitting the log has its beginning, and its end by the
    button. Raises Refused where the annex is no draft, or somebody else wrote these levels meanwhile.
    """
    access.require(actor, "standards.write", annex)
    held = _locked(annex, CharterState.DRAFT, _("Only a draft can be changed. Withdraw it first."))
    ladder = Ladder.objects.select_for_update().get(annex=held, behaviour_id=behaviour_id)
    if at_revision is not None and at_revision != ladder.revision:
        raise Refused(
            _(
                "Somebody else wrote these levels while you did. "
                "Yours are still here: compare, then save again."
            )
        )
    if len(words.levels) != LEVELS:
        raise Refused(_("A behaviour has five levels."))
    goes_on = sittings.goes_on(by=ladder.typed_by_id, at=ladder.typed_at, actor=actor)
    if as_json(words) != {"levels": ladder.levels, "tiers": ladder.tiers}:
        ladder.revision += 1
    elif quietly or not goes_on:
        return ladder
    ladder.typed_by_id, ladder.typed_at = (actor.person_id, clock.now()) if quietly else (None, None)
    _put(ladder, words)
    if not quietly:
        audit.record("standards.levels_written", actor=actor, about=ladder.behaviour)
    elif not goes_on:
        audit.record("standards.clause_begun", actor=actor, about=ladder.behaviour)
    return ladder


@transaction.atomic
def annex_discard(*, annex: Annex, actor: Actor) -> None:
    """Throw levels away that are not before the partners; raises Refused."""
    access.require(actor, "standards.write", annex)
    held = _locked(annex, CharterState.DRAFT, _("Only a draft can be thrown away."))
    audit.record("standards.annex_discarded", actor=actor, about=held)
    held.delete()


@transaction.atomic
def annex_mark_proposed(*, annex: Annex, actor: Actor) -> None:
    """Record that complete levels are before the partners; raises Refused, AnnexIncomplete."""
    access.require(actor, "standards.write", annex)
    held = _locked(annex, CharterState.DRAFT, _("Only a draft can be put before the partners."))
    if held.charter.state != CharterState.IN_FORCE:
        raise Refused(_("This version is no longer in force. Write the levels of the one that is."))
    check_complete(selectors.ladders(selectors.annex(held.id)))
    held.ladders.update(typed_by=None, typed_at=None)
    held.state = CharterState.PROPOSED
    held.save(update_fields=["state"])


@transaction.atomic
def annex_release(*, annex_id: UUID) -> None:
    """Make proposed levels a draft again: they were declined, withdrawn, or they lapsed."""
    Annex.objects.filter(id=annex_id, state=CharterState.PROPOSED).update(state=CharterState.DRAFT)


@transaction.atomic
def annex_bring_into_force(*, ratified: Ratified, actor: Actor) -> None:
    """Bring levels into force because every partner agreed; those before are superseded.

    Raises Refused where their text is not the one that was agreed to.
    """
    held = Annex.objects.select_for_update().get(id=ratified.subject_id)
    if held.state != CharterState.PROPOSED or text_hash(selectors.text(held.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    older = Annex.objects.filter(charter=held.charter, state=CharterState.IN_FORCE)
    older.update(state=CharterState.SUPERSEDED)
    held.state, held.in_force_since = CharterState.IN_FORCE, ratified.settled_at
    held.text_hash = ratified.text_hash
    held.save(update_fields=["state", "in_force_since", "text_hash"])
    audit.record("standards.annex_in_force", actor=actor, about=held.charter, version=held.charter.version)


def _new_annex(charter: Charter) -> Annex:
    newest = Annex.objects.filter(charter=charter).aggregate(newest=Max("number"))["newest"] or 0
    made = Annex(partnership_id=charter.partnership_id, charter=charter, number=newest + 1)
    with only_one(ONE_DRAFT):
        made.save(force_insert=True)
    return made


def _put(ladder: Ladder, words: LevelWords) -> None:
    plain = as_json(words)
    ladder.levels, ladder.tiers = plain["levels"], plain["tiers"]
    ladder.save()


def _locked(annex: Annex, state: CharterState, otherwise: Sentence) -> Annex:
    held: Annex | None = Annex.objects.select_for_update().filter(id=annex.id, state=state).first()
    if held is None:
        raise Refused(otherwise)
    return held

"""Writing charters: the only place at which their words change, so that no change goes past the partners."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused, Sentence
from accord.foundations.unique import only_one
from accord.standards import selectors, sittings
from accord.standards.levels import as_json
from accord.standards.models import Behaviour, Charter, Value
from accord.standards.rewriting import Written, check, rewriting, write
from accord.standards.rules import (
    MOST_BEHAVIOURS_DRAFTED,
    MOST_VALUES_DRAFTED,
    BehaviourWords,
    CharterState,
    ValueWords,
)

if TYPE_CHECKING:
    from django.db.models import Manager

ASKED_ABOUT = _("People were asked about this draft, so it stays. Write its words anew instead.")
ONE_DRAFT = _("There is a draft already. Finish that one first.")
TOO_MANY_VALUES = _("A draft holds at most fourteen values. Take one out first.")
TOO_MANY_BEHAVIOURS = _("A draft holds at most twenty-four behaviours. Take one out first.")

VALUE = {"name": _("Value"), "meaning": _("What it means here")}
BEHAVIOUR = {
    "behaviour": _("Behaviour"),
    "seen": _("Seen"),
    "not_seen": _("Not seen"),
    "standard": _("Standard"),
}

areas.area("standards", _("Values"))
kinds.kind("standards.charter_drafted", _("{actor} began a draft: “{about}”, version {version}."))
kinds.kind(
    "standards.charter_retitled",
    _("{actor} gave the draft another title: “{about}”."),
    changes={"title": _("Title")},
)
kinds.kind("standards.clause_begun", _("{actor} began to write at “{about}”, which is saved meanwhile."))
kinds.kind("standards.charter_discarded", _("{actor} threw the draft of “{about}”, version {version}, away."))
kinds.kind("standards.value_written", _("{actor} wrote the value “{about}”."), changes=VALUE)
kinds.kind("standards.value_removed", _("{actor} took the value “{about}” out of the draft."))
kinds.kind("standards.behaviour_written", _("{actor} wrote the behaviour “{about}”."), changes=BEHAVIOUR)
kinds.kind("standards.behaviour_removed", _("{actor} took the behaviour “{about}” out of the draft."))
kinds.kind("standards.behaviour_linked", _("{actor} said that “{about}” goes on from an earlier behaviour."))
kinds.kind("standards.behaviour_is_new", _("{actor} said that the behaviour “{about}” is a new one."))
kinds.kind("standards.charter_in_force", _("“{about}”, version {version}, is in force."))
kinds.kind("standards.charter_superseded", _("“{about}”, version {version}, was superseded."))


@transaction.atomic
def charter_draft(*, title: str, actor: Actor, values: Sequence[ValueWords] = ()) -> Charter:
    """Begin the next version, blank or with these values; there is only one draft at a time."""
    access.require(actor, "standards.write")
    if selectors.charter_being_drafted() is not None:
        raise Refused(ONE_DRAFT)
    if len(values) > MOST_VALUES_DRAFTED:
        raise Refused(TOO_MANY_VALUES)
    if sum(len(words.behaviours) for words in values) > MOST_BEHAVIOURS_DRAFTED:
        raise Refused(TOO_MANY_BEHAVIOURS)
    charter = _new_version(title, actor)
    for position, words in enumerate(values):
        _write_whole_value(charter, words, position)
    audit.record("standards.charter_drafted", actor=actor, about=charter, version=charter.version)
    return charter


@transaction.atomic
def charter_retitle(
    *, charter: Charter, title: str, actor: Actor, at_revision: int | None = None, quietly: bool = False
) -> Charter:
    """Give a draft another title. at_revision: the one it was written from. quietly: saved while it is typed.

    Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    with rewriting(charter, actor, quietly=quietly) as held:
        outcome = write(held, {"title": title}, held, actor, at_revision=at_revision, quietly=quietly)
        _record("standards.charter_retitled", held, outcome, actor)
    return held


@transaction.atomic
def charter_discard(*, charter: Charter, actor: Actor) -> None:
    """Throw a draft away that is not before the partners, and that no round asks about; raises Refused."""
    access.require(actor, "standards.write", charter)
    held = _locked(charter, CharterState.DRAFT, _("Only a draft can be thrown away."))
    audit.record("standards.charter_discarded", actor=actor, about=held, version=held.version)
    try:
        held.delete()
    except ProtectedError as asked:
        raise Refused(ASKED_ABOUT) from asked


@transaction.atomic
def value_write(
    *,
    charter: Charter,
    name: str,
    meaning: str,
    actor: Actor,
    value: Value | None = None,
    new_id: UUID | None = None,
    at_revision: int | None = None,
    quietly: bool = False,
) -> Value:
    """Add a value to a draft, or change one. at_revision: the one it was written from.

    new_id: of a form that may come twice: it makes one value, and writes it again. quietly: saved while it is
    typed. Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    words = {"name": name, "meaning": meaning}
    with rewriting(charter, actor, quietly=quietly) as held:
        written = held.values.get(id=value.id) if value else _new_value(held, new_id)
        outcome = write(written, words, held, actor, at_revision=at_revision, quietly=quietly)
        _record("standards.value_written", written, outcome, actor)
    return written


@transaction.atomic
def value_remove(*, value: Value, actor: Actor) -> None:
    """Take a value and its behaviours out of a draft; raises Refused."""
    with rewriting(value.charter, actor):
        audit.record("standards.value_removed", actor=actor, about=value)
        value.delete()


@transaction.atomic
def behaviour_write(
    *,
    value: Value,
    behaviour: str,
    seen: str,
    not_seen: str,
    standard: str,
    actor: Actor,
    existing: Behaviour | None = None,
    new_id: UUID | None = None,
    at_revision: int | None = None,
    quietly: bool = False,
) -> Behaviour:
    """Add a behaviour to a value of a draft, or change one. at_revision: the one it was written from.

    new_id: of a form that may come twice: it makes one behaviour, and writes it again. quietly: saved while
    it is typed. Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    words = {"behaviour": behaviour, "seen": seen, "not_seen": not_seen, "standard": standard}
    with rewriting(value.charter, actor, quietly=quietly) as held:
        written = _behaviour_of(held, existing) if existing else _new_behaviour(held, value, new_id)
        outcome = write(written, words, held, actor, at_revision=at_revision, quietly=quietly)
        _record("standards.behaviour_written", written, outcome, actor)
    return written


@transaction.atomic
def behaviour_remove(*, behaviour: Behaviour, actor: Actor) -> None:
    """Take a behaviour out of a draft; raises Refused."""
    with rewriting(behaviour.value.charter, actor):
        audit.record("standards.behaviour_removed", actor=actor, about=behaviour)
        behaviour.delete()


@transaction.atomic
def behaviour_link(*, behaviour: Behaviour, earlier: Behaviour | None, actor: Actor) -> None:
    """Say which behaviour of an earlier version this one goes on from; None: it is a new one.

    What people say about it is followed from version to version by this. Only in a draft: once it is before
    the partners, they decide on what it was. Raises Refused where another one goes on from the same.
    """
    charter = behaviour.value.charter
    access.require(actor, "standards.write", charter)
    held = _locked(charter, CharterState.DRAFT, _("Only in a draft can this be said."))
    written = _behaviour_of(held, behaviour)
    thread = earlier.thread if earlier else _new_thread(written)
    if thread == written.thread:
        return
    others = Behaviour.objects.filter(value__charter=held).exclude(id=written.id)
    if others.filter(thread=thread).exists():
        raise Refused(_("Another behaviour of this draft goes on from that one."), field="earlier")
    written.thread = thread
    written.save(update_fields=["thread"])
    kind = "standards.behaviour_linked" if earlier else "standards.behaviour_is_new"
    audit.record(kind, actor=actor, about=written)


@transaction.atomic
def charter_mark_proposed(*, charter: Charter, actor: Actor) -> None:
    """Record that a complete draft is before the partners; raises Refused, CharterIncomplete."""
    access.require(actor, "standards.write", charter)
    held = _locked(charter, CharterState.DRAFT, _("Only a draft can be put before the partners."))
    check(held)
    sittings.forget_all(held)
    held.state = CharterState.PROPOSED
    held.save(update_fields=["state"])


@transaction.atomic
def charter_release(*, charter_id: UUID) -> None:
    """Make a proposed version a draft again: it was declined, withdrawn, or it lapsed."""
    Charter.objects.filter(id=charter_id, state=CharterState.PROPOSED).update(state=CharterState.DRAFT)


@transaction.atomic
def charter_bring_into_force(*, ratified: Ratified, actor: Actor) -> Charter:
    """Bring a version into force because every partner agreed; the one before is superseded.

    Raises Refused where its text is not the one that was agreed to.
    """
    # Not their keys: whoever writes what points at a version, and then in the log, is not waited for.
    charter: Charter = Charter.objects.select_for_update(no_key=True).get(id=ratified.subject_id)
    if charter.state != CharterState.PROPOSED or text_hash(selectors.text(charter.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    for older in Charter.objects.select_for_update(no_key=True).filter(state=CharterState.IN_FORCE):
        older.state = CharterState.SUPERSEDED
        older.save(update_fields=["state"])
        audit.record("standards.charter_superseded", actor=actor, about=older, version=older.version)
    charter.state, charter.in_force_since = CharterState.IN_FORCE, ratified.settled_at
    charter.text_hash = ratified.text_hash
    charter.save(update_fields=["state", "in_force_since", "text_hash"])
    audit.record("standards.charter_in_force", actor=actor, about=charter, version=charter.version)
    return charter


def _new_version(title: str, actor: Actor) -> Charter:
    newest = Charter.objects.aggregate(newest=Max("version"))["newest"] or 0
    made = Charter(partnership_id=actor.partnership_id, title=title, version=newest + 1)
    with only_one(ONE_DRAFT):
        made.save(force_insert=True)
    return made


def _locked(charter: Charter, state: CharterState, otherwise: Sentence) -> Charter:
    held: Charter | None = Charter.objects.select_for_update().filter(id=charter.id, state=state).first()
    if held is None:
        raise Refused(otherwise)
    return held


def _behaviour_of(charter: Charter, behaviour: Behaviour) -> Behaviour:
    """Return a behaviour of a version, whichever value it stands under by now."""
    found: Behaviour = Behaviour.objects.get(id=behaviour.id, value__charter=charter)
    return found


def _record(kind: str, clause: Charter | Value | Behaviour, outcome: Written, actor: Actor) -> None:
    """Write the line of a clause: what changed, or once that somebody began to type and it is saved."""
    if outcome.begun:
        audit.record("standards.clause_begun", actor=actor, about=clause)
    elif outcome.facts:
        audit.record(kind, actor=actor, about=clause, **outcome.facts)


def _new_value(charter: Charter, new_id: UUID | None) -> Value:
    """A new value, or the one that the same form has made already."""
    if new_id and (made := charter.values.filter(id=new_id).first()):
        return made
    if charter.values.count() >= MOST_VALUES_DRAFTED:
        raise Refused(TOO_MANY_VALUES, field="name")
    return Value(
        id=new_id or uuid4(),
        partnership_id=charter.partnership_id,
        charter=charter,
        position=_next(charter.values),
    )


def _new_behaviour(charter: Charter, value: Value, new_id: UUID | None) -> Behaviour:
    """A new behaviour, or the one that the same form has made already."""
    written = Behaviour.objects.filter(value__charter=charter)
    if new_id and (made := written.filter(id=new_id).first()):
        return made
    if written.count() >= MOST_BEHAVIOURS_DRAFTED:
        raise Refused(TOO_MANY_BEHAVIOURS, field="behaviour")
    return Behaviour(
        id=new_id or uuid4(),
        partnership_id=charter.partnership_id,
        value=value,
        position=_next(value.behaviours),
    )


def _new_thread(behaviour: Behaviour) -> UUID:
    """Return a thread of its own, or the one it has where no earlier version knows it."""
    elsewhere = Behaviour.objects.filter(thread=behaviour.thread).exclude(id=behaviour.id)
    return uuid4() if elsewhere.exists() else behaviour.thread


def _next(rows: "Manager[Value] | Manager[Behaviour]") -> int:
    last = rows.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def _write_whole_value(charter: Charter, words: ValueWords, position: int) -> None:
    value = Value.objects.create(
        partnership_id=charter.partnership_id,
        charter=charter,
        name=words.name,
        meaning=words.meaning,
        position=position,
    )
    Behaviour.objects.bulk_create(
        _behaviour(value, behaviour, place) for place, behaviour in enumerate(words.behaviours)
    )


def _behaviour(value: Value, words: BehaviourWords, position: int) -> Behaviour:
    return Behaviour(
        partnership_id=value.partnership_id,
        value=value,
        thread=words.thread or uuid4(),
        template_key=words.template_key,
        behaviour=words.behaviour,
        seen=words.seen,
        not_seen=words.not_seen,
        standard=words.standard,
        levels_brought=as_json(words.levels) if words.levels else {},
        position=position,
    )

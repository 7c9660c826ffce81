"""Writing charters: the only place at which their words change, so that no change goes past the partners."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.audit.rules import Fact
from accord.foundations.errors import Refused, Sentence
from accord.foundations.unique import only_one
from accord.standards import selectors
from accord.standards.clauses import ClauseChanged, Words, merge, tidied
from accord.standards.models import Behaviour, Charter, FormerWording, Value
from accord.standards.rules import (
    MOST_BEHAVIOURS_DRAFTED,
    MOST_VALUES_DRAFTED,
    WRITTEN,
    BehaviourWords,
    CharterState,
    ValueWords,
    check_complete,
)

if TYPE_CHECKING:
    from django.db.models import Manager

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
kinds.kind("standards.charter_discarded", _("{actor} threw the draft of “{about}”, version {version}, away."))
kinds.kind("standards.value_written", _("{actor} wrote the value “{about}”."), changes=VALUE)
kinds.kind("standards.value_removed", _("{actor} took the value “{about}” out of the draft."))
kinds.kind("standards.behaviour_written", _("{actor} wrote the behaviour “{about}”."), changes=BEHAVIOUR)
kinds.kind("standards.behaviour_removed", _("{actor} took the behaviour “{about}” out of the draft."))
kinds.kind("standards.behaviour_linked", _("{actor} said that “{about}” goes on from an earlier behaviour."))
kinds.kind("standards.behaviour_is_new", _("{actor} said that the behaviour “{about}” is a new one."))
kinds.kind("standards.charter_in_force", _("“{about}”, version {version}, is in force."))
kinds.kind("standards.charter_superseded", _("“{about}”, version {version}, was superseded."))


@contextmanager
def _rewriting(charter: Charter, actor: Actor) -> Iterator[Charter]:
    """Hold a version that may still be written, for the block that writes it.

    Every write of words goes through here. While the version is before the partners, what they decided on
    the old text is void afterwards, and it must stay complete: they would agree to whatever it says then.
    Raises Refused where the version is settled, CharterIncomplete.
    """
    access.require(actor, "standards.write", charter)
    with agreement.subject_rewording(subject_id=charter.id, actor=actor):
        held: Charter = Charter.objects.select_for_update().get(id=charter.id)
        if held.state not in WRITTEN:
            raise Refused(_("This version is settled. Begin a new draft to change it."))
        yield held
        if held.state == CharterState.PROPOSED:
            _check_complete(held)


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
def charter_retitle(*, charter: Charter, title: str, actor: Actor, at_revision: int | None = None) -> None:
    """Give a draft another title. at_revision: the one it was written from.

    Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    with _rewriting(charter, actor) as held:
        if facts := _write(held, {"title": title}, held, at_revision, actor):
            audit.record("standards.charter_retitled", actor=actor, about=held, **facts)


@transaction.atomic
def charter_discard(*, charter: Charter, actor: Actor) -> None:
    """Throw a draft away that is not before the partners; raises Refused."""
    access.require(actor, "standards.write", charter)
    held = _locked(charter, CharterState.DRAFT, _("Only a draft can be thrown away."))
    audit.record("standards.charter_discarded", actor=actor, about=held, version=held.version)
    held.delete()


@transaction.atomic
def value_write(
    *,
    charter: Charter,
    name: str,
    meaning: str,
    actor: Actor,
    value: Value | None = None,
    at_revision: int | None = None,
) -> Value:
    """Add a value to a draft, or change one. at_revision: the one it was written from.

    Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    with _rewriting(charter, actor) as held:
        written = held.values.get(id=value.id) if value else _new_value(held)
        if facts := _write(written, {"name": name, "meaning": meaning}, held, at_revision, actor):
            audit.record("standards.value_written", actor=actor, about=written, **facts)
    return written


@transaction.atomic
def value_remove(*, value: Value, actor: Actor) -> None:
    """Take a value and its behaviours out of a draft; raises Refused."""
    with _rewriting(value.charter, actor):
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
    at_revision: int | None = None,
) -> Behaviour:
    """Add a behaviour to a value of a draft, or change one. at_revision: the one it was written from.

    Raises Refused, and ClauseChanged where somebody else wrote the same words meanwhile.
    """
    words = {"behaviour": behaviour, "seen": seen, "not_seen": not_seen, "standard": standard}
    with _rewriting(value.charter, actor) as held:
        written = value.behaviours.get(id=existing.id) if existing else _new_behaviour(held, value)
        if facts := _write(written, words, held, at_revision, actor):
            audit.record("standards.behaviour_written", actor=actor, about=written, **facts)
    return written


@transaction.atomic
def behaviour_remove(*, behaviour: Behaviour, actor: Actor) -> None:
    """Take a behaviour out of a draft; raises Refused."""
    with _rewriting(behaviour.value.charter, actor):
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
    written = Behaviour.objects.get(id=behaviour.id, value__charter=held)
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
    _check_complete(held)
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
    charter: Charter = Charter.objects.select_for_update().get(id=ratified.subject_id)
    if charter.state != CharterState.PROPOSED or text_hash(selectors.text(charter.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    for older in Charter.objects.select_for_update().filter(state=CharterState.IN_FORCE):
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


def _write(
    clause: Charter | Value | Behaviour, words: Words, charter: Charter, at_revision: int | None, actor: Actor
) -> dict[str, Fact]:
    """Write a clause and keep what it said before; return what changed as facts, none where nothing did.

    Raises ClauseChanged.
    """
    mine = {part: tidied(written) for part, written in words.items()}
    theirs = {part: tidied(getattr(clause, part)) for part in words}
    if at_revision is not None and at_revision != clause.revision:
        mine = _merged(clause, at_revision, mine, theirs)
    said_something = any(theirs.values())
    if said_something and mine == theirs:
        return {}
    if said_something:
        _keep(clause, theirs, charter, actor)
    for part, written in mine.items():
        setattr(clause, part, written)
    clause.revision += 1
    clause.save()
    return changed(theirs, mine)


def _merged(
    clause: Charter | Value | Behaviour, at_revision: int, mine: Words, theirs: Words
) -> dict[str, str]:
    former = FormerWording.objects.filter(clause_id=clause.id).select_related("replaced_by")
    base = former.filter(revision=at_revision).first()
    merged = merge(base.words if base else {}, mine, theirs)
    if not merged.clashes:
        return merged.words
    last = former.first()
    raise ClauseChanged(
        merged,
        theirs=theirs,
        revision=clause.revision,
        by=last.replaced_by.name if last and last.replaced_by else "",
        at=last.replaced_at if last else None,
    )


def _keep(clause: Charter | Value | Behaviour, words: Words, charter: Charter, actor: Actor) -> None:
    FormerWording.objects.create(
        partnership_id=charter.partnership_id,
        charter=charter,
        clause_id=clause.id,
        revision=clause.revision,
        words=dict(words),
        replaced_at=clock.now(),
        replaced_by_id=actor.person_id,
    )


def _locked(charter: Charter, state: CharterState, otherwise: Sentence) -> Charter:
    held: Charter | None = Charter.objects.select_for_update().filter(id=charter.id, state=state).first()
    if held is None:
        raise Refused(otherwise)
    return held


def _check_complete(charter: Charter) -> None:
    check_complete(charter.title, selectors.words(selectors.charter(charter.id)))


def _new_value(charter: Charter) -> Value:
    if charter.values.count() >= MOST_VALUES_DRAFTED:
        raise Refused(TOO_MANY_VALUES, field="name")
    return Value(partnership_id=charter.partnership_id, charter=charter, position=_next(charter.values))


def _new_behaviour(charter: Charter, value: Value) -> Behaviour:
    if Behaviour.objects.filter(value__charter=charter).count() >= MOST_BEHAVIOURS_DRAFTED:
        raise Refused(TOO_MANY_BEHAVIOURS, field="behaviour")
    return Behaviour(partnership_id=charter.partnership_id, value=value, position=_next(value.behaviours))


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
        position=position,
    )

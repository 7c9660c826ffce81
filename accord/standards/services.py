"""Writing charters: the only place at which their words change, so that no change goes past the partners."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.errors import Refused, Sentence
from accord.standards import selectors
from accord.standards.models import Behaviour, Charter, Value
from accord.standards.rules import (
    MOST_BEHAVIOURS,
    MOST_VALUES,
    BehaviourWords,
    CharterState,
    ValueWords,
    check_complete,
)

if TYPE_CHECKING:
    from django.db.models import Manager

ONE_DRAFT = _("There is a draft already. Finish that one first.")

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
        if held.state not in (CharterState.DRAFT, CharterState.PROPOSED):
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
    charter = _new_version(title, actor)
    for position, words in enumerate(values):
        _write_whole_value(charter, words, position)
    audit.record("standards.charter_drafted", actor=actor, about=charter, version=charter.version)
    return charter


@transaction.atomic
def charter_retitle(*, charter: Charter, title: str, actor: Actor) -> None:
    """Give a draft another title; raises Refused."""
    with _rewriting(charter, actor) as held:
        facts = changed({"title": held.title}, {"title": title})
        held.title = title
        held.save(update_fields=["title"])
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
    *, charter: Charter, name: str, meaning: str, actor: Actor, value: Value | None = None
) -> Value:
    """Add a value to a draft, or change one; raises Refused."""
    with _rewriting(charter, actor) as held:
        written = held.values.get(id=value.id) if value else _new_value(held)
        before = _words(written, VALUE)
        written.name, written.meaning = name, meaning
        written.save()
        facts = changed(before, _words(written, VALUE))
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
) -> Behaviour:
    """Add a behaviour to a value of a draft, or change one; raises Refused."""
    with _rewriting(value.charter, actor) as held:
        written = value.behaviours.get(id=existing.id) if existing else _new_behaviour(held, value)
        before = _words(written, BEHAVIOUR)
        written.behaviour, written.standard = behaviour, standard
        written.seen, written.not_seen = seen, not_seen
        written.save()
        facts = changed(before, _words(written, BEHAVIOUR))
        audit.record("standards.behaviour_written", actor=actor, about=written, **facts)
    return written


@transaction.atomic
def behaviour_remove(*, behaviour: Behaviour, actor: Actor) -> None:
    """Take a behaviour out of a draft; raises Refused."""
    with _rewriting(behaviour.value.charter, actor):
        audit.record("standards.behaviour_removed", actor=actor, about=behaviour)
        behaviour.delete()


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
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as clash:  # somebody else began this version in the same moment
        raise Refused(ONE_DRAFT) from clash
    return made


def _locked(charter: Charter, state: CharterState, otherwise: Sentence) -> Charter:
    held: Charter | None = Charter.objects.select_for_update().filter(id=charter.id, state=state).first()
    if held is None:
        raise Refused(otherwise)
    return held


def _check_complete(charter: Charter) -> None:
    check_complete(charter.title, selectors.words(selectors.charter(charter.id)))


def _words(written: Value | Behaviour, names: Iterable[str]) -> dict[str, str]:
    return {name: getattr(written, name) for name in names}


def _new_value(charter: Charter) -> Value:
    if charter.values.count() >= MOST_VALUES:
        raise Refused(_("A charter has at most seven values."), field="name")
    return Value(partnership_id=charter.partnership_id, charter=charter, position=_next(charter.values))


def _new_behaviour(charter: Charter, value: Value) -> Behaviour:
    if Behaviour.objects.filter(value__charter=charter).count() >= MOST_BEHAVIOURS:
        raise Refused(_("A charter has at most twelve behaviours."), field="behaviour")
    return Behaviour(partnership_id=charter.partnership_id, value=value, position=_next(value.behaviours))


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
        behaviour=words.behaviour,
        seen=words.seen,
        not_seen=words.not_seen,
        standard=words.standard,
        position=position,
    )

"""Writing charters. Rights are asked by the step that drives this (steps/values); the rules stand here."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.standards.models import Behaviour, Charter, Value
from accord.standards.rules import MOST_BEHAVIOURS, MOST_VALUES, CharterState

kinds.kind("standards.charter_drafted", _("{actor} began a draft: “{about}”."))
kinds.kind("standards.value_written", _("{actor} wrote the value “{about}”."))
kinds.kind("standards.behaviour_written", _("{actor} wrote the behaviour “{about}”."))
kinds.kind("standards.behaviour_removed", _("{actor} took the behaviour “{about}” out of the draft."))
kinds.kind("standards.charter_in_force", _("“{about}”, version {version}, is in force."))
kinds.kind("standards.charter_superseded", _("“{about}”, version {version}, was superseded."))


@transaction.atomic
def charter_draft(*, title: str, actor: Actor) -> Charter:
    """Begin the next version; there is only one draft at a time."""
    access.require(actor, "standards.write")
    if Charter.objects.filter(state__in=(CharterState.DRAFT, CharterState.PROPOSED)).exists():
        raise Refused(_("There is a draft already. Finish that one first."))
    newest = Charter.objects.aggregate(newest=Max("version"))["newest"] or 0
    charter: Charter = Charter.objects.create(
        partnership_id=actor.partnership_id, title=title, version=newest + 1
    )
    audit.record("standards.charter_drafted", actor=actor, about=charter, version=charter.version)
    return charter


@transaction.atomic
def charter_retitle(*, charter: Charter, title: str, actor: Actor) -> None:
    """Give a draft another title."""
    access.require(actor, "standards.write", charter)
    _check_open(charter)
    charter.title = title
    charter.save(update_fields=["title"])
    audit.record("standards.charter_drafted", actor=actor, about=charter, version=charter.version)


@transaction.atomic
def value_write(
    *, charter: Charter, name: str, meaning: str, actor: Actor, value: Value | None = None
) -> Value:
    """Add a value to a draft, or change one."""
    access.require(actor, "standards.write", charter)
    _check_open(charter)
    if value is None:
        position = charter.values.count()
        if position >= MOST_VALUES:
            raise Refused(_("A charter has at most seven values."), field="name")
        value = Value(partnership_id=actor.partnership_id, charter=charter, position=position)
    value.name, value.meaning = name, meaning
    value.save()
    audit.record("standards.value_written", actor=actor, about=value)
    return value


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
    thread: UUID | None = None,
) -> Behaviour:
    """Add a behaviour to a draft, or change one. `thread` carries its identity over from an older version."""
    charter = value.charter
    access.require(actor, "standards.write", charter)
    _check_open(charter)
    written = existing or _new_behaviour(value, thread)
    written.behaviour, written.seen, written.not_seen, written.standard = behaviour, seen, not_seen, standard
    written.save()
    audit.record("standards.behaviour_written", actor=actor, about=written)
    return written


@transaction.atomic
def behaviour_remove(*, behaviour: Behaviour, actor: Actor) -> None:
    """Take a behaviour out of a draft."""
    charter = behaviour.value.charter
    access.require(actor, "standards.write", charter)
    _check_open(charter)
    audit.record("standards.behaviour_removed", actor=actor, about=behaviour)
    behaviour.delete()


@transaction.atomic
def charter_mark_proposed(*, charter: Charter, actor: Actor) -> None:
    """Record that a draft is before the partners."""
    access.require(actor, "standards.write", charter)
    Charter.objects.filter(id=charter.id, state=CharterState.DRAFT).update(state=CharterState.PROPOSED)


@transaction.atomic
def charter_release(*, charter_id: UUID) -> None:
    """Make a proposed version a draft again: it was declined, withdrawn, or it lapsed."""
    Charter.objects.filter(id=charter_id, state=CharterState.PROPOSED).update(state=CharterState.DRAFT)


@transaction.atomic
def charter_bring_into_force(*, ratified: Ratified, actor: Actor) -> Charter:
    """Bring a version into force because every partner agreed; the one before is superseded."""
    charter: Charter = Charter.objects.select_for_update().get(id=ratified.subject_id)
    for older in Charter.objects.filter(state=CharterState.IN_FORCE):
        older.state = CharterState.SUPERSEDED
        older.save(update_fields=["state"])
        audit.record("standards.charter_superseded", actor=actor, about=older, version=older.version)
    charter.state, charter.in_force_since = CharterState.IN_FORCE, ratified.settled_at
    charter.text_hash = ratified.text_hash
    charter.save(update_fields=["state", "in_force_since", "text_hash"])
    audit.record("standards.charter_in_force", actor=actor, about=charter, version=charter.version)
    return charter


def _new_behaviour(value: Value, thread: UUID | None) -> Behaviour:
    if Behaviour.objects.filter(value__charter=value.charter).count() >= MOST_BEHAVIOURS:
        raise Refused(_("A charter has at most twelve behaviours."), field="behaviour")
    made = Behaviour(partnership_id=value.partnership_id, value=value, position=value.behaviours.count())
    if thread is not None:
        made.thread = thread
    return made


def _check_open(charter: Charter) -> None:
    if charter.state not in (CharterState.DRAFT, CharterState.PROPOSED):
        raise Refused(_("This version is settled. Begin a new draft to change it."))

"""Writing a confirmed list: all of it or nothing, once; a long one by the worker, for somebody who waits."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import OperationalError, transaction
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import people
from accord.partnership.actors import actor_for
from accord.partnership.importing import selectors
from accord.partnership.importing.choices import ADD, NONE, Choices
from accord.partnership.importing.enactment import Enactment
from accord.partnership.importing.plan import Plan
from accord.partnership.models import Import
from accord.partnership.rules import ImportState

if TYPE_CHECKING:
    from django.db.models import QuerySet

kinds.kind(
    "partnership.people_imported",
    _("{actor} imported a list: {joined} join, {returned} come back, {changed} change, {left} leave."),
)


@transaction.atomic
def import_write(*, import_id: UUID, seen: str, choices: Choices, actor: Actor) -> Import:
    """Carry out exactly what was seen, all of it or nothing. Called twice, it is done once.

    seen: the digest of the plan that was looked at. Raises Refused where the roster has changed since, where
    something must be mended, or where a choice is missing; Import.DoesNotExist where it was cancelled.
    """
    access.require(actor, "partnership.write_people")
    people.roster_lock(actor)
    locked: Import = Import.objects.select_for_update().get(id=import_id)
    if locked.state == ImportState.DONE:
        return locked
    plan = selectors.plan_of(locked, actor)
    check(plan, seen, choices)
    outcome = Enactment(plan, choices, actor).carry_out()
    locked.state, locked.outcome = ImportState.DONE, outcome
    locked.sheet, locked.columns, locked.file_name = {"name": "", "rows": []}, [], ""
    locked.seen, locked.choices = "", {}
    locked.save(update_fields=["state", "outcome", "sheet", "columns", "file_name", "seen", "choices"])
    audit.record("partnership.people_imported", actor=actor, **outcome)
    return locked


def imports_write() -> None:
    """Write every list that was confirmed and waits; a sweep."""
    with scope.off():
        waiting = Import.objects.filter(state=ImportState.CONFIRMED).order_by("uploaded_at", "id")
        found = list(waiting.values_list("id", "partnership_id"))
    for import_id, partnership_id in found:
        with scope.partnership(partnership_id):
            _write(import_id)


def check(plan: Plan, seen: str, choices: Choices) -> None:
    """Raise Refused unless this plan was seen and may be carried out with these choices."""
    if plan.must_mend:
        raise Refused(_("Mend first what stops this import, and upload the list again."))
    if plan.digest != seen:
        raise Refused(_("Something has changed since you looked. Look at it once more before you confirm."))
    for team in plan.teams:
        allowed = {ADD, NONE, *map(str, team.may_be)}
        if choices.teams.get(team.key) not in allowed:
            raise Refused(_("Say what we do about this team."), field=team.key)
    may_leave = {leaver.person for leaver in plan.leavers if not leaver.holds}
    if not choices.leaving <= may_leave:
        raise Refused(_("Choose only people who may leave by an import."), field="leaving")
    if choices.leaving and choices.last_day is None:
        raise Refused(_("Choose their last day."), field="last_day")


def _write(import_id: UUID) -> None:
    """Write one list for whoever confirmed it; what is refused goes back to be looked at again."""
    held = Import.objects.filter(id=import_id, state=ImportState.CONFIRMED).first()
    if held is None:  # cancelled, or another worker was first
        return
    _waiting(import_id).update(writing_since=clock.now())
    try:
        actor = _who_confirmed(held)
        import_write(import_id=import_id, seen=held.seen, choices=Choices.of(held.choices), actor=actor)
    except Import.DoesNotExist:
        return
    except Refused as refused:
        _give_back(import_id, str(refused.message))
    except Denied as denied:
        _give_back(import_id, str(denied.reason))
    except OperationalError:  # the database is away or busy: the next sweep tries again
        raise
    except Exception:
        _give_back(import_id, say("This list could not be written, and nothing of it was."))
        raise


def _who_confirmed(held: Import) -> Actor:
    """Return who that person is today; raises Denied."""
    actor = actor_for(held.uploaded_by_id)
    if actor is None:
        raise access.denial("partnership.write_people")
    return actor


def _give_back(import_id: UUID, why: str) -> None:
    _waiting(import_id).update(state=ImportState.MATCHED, hindrance=why[:300], writing_since=None)


def _waiting(import_id: UUID) -> "QuerySet[Import]":
    found: QuerySet[Import] = Import.objects.filter(id=import_id, state=ImportState.CONFIRMED)
    return found

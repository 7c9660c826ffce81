"""Writing plans: lines are opened, owned, looked at, and end. Owner, day and end are an undertaking’s."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.plans import logged, rules, selectors
from accord.mechanisms.plans.entries import entries
from accord.mechanisms.plans.models import Check, Line
from accord.mechanisms.plans.rules import CheckOutcome, Ending, Outcome, Plan, Whose
from accord.mechanisms.undertakings import keepers
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.keepers import Keeper
from accord.mechanisms.undertakings.rules import Kind, State
from accord.mechanisms.undertakings.rules import Outcome as Promised
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.partnership.models import Person
    from accord.standards.models import Behaviour

ORIGIN = "plans.line"
LONGEST_TITLE = 200
AS_PROMISED = {
    Outcome.REACHED: Promised.DONE,
    Outcome.MOVED: Promised.MOVED,
    Outcome.GIVEN_UP: Promised.DROPPED,
}


@transaction.atomic
def line_open(
    *,
    plan: Plan,
    behaviour: "Behaviour",
    now: str,
    wanted: str,
    actor: Actor,
    result: "Result | None" = None,
) -> Line:
    """Open a line in a plan: where we are, and the standard wanted. result: what proposed it.

    Raises Refused without words, for a behaviour that is not in force, or where the plan has an open line on
    it already.
    """
    access.require(actor, "plans.write", plan)
    _check_words(now, wanted)
    charter = standards.charter_in_force()
    if charter is None or behaviour.value.charter_id != charter.id:
        raise Refused(_("Choose a behaviour of the charter in force."), field="behaviour")
    line = Line(
        partnership_id=actor.partnership_id,
        whose=plan.whose,
        organisation_id=plan.organisation_id,
        team_id=plan.team_id,
        person_id=plan.person_id,
        behaviour=behaviour,
        result=result,
        now=now.strip(),
        wanted=wanted.strip(),
    )
    with only_one(_("This plan has an open line on that behaviour already."), field="behaviour"):
        line.save(force_insert=True)
    logged.record("opened", line, actor)
    return line


@transaction.atomic
def line_write(*, line: Line, now: str, wanted: str, actor: Actor) -> Line:
    """Write anew where we are, or which standard is wanted; raises Refused."""
    access.require(actor, "plans.tend", line)
    held = _held(line)
    _check_words(now, wanted)
    held.now, held.wanted = now.strip(), wanted.strip()
    held.save(update_fields=["now", "wanted"])
    logged.record("written", held, actor)
    return held


@transaction.atomic
def line_give(*, line: Line, owner: "Person", due: date, next_check: date, actor: Actor) -> Line:
    """Give a line its owner, the day by which it is to be reached, and that on which it is looked at next.

    Raises Refused where it has an owner, for somebody outside of the plan, or for days that are none to come.
    """
    access.require(actor, "plans.write", line)
    held = _held(line)
    if held.undertaking_id is not None:
        raise Refused(_("This line has an owner already."))
    _check_owner(held, owner)
    held.undertaking = undertakings.undertaking_make(
        title=held.behaviour.behaviour[:LONGEST_TITLE],
        owner=owner,
        due=due,
        kind=Kind.PLAN_LINE,
        origin_kind=ORIGIN,
        origin_id=held.id,
        reserved=held.whose != Whose.PARTNERSHIP,
        actor=actor,
    )
    _check_day(next_check, due)
    held.next_check = next_check
    held.save(update_fields=["undertaking", "next_check"])
    logged.record("given", held, actor, due=due.isoformat())
    return held


@transaction.atomic
def line_hand_over(*, line: Line, owner: "Person", actor: Actor) -> Line:
    """Give a line whose owner has left the plan to somebody else; who had it stays on record.

    Raises Denied, and Refused while its owner is here, or for somebody outside of the plan.
    """
    access.require(actor, "plans.write", line)
    held = _held(line)
    (entry,) = entries([held])
    if held.undertaking is None or entry.owner_is_here:
        raise Refused(_("A line is handed over when its owner has left."))
    _check_owner(held, owner)
    undertakings.undertaking_hand_over(undertaking=held.undertaking, owner=owner, actor=actor)
    logged.record("handed_over", held, actor)
    return held


@transaction.atomic
def check_note(*, line: Line, seen: str, next_check: date, actor: Actor) -> Check:
    """Note what was seen when a line was looked at, and when it is looked at next; raises Refused."""
    access.require(actor, "plans.tend", line)
    held, was = _checked(line)
    if not seen.strip():
        raise Refused(_("Say what was seen."), field="words")
    check = _next_check(held, was, actor, outcome=CheckOutcome.SEEN, words=seen, next_check=next_check)
    logged.record("checked", held, actor, next_check=next_check.isoformat())
    return check


@transaction.atomic
def check_move(*, line: Line, reason: str, next_check: date, actor: Actor) -> Check:
    """Move the next check to a later day, and say why; raises Refused."""
    access.require(actor, "plans.tend", line)
    held, was = _checked(line)
    if not reason.strip():
        raise Refused(_("Give the reason, so that others understand it."), field="words")
    if next_check <= was:
        raise Refused(_("Choose a day that is later than the one planned."), field="next_check")
    check = _next_check(held, was, actor, outcome=CheckOutcome.MOVED, words=reason, next_check=next_check)
    logged.record(
        "check_moved", held, actor, was_next_check=was.isoformat(), next_check=next_check.isoformat()
    )
    return check


@transaction.atomic
def line_report(*, line: Line, outcome: Outcome, words: str, actor: Actor, due: date | None = None) -> Line:
    """Report that a line was reached (words: how it is seen), needs a later day, or is given up (the reason).

    One that nobody owns can only be given up, by whoever writes the plan. Raises Denied, Refused.
    """
    access.require(actor, "plans.tend", line)
    held = _held(line)
    if held.undertaking is None:
        _give_up_unowned(held, outcome, words, actor)
        return held
    undertakings.undertaking_report(
        undertaking=held.undertaking, outcome=AS_PROMISED[outcome], words=words, due=due, actor=actor
    )
    if held.whose != Whose.PARTNERSHIP:  # of the partnership's, the undertaking itself stands in the log
        logged.record("written" if outcome == Outcome.MOVED else "given_up", held, actor)
    held.refresh_from_db()
    return held


def _give_up_unowned(held: Line, outcome: Outcome, words: str, actor: Actor) -> None:
    if outcome != Outcome.GIVEN_UP:
        raise Refused(_("Nobody owns this line yet. Give it an owner first."))
    if not words.strip():
        raise Refused(_("Give the reason, so that others understand it."), field="words")
    held.ending, held.ended_at, held.ended_because = Ending.GIVEN_UP, clock.now(), words.strip()
    held.save(update_fields=["ending", "ended_at", "ended_because"])
    logged.record("given_up", held, actor)


def _held(line: Line) -> Line:
    """The line, locked, while it is open."""
    found: Line = Line.objects.select_for_update().get(id=line.id)
    if found.ending:
        raise Refused(_("This line has ended already."))
    return found


def _checked(line: Line) -> tuple[Line, date]:
    """The line, locked, with the day of the check that is planned."""
    held = _held(line)
    if held.next_check is None:
        raise Refused(_("Nobody owns this line yet. Give it an owner first."))
    return held, held.next_check


def _next_check(
    held: Line, was: date, actor: Actor, *, outcome: CheckOutcome, words: str, next_check: date
) -> Check:
    """Keep what became of the check that was planned, and plan the next."""
    if actor.person_id is None:
        raise access.denial("plans.tend")
    if held.due is not None:
        _check_day(next_check, held.due)
    check: Check = Check.objects.create(
        partnership_id=held.partnership_id,
        line=held,
        planned_for=was,
        outcome=outcome,
        words=words.strip(),
        next_check=next_check,
        noted_by_id=actor.person_id,
    )
    held.next_check = next_check
    held.save(update_fields=["next_check"])
    return check


def _check_owner(held: Line, owner: "Person") -> None:
    if owner.id not in {found.id for found in selectors.candidates(selectors.plan_of(held))}:
        raise Refused(_("Choose somebody whose plan this is."), field="owner")


def _check_words(now: str, wanted: str) -> None:
    if not now.strip():
        raise Refused(_("Say what can be seen now."), field="now")
    if not wanted.strip():
        raise Refused(_("Say which standard is wanted."), field="wanted")


def _check_day(next_check: date, due: date) -> None:
    today = partnership.today()
    if due < today:
        raise Refused(_("The day of this line has passed. Say first what came of it."))
    if not rules.may_be_checked_on(next_check, due, today):
        raise Refused(
            _("Choose a day to come, and not after the one by which it is to be reached."), field="next_check"
        )


def _lets(actor: Actor, line_id: UUID) -> bool:
    return access.allows(actor, "plans.tend", selectors.line_with(line_id))


def _ended(undertaking: "Undertaking") -> None:
    """A line ends with its undertaking, wherever that is reported."""
    ending = Ending.REACHED if undertaking.state == State.DONE else Ending.GIVEN_UP
    open_line = Line.objects.filter(undertaking=undertaking, ending="")
    open_line.update(ending=ending, ended_at=undertaking.ended_at)


keepers.keeper(ORIGIN, Keeper(lets=_lets, ended=_ended))

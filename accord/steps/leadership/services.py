"""Making commitments, saying what came of them, and what colleagues saw of them; the day of the board."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.quarters import Quarter
from accord.foundations.unique import only_one
from accord.mechanisms.undertakings import keepers
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.keepers import Keeper
from accord.mechanisms.undertakings.rules import Kind, State
from accord.mechanisms.undertakings.rules import Outcome as Promised
from accord.partnership import selectors as partnership
from accord.steps.leadership import rules, selectors
from accord.steps.leadership.models import BoardDay, Commitment, Report, Seen
from accord.steps.leadership.rules import GOES_ON, Outcome

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.standards.models import Behaviour

ORIGIN = "leadership.commitment"

areas.area("leadership", _("Leadership"))
kinds.kind("leadership.committed", _("{actor} made a commitment about “{about}”, due {due}."), unhurried=True)
kinds.kind(
    "leadership.reported", _("{actor} said what came of a commitment about “{about}”."), unhurried=True
)
kinds.kind(
    "leadership.seen", _("{actor} said what could be seen of a commitment about “{about}”."), unhurried=True
)
kinds.kind(
    "leadership.seen_taken_back", _("{actor} took back what was said of a commitment about “{about}”.")
)
kinds.kind(
    "leadership.board_day_set",
    _("{actor} wrote down on which day the board meets."),
    changes={"day": _("Day of the board")},
)


@transaction.atomic
def commitment_make(
    *,
    behaviour: "Behaviour",
    says: str,
    how_seen: str,
    due: date,
    actor: Actor,
    new_id: UUID | None = None,
) -> Commitment:
    """Commit to something, in public and in one's own words: what, how anyone could tell, and by which day.

    new_id: of a form that may come twice: it makes one commitment.
    Raises Denied for whoever leads no partner today; Refused without words, for a behaviour that is not in
    force, or for a day that has passed or is more than a year away.
    """
    access.require(actor, "leadership.commit")
    leader = selectors.leader_or_none(actor.person_id)
    if leader is None:
        raise access.denial("leadership.commit")
    if (
        new_id
        and (made := selectors.commitment_with(new_id))
        and made.undertaking.owner_id == leader.person.id
    ):
        return made
    _check_commitment(behaviour, says, how_seen, due)
    commitment = Commitment(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        behaviour=behaviour,
        how_seen=how_seen.strip(),
    )
    commitment.undertaking = undertakings.undertaking_make(
        title=says,
        owner=leader.person,
        due=due,
        kind=Kind.COMMITMENT,
        origin_kind=ORIGIN,
        origin_id=commitment.id,
        reserved=True,
        actor=actor,
    )
    with only_one(_("This commitment stands already.")):
        commitment.save(force_insert=True)
    audit.record("leadership.committed", actor=actor, about=commitment, due=due.isoformat())
    return commitment


@transaction.atomic
def commitment_report(
    *, commitment: Commitment, outcome: Outcome, words: str, actor: Actor, due: date | None = None
) -> Report:
    """Say what came of one's commitment, and what happened.

    due: the later day until which it goes on, where it needs one.
    Raises Denied for everybody else; Refused once it has ended, without words, or where it goes on and its
    day has passed, or the day given is not a later one within a year.
    """
    access.require(actor, "leadership.report", commitment)
    held: Commitment = Commitment.objects.select_for_update().get(id=commitment.id)
    promise: Undertaking = held.undertaking
    if promise.state != State.OPEN:
        raise Refused(_("This commitment has ended already."))
    if not words.strip():
        raise Refused(_("Say what happened, so that others can judge for themselves."), field="words")
    if outcome in GOES_ON:
        promise = _go_on(promise, due, words, actor)
    else:
        ends = Promised.DONE if outcome == Outcome.KEPT else Promised.DROPPED
        undertakings.undertaking_report(undertaking=promise, outcome=ends, words=words, actor=actor)
    report: Report = Report.objects.create(
        partnership_id=held.partnership_id,
        commitment=held,
        outcome=outcome,
        words=words.strip(),
        due=promise.due,
        said_at=clock.now(),
    )
    audit.record("leadership.reported", actor=actor, about=held)
    return report


@transaction.atomic
def seen_say(*, commitment: Commitment, words: str, actor: Actor) -> Seen:
    """Say by name what one saw of a commitment; said again, it takes the place of what one said before.

    Raises Denied for the leader and for whoever works where the leader does; Refused without words, or a
    quarter after it has ended.
    """
    access.require(actor, "leadership.say_seen", commitment)
    if actor.person_id is None or actor.organisation_id is None:
        raise access.denial("leadership.say_seen")
    if not words.strip():
        raise Refused(_("Say what you saw."), field="words")
    if not selectors.commitment_for(actor, commitment.id).is_spoken_of:
        raise Refused(_("This commitment ended a while ago. What was seen of it stands."))
    seen = selectors.seen_by(actor.person_id, commitment) or Seen(
        partnership_id=commitment.partnership_id, commitment=commitment, person_id=actor.person_id
    )
    seen.organisation_id = actor.organisation_id
    seen.words, seen.said_at = words.strip(), clock.now()
    with only_one(_("You have just said what you saw. Open the page again to change it.")):
        seen.save()
    audit.record("leadership.seen", actor=actor, about=commitment)
    return seen


@transaction.atomic
def seen_take_back(*, commitment: Commitment, actor: Actor) -> None:
    """Take back what one said one saw; nothing happens where nothing stands."""
    access.require(actor, "leadership.say_seen", commitment)
    seen = selectors.seen_by(actor.person_id, commitment)
    if seen is not None:
        seen.delete()
        audit.record("leadership.seen_taken_back", actor=actor, about=commitment)


@transaction.atomic
def board_day_set(*, day: date, actor: Actor) -> None:
    """Write down on which day the board meets in the quarter of that day; raises Refused.

    The day is one to come, within a year.
    """
    access.require(actor, "leadership.set_board_day")
    if not rules.may_be_due(day, partnership.today()):
        raise Refused(_("Choose a day to come, within a year."), field="day")
    quarter = Quarter.of(day)
    was = selectors.board_day(quarter)
    BoardDay.objects.update_or_create(
        partnership_id=actor.partnership_id,
        year=quarter.year,
        quarter=quarter.number,
        defaults={"day": day},
    )
    audit.record("leadership.board_day_set", actor=actor, was_day=was.isoformat(), day=day.isoformat())


def _check_commitment(behaviour: "Behaviour", says: str, how_seen: str, due: date) -> None:
    if behaviour.id not in {found.id for found in selectors.behaviours_in_force()}:
        raise Refused(_("Choose a behaviour of the charter in force."), field="behaviour")
    if not says.strip():
        raise Refused(_("Say what you will do."), field="says")
    if not how_seen.strip():
        raise Refused(_("Say how anyone could tell."), field="how_seen")
    _check_day(due)


def _check_day(due: date) -> None:
    if not rules.may_be_due(due, partnership.today()):
        raise Refused(_("Choose today or a later day, within a year."), field="due")


def _go_on(promise: "Undertaking", due: date | None, words: str, actor: Actor) -> "Undertaking":
    """The promise with the day until which it goes on: the later one given, or the one that stands."""
    if due is None or due == promise.due:
        if promise.due < partnership.today():
            raise Refused(_("Its day has passed. Choose the day until which you go on."), field="due")
        return promise
    _check_day(due)
    return undertakings.undertaking_report(
        undertaking=promise, outcome=Promised.MOVED, words=words, due=due, actor=actor
    )


def _lets(actor: Actor, commitment_id: UUID) -> bool:
    """Whoever may make one, before it is written; from then on, the leader who made it."""
    commitment = selectors.commitment_with(commitment_id)
    if commitment is None:
        return access.allows(actor, "leadership.commit")
    return access.allows(actor, "leadership.report", commitment)


def _ended(_undertaking: "Undertaking") -> None:
    """Nothing more is to be done: where a commitment stands follows from its undertaking."""


keepers.keeper(ORIGIN, Keeper(lets=_lets, ended=_ended))

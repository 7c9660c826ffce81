"""Sending something down the tree of teams, and what each level does with it."""

from collections.abc import Collection
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
from accord.foundations.unique import only_one
from accord.mechanisms.cascade import leading, roster, selectors
from accord.mechanisms.cascade.cost import check_time, cost_of
from accord.mechanisms.cascade.models import Briefing, Cascade, Recipient
from accord.mechanisms.cascade.rules import (
    DAYS_EACH,
    FEWEST_DAYS,
    MOST_DAYS,
    CascadeState,
    done_or_due,
    follows,
    may_be_given,
)
from accord.mechanisms.cascade.subjects import ANNOUNCEMENT
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person

areas.area("cascade", _("Cascade"))
kinds.kind(
    "cascade.started", _("{actor} sent “{about}” down the tree of teams: {teams} teams, {people} people.")
)
kinds.kind(
    "cascade.briefed",
    _("{actor} briefed the team {about} on “{title}”: {present} were there."),
    unhurried=True,
)
kinds.kind(
    "cascade.caught_up", _("{actor} briefed {present} more of the team {about} on “{title}”."), unhurried=True
)
kinds.kind("cascade.stated", _("The team {about} wrote what “{title}” means for it."), unhurried=True)
kinds.kind(
    "cascade.answered", _("{actor} answered what the team {about} wrote about “{title}”."), unhurried=True
)
kinds.kind("cascade.handed_over", _("{actor} said who briefs the team {about} on “{title}”."))
kinds.kind("cascade.ended", _("{actor} ended the cascade of “{about}”."))
kinds.kind("cascade.superseded", _("The cascade of “{about}” is over: another version has come into force."))

OVER = _("This cascade is over. What was written stays.")


@transaction.atomic
def cascade_start(
    *,
    title: str,
    actor: Actor,
    words: str = "",
    subject_kind: str = ANNOUNCEMENT,
    subject_id: UUID | None = None,
    days_each: int = DAYS_EACH,
    new_id: UUID | None = None,
) -> Cascade:
    """Send something down the tree of teams: one briefing for each, one row for everybody in post.

    new_id: of a form that may come twice: it sends one thing, once.
    Raises Refused for words that are missing, days out of range, a subject that is under way already, nobody
    in post, or where it would ask somebody for more minutes than is agreed.
    """
    access.require(actor, "cascade.start")
    _check_words(title, words, subject_kind)
    if not FEWEST_DAYS <= days_each <= MOST_DAYS:
        message = _("Give each level from {fewest} to {most} days.")
        raise Refused(message.format(fewest=FEWEST_DAYS, most=MOST_DAYS), field="days_each")
    if sent := _sent(new_id):
        return sent
    plan = selectors.current_plan()
    if not plan.homes:
        raise Refused(_("Nobody is in post to be told."))
    check_time(cost_of(plan))
    cascade = Cascade(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        subject_kind=subject_kind,
        subject_id=subject_id,
        title=title.strip(),
        words=words.strip(),
        days_each=days_each,
        started_at=clock.now(),
        started_on=partnership.today(),
    )
    if (made := _made(cascade)) is not cascade:
        return made
    roster.enter(cascade, plan)
    audit.record(
        "cascade.started", actor=actor, about=cascade, teams=len(plan.briefings), people=len(plan.homes)
    )
    return cascade


@transaction.atomic
def cascade_end(*, cascade: Cascade, actor: Actor) -> None:
    """End a cascade: nobody is asked or reminded any more, and everything that was written stays."""
    access.require(actor, "cascade.start", cascade)
    _end(_open(cascade), CascadeState.ENDED)
    audit.record("cascade.ended", actor=actor, about=cascade)


@transaction.atomic
def cascades_supersede(*, subject_kind: str, actor: Actor) -> None:
    """Close what is under way about a kind of subject, since another version of it is in force."""
    access.require(actor, "cascade.follow")
    for cascade in cascades_held(subject_kind=subject_kind):
        _end(cascade, CascadeState.SUPERSEDED)
        audit.record("cascade.superseded", actor=actor, about=cascade)


def cascades_held(*, subject_kind: str) -> list[Cascade]:
    """Return what is under way about a kind of subject, held until the transaction ends."""
    under_way = Cascade.objects.filter(subject_kind=subject_kind, state=CascadeState.OPEN)
    return list(under_way.select_for_update().order_by("id"))


@transaction.atomic
def briefing_give(
    *, briefing: Briefing, given_on: date, present: Collection[UUID | None], asked: str, actor: Actor
) -> Briefing:
    """Record that a team was briefed: the day, who was there (ids of people), and what was asked.

    Whoever briefs was there. Raises Denied for others than its leader; Refused before the level above was
    done or due, for a day that cannot be, or a second time.
    """
    access.require(actor, "cascade.brief", briefing)
    locked = _locked(briefing)
    if locked.given_on is not None:
        raise Refused(_("This team has been briefed already. Those who missed it can be added."))
    if not may_be_given(locked.above, partnership.today()):
        raise Refused(_("The level above comes first."))
    _check_day(locked, given_on)
    locked.given_on, locked.given_by_id, locked.asked = given_on, actor.person_id, asked.strip()
    locked.letters, locked.letter_on = 0, None
    locked.save(update_fields=["given_on", "given_by", "asked", "letters", "letter_on"])
    there = _hear(locked, given_on, {*present, actor.person_id})
    if not there:
        raise Refused(_("Tick who was there."), field="present")
    _follow(locked)
    audit.record("cascade.briefed", actor=actor, about=locked, title=locked.cascade.title, present=there)
    return locked


@transaction.atomic
def briefing_catch_up(
    *, briefing: Briefing, given_on: date, present: Collection[UUID | None], actor: Actor
) -> None:
    """Record that some who missed it, or joined since, were told on a later day; raises Denied, Refused."""
    access.require(actor, "cascade.brief", briefing)
    locked = _locked(briefing)
    if locked.given_on is None:
        raise Refused(_("Brief the team first."))
    if not locked.given_on <= given_on <= partnership.today():
        raise Refused(
            _("Choose a day after that of the briefing, and no later than today."), field="given_on"
        )
    there = _hear(locked, given_on, present)
    if not there:
        raise Refused(_("Tick who was told."), field="present")
    audit.record("cascade.caught_up", actor=actor, about=locked, title=locked.cascade.title, present=there)


@transaction.atomic
def briefing_state(*, briefing: Briefing, statement: str, actor: Actor) -> None:
    """Write down what a team says that it means for them; until the level above has answered."""
    access.require(actor, "cascade.brief", briefing)
    locked = _locked(briefing)
    if locked.given_on is None:
        raise Refused(_("Brief the team first: what it means for you is written together."))
    if locked.answer:
        raise Refused(_("The level above has answered already."))
    if not statement.strip():
        raise Refused(_("Write in two or three sentences what this means for you."), field="statement")
    if not locked.statement:
        locked.letters, locked.letter_on = 0, None
    locked.statement, locked.stated_at = statement.strip(), clock.now()
    locked.save(update_fields=["statement", "stated_at", "letters", "letter_on"])
    audit.record("cascade.stated", actor=actor, about=locked, title=locked.cascade.title)


@transaction.atomic
def briefing_answer(*, briefing: Briefing, answer: str, actor: Actor) -> None:
    """Answer, as whoever leads the level above, what a team wrote; once."""
    access.require(actor, "cascade.answer", briefing)
    locked = _locked(briefing)
    if not locked.statement:
        raise Refused(_("This team has not written yet what it means for them."))
    if locked.answer:
        raise Refused(_("This has been answered already."))
    if not answer.strip():
        raise Refused(_("Write what you say to it."), field="answer")
    locked.answer, locked.answered_at = answer.strip(), clock.now()
    locked.answered_by_id = actor.person_id
    locked.save(update_fields=["answer", "answered_at", "answered_by"])
    audit.record("cascade.answered", actor=actor, about=locked, title=locked.cascade.title)


@transaction.atomic
def briefing_hand_over(*, briefing: Briefing, leader: "Person", reason: str, actor: Actor) -> None:
    """Let somebody else brief a team whose leader is away: of the team, or who leads the level above.

    Raises Refused for anybody else, and without a reason.
    """
    access.require(actor, "cascade.hand_over", briefing)
    locked = _locked(briefing)
    if leader.id not in {each.id for each in leading.able_to_brief(locked)}:
        raise Refused(_("Choose somebody of this team, or who leads the level above."), field="leader")
    if not reason.strip():
        raise Refused(_("Say why, so that everybody understands it."), field="reason")
    locked.leader, locked.passed_up = leader, reason.strip()
    locked.letters, locked.letter_on = 0, None
    locked.save(update_fields=["leader", "passed_up", "letters", "letter_on"])
    audit.record("cascade.handed_over", actor=actor, about=locked, title=locked.cascade.title)


def _check_words(title: str, words: str, subject_kind: str) -> None:
    if not title.strip():
        raise Refused(_("Say in a few words what it is about."), field="title")
    if subject_kind == ANNOUNCEMENT and not words.strip():
        raise Refused(_("Write what everybody should know."), field="words")


def _made(cascade: Cascade) -> Cascade:
    """The cascade, written; or the one that the same form has made in the same moment."""
    try:
        with only_one(_("This is on its way down the teams already.")):
            cascade.save(force_insert=True)
    except Refused:
        if sent := _sent(cascade.id):
            return sent
        raise
    return cascade


def _sent(new_id: UUID | None) -> Cascade | None:
    """What the same form has sent already, by a press of its button that came twice."""
    return Cascade.objects.filter(id=new_id).first() if new_id else None


def _open(cascade: Cascade) -> Cascade:
    """The cascade, locked, while it is under way."""
    locked: Cascade = Cascade.objects.select_for_update().get(id=cascade.id)
    if not locked.is_open:
        raise Refused(OVER)
    return locked


def _end(cascade: Cascade, state: CascadeState) -> None:
    cascade.state, cascade.ended_at = state, clock.now()
    cascade.save(update_fields=["state", "ended_at"])


def _locked(briefing: Briefing) -> Briefing:
    """The briefing, locked with its cascade, while that is under way."""
    _open(briefing.cascade)
    found = Briefing.objects.select_for_update(of=("self",)).select_related("cascade", "above", "team")
    locked: Briefing = found.get(id=briefing.id)
    return locked


def _check_day(briefing: Briefing, given_on: date) -> None:
    first = done_or_due(briefing.above) if briefing.above else briefing.cascade.started_on
    if given_on > partnership.today():
        raise Refused(_("Choose the day on which you briefed them: today or earlier."), field="given_on")
    if given_on < first:
        raise Refused(_("Choose a day after the level above was briefed, or was to be."), field="given_on")


def _hear(briefing: Briefing, day: date, present: Collection[UUID | None]) -> int:
    """Note who of those who can be told here was told; who had heard it elsewhere stays as it is."""
    hearing = [each for each in selectors.recipients_in(briefing) if each.person_id in present]
    new = [each.id for each in hearing if each.briefed_on is None]
    Recipient.objects.filter(id__in=new).update(briefed_in=briefing, briefed_on=day)
    return len(hearing)


def _follow(briefing: Briefing) -> None:
    """Move the days of all levels below one that was given, as far as they have to."""
    everything = list(Briefing.objects.filter(cascade=briefing.cascade).order_by("level", "id"))
    by_id = {each.id: each for each in everything} | {briefing.id: briefing}
    moved = []
    for each in everything:
        if each.above_id is None or each.given_on is not None:
            continue
        due = follows(each.due, by_id[each.above_id], briefing.cascade.days_each)
        if due != each.due:
            each.due = due
            moved.append(each)
    Briefing.objects.bulk_update(moved, ["due"], batch_size=200)

"""An issue is raised, answered, passed up and settled."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.issues import ladders, reminding, selectors
from accord.mechanisms.issues.models import Answer, Issue, Rung, Stay
from accord.mechanisms.issues.rules import IssueState, Leaving, clock_ends
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from uuid import UUID

    from accord.standards.models import Behaviour

kinds.kind("issues.raised", _("{actor} raised {about}."), unhurried=True)
kinds.kind("issues.answered", _("{actor} answered {about}, on rung {rung}."))
kinds.kind("issues.passed_up", _("{actor} passed {about} up to rung {rung}."))
kinds.kind("issues.settled", _("{actor} settled {about} on rung {rung}."))


@transaction.atomic
def issue_raise(
    *, title: str, what: str, behaviour: "Behaviour | None", actor: Actor, issue_id: "UUID | None" = None
) -> Issue:
    """Raise an issue: it begins on the lowest rung of the ladder in force. issue_id: sent twice, made once.

    Raises Refused without words, for a behaviour that is not in force, or before partners agreed on a ladder.
    """
    access.require(actor, "issues.raise")
    ladder = ladders.in_force()
    if ladder is None or actor.person_id is None:
        raise Refused(_("Issues need the escalation ladder that every partner has agreed to."))
    _check(title, what, behaviour)
    ladders.locked(ladder.id)  # so that two who raise at once get two numbers
    made = Issue.objects.filter(id=issue_id, raised_by_id=actor.person_id).first() if issue_id else None
    if made is not None:
        return selectors.issue_for(actor, made.id)
    issue = Issue(
        partnership_id=actor.partnership_id,
        number=selectors.next_number(),
        title=title.strip(),
        what=what.strip(),
        behaviour=behaviour,
        raised_by_id=actor.person_id,
    )
    if issue_id:
        issue.id = issue_id
    issue.save(force_insert=True)
    audit.record("issues.raised", actor=actor, about=issue)
    _arrive(issue, ladder.rungs.order_by("position")[0])
    return selectors.issue_for(actor, issue.id)


@transaction.atomic
def issue_answer(*, issue: Issue, words: str, actor: Actor) -> Answer:
    """Say something about an issue from its rung. Its clock goes on until it is settled or passed up."""
    access.require(actor, "issues.handle", issue)
    stay = _stay(issue, actor, "issues.handle")
    if actor.person_id is None:
        raise access.denial("issues.handle")
    if not words.strip():
        raise Refused(_("Say what you do about it."), field="words")
    answer: Answer = Answer.objects.create(
        partnership_id=actor.partnership_id, stay=stay, words=words.strip(), by_id=actor.person_id
    )
    audit.record("issues.answered", actor=actor, about=issue, rung=stay.rung.position)
    return answer


@transaction.atomic
def issue_pass_up(*, issue: Issue, reason: str, actor: Actor) -> Issue:
    """Pass an issue up to the next rung, with the reason; its clock begins anew. Raises Denied, Refused."""
    access.require(actor, "issues.pass_up", issue)
    stay = _stay(issue, actor, "issues.pass_up")
    above = ladders.rung_above(stay.rung)
    if above is None:
        raise Refused(_("This is the top rung: it has to be settled here."))
    if not reason.strip():
        raise Refused(_("Give the reason, so that those above understand it."), field="reason")
    _leave(stay, Leaving.PASSED_UP, reason, actor)
    audit.record("issues.passed_up", actor=actor, about=issue, rung=above.position)
    _arrive(issue, above)
    return selectors.issue_for(actor, issue.id)


@transaction.atomic
def issue_settle(*, issue: Issue, how: str, lesson: str, actor: Actor) -> Issue:
    """Settle an issue: how, and what everybody can learn from it. Raises Denied, Refused without either."""
    access.require(actor, "issues.handle", issue)
    stay = _stay(issue, actor, "issues.handle")
    if not how.strip():
        raise Refused(_("Say how it was settled."), field="how")
    if not lesson.strip():
        raise Refused(_("Say what others can learn from it."), field="lesson")
    _leave(stay, Leaving.SETTLED, how, actor)
    Issue.objects.filter(id=issue.id).update(
        state=IssueState.SETTLED, settled_at=clock.now(), lesson=lesson.strip()
    )
    audit.record("issues.settled", actor=actor, about=issue, rung=stay.rung.position)
    return selectors.issue_for(actor, issue.id)


def _check(title: str, what: str, behaviour: "Behaviour | None") -> None:
    if not title.strip():
        raise Refused(_("Say in a few words what it is about."), field="title")
    if not what.strip():
        raise Refused(_("Say what happens."), field="what")
    charter = standards.charter_in_force()
    if behaviour is not None and (charter is None or behaviour.value.charter_id != charter.id):
        raise Refused(_("Choose a behaviour of the charter in force, or none."), field="behaviour")


def _stay(issue: Issue, actor: Actor, right: str) -> Stay:
    """Where the issue is, while it is open, locked; whether the actor may still act there is asked again."""
    locked = selectors.locked(issue)
    if locked.state != IssueState.OPEN:
        raise Refused(_("This issue is settled already."))
    access.require(actor, right, locked)
    return locked.stay


def _arrive(issue: Issue, rung: Rung) -> None:
    """Let an issue arrive on a rung today, and tell those who stand there."""
    today = partnership.today()
    stay: Stay = Stay.objects.create(
        partnership_id=issue.partnership_id,
        issue=issue,
        rung=rung,
        arrived_on=today,
        due=clock_ends(today, rung.days),
    )
    reminding.tell_of_arrival(stay)


def _leave(stay: Stay, leaving: Leaving, because: str, actor: Actor) -> None:
    stay.left, stay.left_on, stay.left_by_id = leaving, partnership.today(), actor.person_id
    stay.left_because = because.strip()
    stay.save(update_fields=["left", "left_on", "left_by", "left_because"])

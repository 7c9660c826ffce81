"""Writing the goals of the partnership, and putting them before every partner."""

from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement.drafts import Drafts
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.objectives.goals import selectors
from accord.steps.objectives.goals.models import Goal, Shown, Year
from accord.steps.objectives.goals.rules import LONGEST, MOST_BEHAVIOURS, MOST_GOALS, YearState
from accord.steps.objectives.goals.texts import title_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from accord.agreement.models import Proposal
    from accord.partnership.models import Person
    from accord.standards.models import Behaviour

EFFECT = "goals.bring_into_force"
ONE_COMING = _("Goals are being written, or are before the partners, already.")

DRAFTS = Drafts(
    effect=EFFECT,
    rows=Year.objects.all,
    text=selectors.text,
    settled=_("These goals are settled; only a draft can be changed."),
)

areas.area("goals", _("Goals of the year"))
kinds.kind("goals.begun", _("{actor} began goals for {about}."))
kinds.kind("goals.changed", _("{actor} changed the draft of the goals for {about}."))
kinds.kind("goals.discarded", _("{actor} threw the draft of the goals for {about} away."))
kinds.kind("goals.proposed", _("{actor} put the goals for {about} before every partner."))
kinds.kind("goals.in_force", _("The goals for {about} are agreed by every partner."))


class GoalWords(TypedDict):
    """A goal as it is written down."""

    title: str
    measure: str
    source: str
    owner: "Person"
    behaviours: "Sequence[Behaviour]"


@transaction.atomic
def year_begin(*, first_day: date, last_day: date, actor: Actor) -> Year:
    """Begin the goals of a year; raises Refused where some are on their way, or hold on one of its days."""
    access.require(actor, "goals.draft")
    if selectors.coming() is not None:
        raise Refused(ONE_COMING)
    if last_day <= first_day:
        raise Refused(_("It has to end after it begins."), field="last_day")
    if last_day - first_day > LONGEST:
        raise Refused(_("Goals are for one year at most."), field="last_day")
    agreed = Year.objects.filter(state=YearState.IN_FORCE)
    if agreed.filter(first_day__lte=last_day, last_day__gte=first_day).exists():
        raise Refused(_("On some of these days other goals hold. Choose a later day."), field="first_day")
    made = Year(partnership_id=actor.partnership_id, first_day=first_day, last_day=last_day)
    with only_one(ONE_COMING):
        made.save(force_insert=True)
    audit.record("goals.begun", actor=actor, about=made)
    return made


@transaction.atomic
def goal_write(*, year: Year, goal: Goal | None, actor: Actor, **words: Unpack[GoalWords]) -> Goal:
    """Write a goal of the partnership into a draft, or write one anew; raises Refused, with the field."""
    access.require(actor, "goals.draft", year)
    locked = DRAFTS.draft(year)
    if goal is None and locked.goals.count() >= MOST_GOALS:
        raise Refused(_("So many goals are none: seven at most."))
    written = goal or Goal(
        partnership_id=actor.partnership_id, year=locked, position=locked.goals.count() + 1
    )
    fill(goal=written, words=words)
    audit.record("goals.changed", actor=actor, about=locked)
    return written


@transaction.atomic
def goal_remove(*, year: Year, goal: Goal, actor: Actor) -> None:
    """Take a goal out of a draft."""
    access.require(actor, "goals.draft", year)
    locked = DRAFTS.draft(year)
    locked.goals.filter(id=goal.id).delete()
    audit.record("goals.changed", actor=actor, about=locked)


@transaction.atomic
def year_discard(*, year: Year, actor: Actor) -> None:
    """Throw a draft away."""
    access.require(actor, "goals.draft", year)
    locked = DRAFTS.draft(year)
    audit.record("goals.discarded", actor=actor, about=locked)
    locked.delete()


@transaction.atomic
def year_propose(*, year: Year, actor: Actor) -> "Proposal":
    """Put the goals before every partner; nothing in them can be changed until all have decided."""
    access.require(actor, "goals.draft", year)
    locked = DRAFTS.draft(year)
    if not locked.goals.exists():
        raise Refused(_("No goal stands here yet."))
    proposal = DRAFTS.put_forward(
        locked, title=title_of(locked), parties=partnership.parties_to_ask(), actor=actor
    )
    audit.record("goals.proposed", actor=actor, about=locked)
    return proposal


def fill(*, goal: Goal, words: GoalWords) -> None:
    """Save a goal with these words; raises Refused, with the field."""
    check(words=words)
    goal.title, goal.measure = words["title"].strip(), words["measure"].strip()
    goal.source, goal.owner = words["source"].strip(), words["owner"]
    goal.save()
    goal.shown.all().delete()
    Shown.objects.bulk_create(
        Shown(partnership_id=goal.partnership_id, goal=goal, behaviour=behaviour)
        for behaviour in words["behaviours"]
    )


def check(*, words: GoalWords) -> None:
    """Raise Refused, with the field, where a goal lacks something."""
    if not words["title"].strip():
        raise Refused(_("Say what we want to reach."), field="title")
    if not words["measure"].strip():
        raise Refused(_("Say how we will tell."), field="measure")
    if not 1 <= len(words["behaviours"]) <= MOST_BEHAVIOURS:
        raise Refused(_("Choose one to three behaviours."), field="behaviours")
    if not partnership.is_in_post(words["owner"].id):
        raise Refused(_("Choose somebody who works in this partnership today."), field="owner")


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: people can say how they contribute."""
    audit.record("goals.in_force", actor=actor, about=DRAFTS.agreed(ratified))


def _page_of(year_id: "UUID") -> str:
    return address("goals:year", year_id=year_id) if selectors.is_kept(year_id) else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_bring_into_force,
        released=DRAFTS.release,
        url=_page_of,
        consequence=_(
            "When every partner agrees, teams write their own goals under these, and each person agrees with "
            "the line manager on one sentence that says how he or she contributes."
        ),
    )
)

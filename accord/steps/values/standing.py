"""Where the charter stands: without one nothing else can begin, and each version waits for every partner."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.mechanisms.cascade import progress
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade.standing import briefed_in_words, figure
from accord.standards import selectors as standards
from accord.standards.rules import CharterState
from accord.steps.values import selectors
from accord.steps.values.rules import wants_review
from accord.steps.values.stages import day_in_words, stage_of

if TYPE_CHECKING:
    from accord.mechanisms.cascade.reach import Reach
    from accord.standards.models import Charter


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader."""
    access.require(actor, "values.read")
    in_force, coming = standards.charter_in_force(), standards.charter_being_drafted()
    if coming is not None:
        return _coming(actor, coming, in_force)
    return _nothing(actor) if in_force is None else _in_force(in_force)


def waits(actor: Actor) -> bool:
    """Say whether a charter is missing or before the partners, and no more; raises Denied."""
    access.require(actor, "values.read")
    in_force, coming = standards.charter_in_force(), standards.charter_being_drafted()
    return in_force is None or (coming is not None and coming.state == CharterState.PROPOSED)


def _nothing(actor: Actor) -> Standing:
    begin = Link(label=_("Begin the charter"), url=address("values:charters"))
    link = begin if access.allows(actor, "values.draft") else None
    sentence = _("Nobody has written down yet how we want to work together.")
    return Standing(
        says=_("No charter yet"),
        weakest=_("Everything else asks about its behaviours: it comes first."),
        next_step=link,
        waits=True,
        headline=Headline(weight=Weight.MISSING, sentence=sentence, next_step=link),
    )


def _coming(actor: Actor, coming: "Charter", in_force: "Charter | None") -> Standing:
    stage = stage_of(coming, actor)
    is_proposed = coming.state == CharterState.PROPOSED
    link = stage.next_step or Link(
        label=_("Read the charter"), url=address("values:charter", charter_id=(in_force or coming).id)
    )
    weight = Weight.WAITS if is_proposed else Weight.UNDER_WAY
    return Standing(
        says=_since(in_force) if in_force else _("No charter is in force yet"),
        figure=_decided(actor, coming) if is_proposed else None,
        weakest=stage.heading,
        next_step=link,
        waits=is_proposed or in_force is None,
        of_draft=not is_proposed,
        headline=Headline(
            weight=weight if in_force else Weight.MISSING,
            sentence=stage.heading,
            basis=_basis(coming),
            next_step=link,
        ),
    )


def _in_force(charter: "Charter") -> Standing:
    read = Link(label=_("Read the charter"), url=address("values:charter", charter_id=charter.id))
    is_old = charter.in_force_since is not None and wants_review(charter.in_force_since, clock.now())
    sentence = _("We agreed how we want to work together on {day}.").format(
        day=day_in_words(charter.in_force_since)
    )
    reach = _reach(charter)
    return Standing(
        says=_since_and_reach(charter, reach) if reach else _since(charter),
        figure=figure(reach) if reach else None,
        weakest=_("It was agreed over a year ago: look at it together once a year.") if is_old else "",
        next_step=read,
        headline=Headline(weight=Weight.AT_REST, sentence=sentence, basis=_basis(charter), next_step=read),
    )


def _since(charter: "Charter") -> str:
    return _("Charter in force since {day}").format(day=day_in_words(charter.in_force_since))


def _reach(charter: "Charter") -> "Reach | None":
    """How many people the charter has reached on its way down the teams, or None before it was sent."""
    found = cascades.of_subject(charter.id)
    return progress.reach_of(found) if found else None


def _since_and_reach(charter: "Charter", reach: "Reach") -> str:
    return _("{since}; {briefed}").format(since=_since(charter), briefed=briefed_in_words(reach))


def _basis(charter: "Charter") -> str:
    return _("“{charter}”, version {version}.").format(charter=charter.title, version=charter.version)


def _decided(actor: Actor, charter: "Charter") -> Figure | None:
    """The partners that have agreed to the version before them, of all."""
    view = selectors.decision_about(actor, charter)
    if view is None or not view.parties:
        return None
    total = len(view.parties)
    decided = total - len(view.waits_for)
    return Figure(value=decided / total, numerator=decided, denominator=total, as_of=clock.now())

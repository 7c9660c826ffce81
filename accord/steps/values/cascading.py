"""The charter on its way down the teams: what everybody should know, and which hard cases go with it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.links import Link
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade import services as cascade
from accord.mechanisms.cascade.rules import DAYS_EACH
from accord.mechanisms.cascade.subjects import Dilemma, Option, Point, Subject, subject
from accord.standards import selectors as standards
from accord.standards.rules import CharterState
from accord.steps.values.our_dilemmas.bank import bank
from accord.steps.values.shipped_dilemmas import BANK

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Cascade
    from accord.standards.models import Behaviour, Charter
    from accord.steps.values.our_dilemmas.bank import BankedDilemma

KIND = "values.charter"


@transaction.atomic
def charter_cascade(*, charter: "Charter", actor: Actor, days_each: int = DAYS_EACH) -> "Cascade":
    """Send the charter in force down the tree of teams, in one act.

    Raises Refused for a version that is not in force, and as `cascade_start` does.
    """
    access.require(actor, "values.cascade", charter)
    if standards.charter(charter.id).state != CharterState.IN_FORCE:
        raise Refused(_("Only the version in force goes down the teams."))
    return cascade.cascade_start(
        title=_("{title}, version {version}").format(title=charter.title, version=charter.version),
        subject_kind=KIND,
        subject_id=charter.id,
        days_each=days_each,
        actor=actor,
    )


def way_down(actor: Actor, charter: "Charter") -> Link | None:
    """Return where a version is sent down the teams, is on its way, or went; None where that is closed."""
    if not access.allows(actor, "cascade.read"):
        return None
    found = cascades.of_subject(charter.id)
    if found is not None and (found.is_open or charter.state != CharterState.IN_FORCE):
        return Link(
            _("See how far it has come down the teams"), address("cascade:cascade", cascade_id=found.id)
        )
    if charter.state == CharterState.IN_FORCE and access.allows(actor, "values.cascade", charter):
        return Link(_("Send it down the teams"), address("values:charter-cascade", charter_id=charter.id))
    return None


def held() -> None:
    """Hold what is under way about the charter until the transaction ends."""
    cascade.cascades_held(subject_kind=KIND)


def superseded(actor: Actor) -> None:
    """Close the cascade of the version before, since another one has come into force."""
    cascade.cascades_supersede(subject_kind=KIND, actor=Actor.system(actor.partnership_id))


@subject(KIND)
def charter_as_subject(charter_id: UUID) -> Subject:
    """Return what everybody should know of a version: its behaviours, each with its standard."""
    charter = standards.charter(charter_id)
    behaviours = standards.behaviours(charter)
    cases = [_banked(found) for found in bank(charter)]
    cases += [case for behaviour in behaviours if (case := _shipped(behaviour)) is not None]
    return Subject(
        title=charter.title,
        points=tuple(Point(behaviour.behaviour, behaviour.standard) for behaviour in behaviours),
        dilemmas=tuple(cases or map(_own_words, behaviours)),
        links=(
            Link(_("Read the charter"), address("values:charter", charter_id=charter.id)),
            Link(_("Briefing pack, A4 (PDF)"), address("values:pack", charter_id=charter.id, size="a4")),
        ),
    )


def _banked(found: "BankedDilemma") -> Dilemma:
    """Return a case from our own days, which partners have discussed."""
    return Dilemma(
        situation=found.situation,
        options=tuple(Option(course.words, course.says) for course in found.courses),
        behaviour=found.behaviour,
        standard=found.standard,
    )


def _shipped(behaviour: "Behaviour") -> Dilemma | None:
    """Return the shipped case about a behaviour of a template, with the words that the partners agreed to."""
    found = BANK.get(behaviour.template_key)
    if found is None:
        return None
    return Dilemma(
        situation=found.situation,
        options=tuple(Option(option.words, option.says) for option in found.options),
        behaviour=behaviour.behaviour,
        standard=behaviour.standard,
    )


def _own_words(behaviour: "Behaviour") -> Dilemma:
    """Return a case made of what partners wrote themselves, where no shipped one is about it."""
    return Dilemma(
        situation=_("Each of these could be seen in a busy week of ours."),
        question=_("Which of the two does it ask for?"),
        options=(
            Option(
                behaviour.seen,
                _("This is how the charter says that it is seen."),
            ),
            Option(
                behaviour.not_seen,
                _("This is what the charter names as not to be seen."),
            ),
        ),
        behaviour=behaviour.behaviour,
        standard=behaviour.standard,
    )

"""Drafting the charter, and putting it before every partner."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.rules import BehaviourWords, ValueWords
from accord.steps.values import charter_template

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.standards.models import Charter

EFFECT = "values.bring_into_force"

kinds.kind("values.charter_proposed", _("{actor} proposed the charter “{about}”, version {version}."))


@transaction.atomic
def charter_from_template(*, actor: Actor) -> "Charter":
    """Begin the next version with the shipped template; raises Refused where there is a draft already."""
    access.require(actor, "values.draft")
    return writing.charter_draft(
        title=str(charter_template.TITLE), values=charter_template.values(), actor=actor
    )


@transaction.atomic
def charter_next(*, actor: Actor) -> "Charter":
    """Begin the next version as a copy of the one in force.

    Each behaviour keeps its `thread`, so that what people say about it can be followed from version to
    version. Raises Refused where nothing is in force, or there is a draft already.
    """
    access.require(actor, "values.draft")
    charter = standards.charter_in_force()
    if charter is None:
        raise Refused(_("No charter is in force yet. Begin from the template, or with a blank one."))
    return writing.charter_draft(title=charter.title, values=_words_of(charter), actor=actor)


@transaction.atomic
def charter_propose(*, charter: "Charter", actor: Actor) -> "Proposal":
    """Put a draft before every partner; until all have decided, a changed text voids what was decided.

    Raises CharterIncomplete with every gap at once, and Refused where it is no draft.
    """
    access.require(actor, "values.propose", charter)
    writing.charter_mark_proposed(charter=charter, actor=actor)
    proposal = agreement.proposal_open(
        subject_id=charter.id,
        title=_now("{title}, version {version}").format(title=charter.title, version=charter.version),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )
    audit.record("values.charter_proposed", actor=actor, about=charter, version=charter.version)
    return proposal


def _words_of(charter: "Charter") -> list[ValueWords]:
    return [
        ValueWords(
            name=value.name,
            meaning=value.meaning,
            behaviours=[
                BehaviourWords(
                    behaviour=found.behaviour,
                    seen=found.seen,
                    not_seen=found.not_seen,
                    standard=found.standard,
                    thread=found.thread,
                )
                for found in behaviours
            ],
        )
        for value, behaviours in standards.words(charter)
    ]


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    writing.charter_bring_into_force(ratified=ratified, actor=actor)


def _release(charter_id: UUID, _actor: Actor) -> None:
    writing.charter_release(charter_id=charter_id)


def _page_of(charter_id: UUID) -> str:
    return address("values:charter", charter_id=charter_id) if standards.is_kept(charter_id) else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=standards.text,
        act=_bring_into_force,
        released=_release,
        consequence=_(
            "When every partner agrees, this charter is in force for all of us, and the next round asks "
            "how well we live up to it."
        ),
        url=_page_of,
    )
)

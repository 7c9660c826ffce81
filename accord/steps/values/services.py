"""Drafting the charter, and putting it before every partner."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.plans.following import lines_held, plan_follow
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.annexes import selectors as annexes
from accord.standards.annexes import services as levels
from accord.standards.rules import WRITTEN
from accord.steps.values import cascading
from accord.steps.values.charter_templates import FIRST, TEMPLATES, levels_of
from accord.steps.values.exchange.bringing import words_in, words_of
from accord.steps.values.models import Comment

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.standards.levels import LevelWords
    from accord.standards.models import Annex, Behaviour, Charter, Value

EFFECT = "values.bring_into_force"
LEVELS_EFFECT = "values.bring_levels_into_force"

areas.area("values", _("Values"))
kinds.kind("values.charter_proposed", _("{actor} proposed the charter “{about}”, version {version}."))
kinds.kind("values.levels_proposed", _("{actor} proposed the levels of “{about}”, version {version}."))
kinds.kind(
    "values.comment_made", _("{actor} commented on “{about}” in the draft of the charter."), unhurried=True
)
kinds.kind(
    "values.comment_answered", _("{actor} said what was done about a comment on “{about}”."), unhurried=True
)


@transaction.atomic
def charter_from_template(*, actor: Actor, template: str = FIRST) -> "Charter":
    """Begin the next version with a shipped template, by its key.

    Raises Refused where there is a draft already, or no such template.
    """
    access.require(actor, "values.draft")
    chosen = TEMPLATES.get(template)
    if chosen is None:
        raise Refused(_("Choose one of the templates."), field="template")
    return writing.charter_draft(title=str(chosen.title), values=chosen.words(), actor=actor)


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
    return writing.charter_draft(title=charter.title, values=words_of(charter).values, actor=actor)


@transaction.atomic
def charter_bring(*, content: bytes, actor: Actor) -> "Charter":
    """Begin the next version with what stands in a file: JSON as we write it, or a document.

    Raises Refused where it is no charter, or there is a draft already; OSError where the disk has no room.
    """
    access.require(actor, "values.draft")
    found = words_in(content)
    return writing.charter_draft(title=found.title, values=found.values, actor=actor)


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


@transaction.atomic
def comment_make(*, charter: "Charter", clause: "Value | Behaviour", words: str, actor: Actor) -> Comment:
    """Say something about a value or a behaviour while it is drafted; raises Refused."""
    access.require(actor, "values.comment", charter)
    if actor.person_id is None or actor.organisation_id is None:
        raise access.denial("values.comment")
    if standards.charter(charter.id).state not in WRITTEN:
        raise Refused(_("This version is settled. What should change belongs to the next one."))
    if not words.strip():
        raise Refused(_("Write what you want to say."), field="words")
    made: Comment = Comment.objects.create(
        partnership_id=actor.partnership_id,
        charter=charter,
        clause_id=clause.id,
        clause_said=str(clause),
        words=words.strip(),
        author_id=actor.person_id,
        organisation_id=actor.organisation_id,
        made_at=clock.now(),
    )
    audit.record("values.comment_made", actor=actor, about=clause)
    return made


@transaction.atomic
def comment_answer(*, comment: Comment, done: str, actor: Actor) -> None:
    """Mark a comment as dealt with, and say what was done; raises Refused."""
    access.require(actor, "values.answer_comment", comment)
    if not done.strip():
        raise Refused(_("Say what was done about it, so that whoever wrote it knows."), field="done")
    held: Comment = Comment.objects.select_for_update().get(id=comment.id)
    if held.dealt_with_at is not None:
        raise Refused(_("This comment has been dealt with already."))
    held.done, held.dealt_with_at = done.strip(), clock.now()
    held.dealt_with_by_id = actor.person_id
    held.save(update_fields=["done", "dealt_with_at", "dealt_with_by"])
    audit.record("values.comment_answered", actor=actor, about=held)


@transaction.atomic
def annex_begin(*, charter: "Charter", actor: Actor) -> "Annex":
    """Begin the levels of the version in force: those of its file, else last agreed, else the template's.

    Raises Refused where it is not in force, or its levels are being written already.
    """
    access.require(actor, "values.draft", charter)
    return levels.annex_begin(charter=charter, inherited=_inherited(charter), actor=actor)


@transaction.atomic
def annex_propose(*, annex: "Annex", actor: Actor) -> "Proposal":
    """Put the levels of a version before every partner, as one text; raises AnnexIncomplete, Refused."""
    access.require(actor, "values.propose", annex)
    charter = annex.charter
    levels.annex_mark_proposed(annex=annex, actor=actor)
    proposal = agreement.proposal_open(
        subject_id=annex.id,
        title=_now("Levels of {title}, version {version}").format(
            title=charter.title, version=charter.version
        ),
        effect=LEVELS_EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )
    audit.record("values.levels_proposed", actor=actor, about=charter, version=charter.version)
    return proposal


def _inherited(charter: "Charter") -> "dict[UUID, LevelWords]":
    agreed = annexes.latest_by_thread()
    found = {
        behaviour.id: annexes.brought(behaviour)
        or agreed.get(behaviour.thread)
        or levels_of(behaviour.template_key)
        for behaviour in standards.behaviours(charter)
    }
    return {behaviour_id: words for behaviour_id, words in found.items() if words is not None}


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    charter = writing.charter_bring_into_force(ratified=ratified, actor=actor)
    cascading.superseded(actor)
    plan_follow(charter=standards.charter(charter.id), actor=Actor.system(actor.partnership_id))


def _hold(_charter_id: UUID, _actor: Actor) -> None:
    """What a charter ends or carries on, held before the log, as by whoever writes in it at this moment."""
    cascading.held()
    lines_held()


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
        holds=_hold,
        consequence=_(
            "When every partner agrees, this charter is in force for all of us, the plan has a line for each "
            "of its behaviours, and the next round asks how well we live up to it."
        ),
        url=_page_of,
        replaces=True,
    )
)


def _bring_levels_into_force(ratified: Ratified, actor: Actor) -> None:
    levels.annex_bring_into_force(ratified=ratified, actor=actor)


def _release_levels(annex_id: UUID, _actor: Actor) -> None:
    levels.annex_release(annex_id=annex_id)


def _page_of_levels(annex_id: UUID) -> str:
    if not annexes.is_kept(annex_id):
        return ""
    return address("values:levels", charter_id=annexes.annex(annex_id).charter_id)


effects.register(
    effects.Effect(
        name=LEVELS_EFFECT,
        text=annexes.text,
        act=_bring_levels_into_force,
        released=_release_levels,
        consequence=_(
            "When every partner agrees, these levels say what the charter expects of directors, of managers "
            "and of everyone. The charter itself stays as it is."
        ),
        url=_page_of_levels,
    )
)

"""Writing a version of a questionnaire: what every change goes through.

A version that a round has used is frozen: nothing goes past this, so no answer is ever to another wording.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.library import record, selectors
from accord.mechanisms.rounds.questionnaires.library.clauses import as_kept, said, worded
from accord.mechanisms.rounds.questionnaires.library.document import Document
from accord.mechanisms.rounds.questionnaires.models import FormerClause, Version
from accord.standards.clauses import ClauseChanged, merge

FROZEN = _("A round has used this version, so it stays as it is. Begin the next version to change it.")
TAKEN_OUT = _("Somebody took this out while you were writing.")


@dataclass(slots=True)
class Written:
    """A version that is held to be written, and what it says; whoever holds it puts another document in."""

    version: Version
    document: Document


@contextmanager
def writing(version: Version, actor: Actor) -> Iterator[Written]:
    """Hold a version for the block that writes it, and keep what it says then. Raises Refused.

    What has no words yet in one of its languages gets those that are known for the same text.
    """
    access.require(actor, "questionnaires.write", version)
    held: Version = Version.objects.select_for_update().select_related("questionnaire").get(id=version.id)
    if held.frozen_at is not None:
        raise Refused(FROZEN)
    written = Written(held, record.from_json(held.content))
    yield written
    written.document = selectors.with_known_words(written.document, of=held)
    held.content = record.to_json(written.document)
    held.save(update_fields=["content", "revisions"])


def reword(
    written: Written,
    clause: str,
    parts: Mapping[str, str],
    *,
    of: Mapping[str, str],
    at_revision: int | None,
    actor: Actor,
) -> tuple[dict[str, str], dict[str, str]] | None:
    """Let a clause say something else and keep what it said; return that and this, None where it is the same.

    Two who wrote from the same revision are merged by part (decision 0052). Raises ClauseChanged, and Refused
    where somebody took the clause out.
    """
    mine = {part: as_kept(part, words) for part, words in parts.items()}
    found = said(written.document, clause)
    if found is None:
        raise Refused(TAKEN_OUT)
    theirs = {part: found.get(part, "") for part in mine}
    revision = written.version.revisions.get(clause, 0)
    if at_revision is not None and at_revision != revision:
        mine = _merged(written.version, clause, at_revision, mine, theirs)
    written.document = worded(written.document, clause, mine, of)
    if mine == theirs:
        return None
    _keep(written.version, clause, revision, theirs, actor)
    return theirs, mine


def _merged(
    version: Version, clause: str, at_revision: int, mine: Mapping[str, str], theirs: Mapping[str, str]
) -> dict[str, str]:
    former = FormerClause.objects.filter(version=version, clause=clause).select_related("replaced_by")
    base = former.filter(revision=at_revision).first()
    merged = merge({part: base.words.get(part, "") for part in mine} if base else {}, mine, theirs)
    if not merged.clashes:
        return merged.words
    last = former.first()
    raise ClauseChanged(
        merged,
        theirs=theirs,
        revision=version.revisions.get(clause, 0),
        by=last.replaced_by.name if last and last.replaced_by else "",
        at=last.replaced_at if last else None,
    )


def _keep(version: Version, clause: str, revision: int, words: Mapping[str, str], actor: Actor) -> None:
    FormerClause.objects.create(
        partnership_id=version.partnership_id,
        version=version,
        clause=clause,
        revision=revision,
        words=dict(words),
        replaced_at=clock.now(),
        replaced_by_id=actor.person_id,
    )
    version.revisions[clause] = revision + 1

"""Writing what partners may have decided on already: what every write of words goes through."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _

from accord.agreement import services as agreement
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit.changes import changed
from accord.foundations.audit.rules import Fact
from accord.foundations.errors import Refused
from accord.standards import selectors
from accord.standards.clauses import ClauseChanged, Words, merge, tidied
from accord.standards.models import Behaviour, Charter, FormerWording, Value
from accord.standards.rules import WRITTEN, CharterState, check_complete


@contextmanager
def rewriting(charter: Charter, actor: Actor) -> Iterator[Charter]:
    """Hold a version that may still be written, for the block that writes it.

    Every write of words goes through here. While the version is before the partners, what they decided on
    the old text is void afterwards, and it must stay complete: they would agree to whatever it says then.
    Raises Refused where the version is settled, CharterIncomplete.
    """
    access.require(actor, "standards.write", charter)
    with agreement.subject_rewording(subject_id=charter.id, actor=actor):
        held: Charter = Charter.objects.select_for_update().get(id=charter.id)
        if held.state not in WRITTEN:
            raise Refused(_("This version is settled. Begin a new draft to change it."))
        yield held
        if held.state == CharterState.PROPOSED:
            check(held)


def write(
    clause: Charter | Value | Behaviour, words: Words, charter: Charter, at_revision: int | None, actor: Actor
) -> dict[str, Fact]:
    """Write a clause and keep what it said before; return what changed as facts, none where nothing did.

    Raises ClauseChanged.
    """
    mine = {part: tidied(written) for part, written in words.items()}
    theirs = {part: tidied(getattr(clause, part)) for part in words}
    if at_revision is not None and at_revision != clause.revision:
        mine = _merged(clause, at_revision, mine, theirs)
    said_something = any(theirs.values())
    if said_something and mine == theirs:
        return {}
    if said_something:
        _keep(clause, theirs, charter, actor)
    for part, written in mine.items():
        setattr(clause, part, written)
    clause.revision += 1
    clause.save()
    return changed(theirs, mine)


def _merged(
    clause: Charter | Value | Behaviour, at_revision: int, mine: Words, theirs: Words
) -> dict[str, str]:
    former = FormerWording.objects.filter(clause_id=clause.id).select_related("replaced_by")
    base = former.filter(revision=at_revision).first()
    merged = merge(base.words if base else {}, mine, theirs)
    if not merged.clashes:
        return merged.words
    last = former.first()
    raise ClauseChanged(
        merged,
        theirs=theirs,
        revision=clause.revision,
        by=last.replaced_by.name if last and last.replaced_by else "",
        at=last.replaced_at if last else None,
    )


def _keep(clause: Charter | Value | Behaviour, words: Words, charter: Charter, actor: Actor) -> None:
    FormerWording.objects.create(
        partnership_id=charter.partnership_id,
        charter=charter,
        clause_id=clause.id,
        revision=clause.revision,
        words=dict(words),
        replaced_at=clock.now(),
        replaced_by_id=actor.person_id,
    )


def check(charter: Charter) -> None:
    """Let a complete version pass; raises CharterIncomplete."""
    check_complete(charter.title, selectors.words(selectors.charter(charter.id)))

"""Writing what partners may have decided on already: what every write of words goes through."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.agreement import services as agreement
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit.changes import changed
from accord.foundations.audit.rules import Fact
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.standards import selectors, sittings
from accord.standards.clauses import ClauseChanged, Words, merge, tidied
from accord.standards.models import Behaviour, Charter, FormerWording, Value
from accord.standards.rules import WRITTEN, CharterState, check_complete

SENT_TWICE = _("This form was sent before. Open a new one.")


@dataclass(frozen=True, slots=True)
class Written:
    """What became of words. facts: what they changed. begun: somebody began to type, and they are saved."""

    facts: dict[str, Fact]
    begun: bool = False


@contextmanager
def rewriting(charter: Charter, actor: Actor, *, quietly: bool = False) -> Iterator[Charter]:
    """Hold a version that may still be written, for the block that writes it.

    Every write of words goes through here. While the version is before the partners, what they decided on
    the old text is void afterwards, and it must stay complete: they would agree to whatever it says then. So
    nothing is written quietly there: who types has to mean it.
    Raises Refused where the version is settled, CharterIncomplete.
    """
    access.require(actor, "standards.write", charter)
    with agreement.subject_rewording(subject_id=charter.id, actor=actor):
        held: Charter = Charter.objects.select_for_update().get(id=charter.id)
        if held.state not in WRITTEN:
            raise Refused(_("This version is settled. Begin a new draft to change it."))
        if quietly and held.state != CharterState.DRAFT:
            raise Refused(_("It is before the partners now, so nothing is saved by itself."))
        yield held
        if held.state == CharterState.PROPOSED:
            check(held)


def write(
    clause: Charter | Value | Behaviour,
    words: Words,
    charter: Charter,
    actor: Actor,
    *,
    at_revision: int | None = None,
    quietly: bool = False,
) -> Written:
    """Write a clause and keep what it said before; return what changed since somebody began to write it.

    at_revision: the one it was written from. quietly: it is saved by itself, while somebody types: then all
    until the button is pressed is one sitting, and one change. Raises ClauseChanged, and Refused where the
    same form has made the clause already.
    """
    mine = {part: tidied(written) for part, written in words.items()}
    theirs = {part: tidied(getattr(clause, part)) for part in words}
    if at_revision is not None and not clause.is_new and at_revision != clause.revision:
        mine = _merged(clause, at_revision, mine, theirs)
    began_from = sittings.began_from(clause.id, actor)
    if mine != theirs or clause.is_new:
        if quietly or not clause.is_new:
            _keep(clause, theirs, charter, actor, quietly=quietly, passing=began_from is not None)
        _store(clause, mine)
    elif quietly or began_from is None:
        return Written({})
    else:
        sittings.close(clause.id)
    if quietly:
        return Written({}, begun=began_from is None)
    return Written(changed(began_from or theirs, mine))


def _store(clause: Charter | Value | Behaviour, words: Words) -> None:
    for part, written in words.items():
        setattr(clause, part, written)
    clause.revision += 1
    if clause.is_new:
        with only_one(SENT_TWICE):
            clause.save(force_insert=True)
    else:
        clause.save()


def _keep(
    clause: Charter | Value | Behaviour,
    words: Words,
    charter: Charter,
    actor: Actor,
    *,
    quietly: bool,
    passing: bool,
) -> None:
    sittings.forget(clause.id)
    FormerWording.objects.create(
        partnership_id=charter.partnership_id,
        charter=charter,
        clause_id=clause.id,
        revision=clause.revision,
        words=dict(words),
        replaced_at=clock.now(),
        replaced_by_id=actor.person_id,
        quietly=quietly,
        passing=passing,
    )


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


def check(charter: Charter) -> None:
    """Let a complete version pass; raises CharterIncomplete."""
    check_complete(charter.title, selectors.words(selectors.charter(charter.id)))

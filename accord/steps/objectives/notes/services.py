"""Asking a colleague in another partner for a contribution note; writing it by link; declining."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.objectives import near, selectors
from accord.steps.objectives.models import Note, Objective
from accord.steps.objectives.notes import tokens
from accord.steps.objectives.rules import MOST_NOTES, MOST_OF_ONE, NOTE_ASKED

if TYPE_CHECKING:
    from accord.partnership.models import Person


@transaction.atomic
def note_ask(*, objective: Objective, colleague_id: UUID, actor: Actor) -> Note:
    """Ask a colleague in another organisation about the own contribution, once.

    Raises Denied; Refused before it is agreed, for somebody of the same organisation or who knows it as
    manager, without an address, or who has been asked by enough others.
    """
    access.require(actor, "objectives.tend", objective)
    locked: Objective = Objective.objects.select_for_update().get(id=objective.id)
    if selectors.agreed(locked) is None:
        raise Refused(_("Agree on your objective first: the colleague reads what was agreed."))
    if locked.notes.count() >= MOST_NOTES:
        raise Refused(_("You have asked three colleagues: that is enough."))
    colleague = _colleague(locked, colleague_id)
    asked = Note(
        partnership_id=locked.partnership_id,
        objective=locked,
        colleague=colleague,
        letters=1,
        letter_on=partnership.today(),
    )
    asked.token_hash = tokens.hash_of(tokens.token_for(asked.id))
    with only_one(_("You have asked this colleague already."), field="colleague"):
        asked.save(force_insert=True)
    letters_post(
        kind=NOTE_ASKED,
        partnership_id=locked.partnership_id,
        to=[(colleague.email, asked.id)],
        occasion="asked",
    )
    return asked


@transaction.atomic
def note_write(*, note: Note, words: str) -> None:
    """Write the note; whoever holds the link was given it. Raises Refused without words, or once done."""
    locked = _open(note)
    if not words.strip():
        raise Refused(_("Say what you saw, in a sentence or two."), field="words")
    locked.words, locked.answered_at = words.strip(), clock.now()
    locked.save(update_fields=["words", "answered_at"])


@transaction.atomic
def note_decline(*, note: Note) -> None:
    """Say that one would rather not; raises Refused when it is done."""
    locked = _open(note)
    locked.declined_at = clock.now()
    locked.save(update_fields=["declined_at"])


def _open(note: Note) -> Note:
    locked: Note = Note.objects.select_for_update().get(id=note.id)
    if not locked.is_open:
        raise Refused(_("This is done already."))
    return locked


def _colleague(objective: Objective, colleague_id: UUID) -> "Person":
    found = next((each for each in colleagues(objective=objective) if each.id == colleague_id), None)
    if found is None:
        raise Refused(_("Choose somebody in another organisation."), field="colleague")
    if not found.email:
        raise Refused(_("This colleague has no e-mail address, and so gets no link."), field="colleague")
    asked = Note.objects.filter(colleague_id=found.id, objective__year_id=objective.year_id)
    if asked.count() >= MOST_OF_ONE:
        raise Refused(_("This colleague has been asked by enough others this year."), field="colleague")
    return found


def colleagues(*, objective: Objective) -> "list[Person]":
    """Return who may be asked: everybody whose main place is elsewhere, but those who read it anyhow."""
    near_by = {found.id for found in (near.line_manager(objective), near.above(objective)) if found}
    return [
        found.person
        for found in partnership.people_in_post()
        if found.assignment.organisation_id != objective.organisation_id
        and found.person.id not in near_by | {objective.person_id}
    ]

"""Letters: to a colleague with the link to a contribution note. Written as they leave; no token is stored."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute
from accord.foundations.outbox.letters import Letter, letter
from accord.partnership import selectors as partnership
from accord.steps.objectives.models import Note
from accord.steps.objectives.notes import tokens
from accord.steps.objectives.rules import MINUTES_TO_NOTE, NOTE_ASKED

if TYPE_CHECKING:
    from accord.partnership.models import Person


@letter(NOTE_ASKED, called=_late("asks you for a contribution note"), counted=False)
def note_asked(note_id: UUID) -> Letter | None:
    """Return the letter with the link to a contribution note, or None when it is no longer wanted."""
    found = Note.objects.select_related("partnership", "colleague", "objective__person__employer")
    note: Note | None = found.filter(id=note_id).first()
    if note is None or not note.is_open or not _is_here(note.colleague):
        return None
    about = note.objective.person
    words = {
        "name": note.colleague.given_name or note.colleague.name,
        "about": about.name,
        "employer": about.employer.name,
        "partnership": note.partnership.name,
        "minutes": MINUTES_TO_NOTE,
        "link": absolute(note_page(note)),
    }
    subject = _("{about} asks what you saw of a contribution")
    text = _(
        "Hello {name},\n\n"
        "{about} of {employer} has said how he or she contributes to {partnership}, and asks you for a "
        "sentence or two about it: what you saw. It takes about {minutes} minutes, on a phone or a computer, "
        "and needs no account. You see that one objective and nothing else, and you may decline without a "
        "reason.\n\n"
        "This link is yours alone:\n{link}\n"
    )
    return Letter(subject=subject.format(**words), text=text.format(**words))


def note_page(note: Note) -> str:
    """Return the path of the page on which a note is written."""
    return reverse("contributing:note", args=[tokens.token_for(note.id)])


def _is_here(person: "Person") -> bool:
    return partnership.assignments_in_post().filter(person_id=person.id).exists()

"""Letters: with the link to a contribution note, and about what waits. They hold no word of an objective."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.foundations.outbox.pacing import Sort
from accord.partnership import selectors as partnership
from accord.steps.objectives import reminding
from accord.steps.objectives.models import Note, Reminder
from accord.steps.objectives.notes import tokens
from accord.steps.objectives.rules import MINUTES_TO_NOTE, NOTE_ASKED, REMINDED, About

if TYPE_CHECKING:
    from accord.partnership.models import Person


@letter(NOTE_ASKED, called=_late("asks you for a contribution note"), counted=False, sort=Sort.BY_DAY)
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


@letter(REMINDED, called=_late("says what waits about objectives"), counted=False, sort=Sort.NO_DAY)
def reminded(reminder_id: UUID) -> Letter | None:
    """Return the letter that says what waits about objectives, or None when nothing does any more."""
    reminder: Reminder | None = (
        Reminder.objects.select_related("person", "year").filter(id=reminder_id).first()
    )
    if reminder is None:
        return None
    what = wanted(reminder)
    if not what:
        return None
    words = {
        "name": reminder.person.given_name or reminder.person.name,
        "partnership": partnership.partnership().name,
        "what": what,
        "link": absolute(address("overview:my-page")),
    }
    subject = _("{partnership}: something waits about objectives")
    text = _(
        "Hello {name},\n\n"
        "{what} It stands on your page, with how long it takes:\n{link}\n\n"
        "What stands in an objective is read by that person, the line manager and that manager’s own manager "
        "alone. It is in no letter.\n"
    )
    return Letter(subject=subject.format(**words), text=text.format(**words))


def wanted(reminder: Reminder) -> str:
    """Return what still waits for somebody, as a sentence; "" where nothing does."""
    if not reminding.still_waits(reminder):
        return ""
    return {
        About.WRITE: _("The partnership asks you for one sentence: how you contribute this year."),
        About.AGREE: _("An objective waits for you to agree to it, or to change it."),
        About.ASSESS: _("The year ends: it is time to say how it went with an objective."),
    }[About(reminder.about)]


def note_page(note: Note) -> str:
    """Return the path of the page on which a note is written.

    After a restore the site may have a new key, and paths follow from it: then the hash is written anew, and
    the link in an older letter opens nothing any more.
    """
    token = tokens.token_for(note.id)
    if (hashed := tokens.hash_of(token)) != note.token_hash:
        Note.objects.filter(id=note.id).update(token_hash=hashed)
    return reverse("contributing:note", args=[token])


def _is_here(person: "Person") -> bool:
    return partnership.assignments_in_post().filter(person_id=person.id).exists()

"""Behind the link of a contribution note, without an account: one objective, and a sentence or two."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

from accord.foundations.errors import Refused
from accord.partnership.images import outside
from accord.steps.objectives import selectors
from accord.steps.objectives.forms.note import NoteForm
from accord.steps.objectives.notes import services
from accord.steps.objectives.notes.linked import at_the_door, page
from accord.steps.objectives.rules import MINUTES_TO_NOTE

if TYPE_CHECKING:
    from accord.steps.objectives.models import Note


@at_the_door
def note(request: HttpRequest, note: "Note") -> HttpResponse:
    """Write a contribution note, or say that one would rather not."""
    form = NoteForm(request.POST if request.method == "POST" and "words" in request.POST else None)
    try:
        if request.method == "POST" and "decline" in request.POST:
            services.note_decline(note=note)
            return _page(request, note, "objectives/note_done.html", {"declined": True})
        if form.is_bound and form.is_valid():
            services.note_write(note=note, words=form.cleaned_data["words"])
            return _page(request, note, "objectives/note_done.html", {"declined": False})
    except Refused as refused:
        form.add_error(refused.field if form.is_bound else None, str(refused.message))
    if not note.is_open:
        return _page(request, note, "objectives/note_done.html", {"declined": note.declined_at is not None})
    context = {
        "form": form,
        "name": note.objective.person.name,
        "employer": note.objective.person.employer.name,
        "holding": selectors.agreed(note.objective),
        "minutes": MINUTES_TO_NOTE,
    }
    return _page(request, note, "objectives/note_by_link.html", context)


def _page(request: HttpRequest, note: "Note", template: str, context: dict[str, object]) -> HttpResponse:
    frame = outside.frame(note.partnership)
    return page(request, frame, template, context | {"name": note.objective.person.name})

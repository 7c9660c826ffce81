"""Behind the link of a contribution note: the door, the scope, and calm pages where it is shut.

Nothing of a session is read or written there. It shows one objective and nothing else.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accord.foundations import scope
from accord.foundations.brake import UnknownLinks
from accord.steps.objectives.models import Note
from accord.steps.objectives.notes import tokens
from accord.web.errors import unknown_link
from accord.web.frame import Frame
from accord.web.security import unfound

Page = Callable[..., HttpResponse]
links = UnknownLinks()


def at_the_door(view: Page) -> Page:
    """Let a view see the note whose token somebody was given, in the scope of its partnership.

    Every link is looked up, and one that is good is answered, always (decision 0033).
    """

    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        links.tell()
        note = _note(token)
        response = _unknown(request) if note is None else _answer(request, note, view)
        return unfound(response)

    return opened


def page(
    request: HttpRequest, frame: Frame, template: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    """Render a page behind a link: framed by the partnership's brand, without anything of a session."""
    around = {"frame": frame, "messages": ()}
    return render(request, template, around | context, status=status)


def _note(token: str) -> Note | None:
    with scope.off():
        found = Note.objects.select_related(
            "partnership", "colleague", "objective__person__employer", "objective__year"
        )
        note: Note | None = found.filter(token_hash=tokens.hash_of(token)).first()
        return note


def _answer(request: HttpRequest, note: Note, view: Page) -> HttpResponse:
    with scope.partnership(note.partnership_id), timezone.override(note.partnership.zone):
        return view(request, note)


def _unknown(request: HttpRequest) -> HttpResponse:
    """Say calmly that nobody was given this link; too many of them are answered shortly."""
    return unknown_link(
        request,
        "objectives/note_unknown.html",
        many=links.unknown(),
        frame=Frame(title="Accord"),
    )

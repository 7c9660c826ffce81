"""What this room keeps about a person: for what help he or she asked the programme."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.programme.models import Ask


def _asked(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Ask.objects.filter(asked_by_id=subject.person_id)
    for each in found:
        yield each.words, each.asked_at, each.ended_at or ""


keeps(
    Kept(
        name="releases.asked",
        what=_("For what help you asked the programme"),
        why=_("So that the programme officer knows whom to speak to."),
        how_long=_("As long as the partnership."),
        columns=(_("What you asked for"), _("Asked"), _("Taken back")),
        read=_asked,
        erasure=_("Kept for the partnership. You read as a former member of your organisation."),
        places=frozenset({"releases.Ask.asked_by"}),
    )
)

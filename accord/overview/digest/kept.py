"""What this room keeps about a person: which letters he or she chose."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.overview.digest import services, words
from accord.overview.digest.models import Choice


def _choice(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Choice.objects.filter(person_id=subject.person_id):
        yield str(found.get_pace_display()), words.quiet_in_words(found.wish), found.chosen_at


keeps(
    Kept(
        name="digest.choice",
        what=_("Which letters you chose"),
        why=_("So that you get those that you want, when you want them."),
        how_long=_("Until you choose otherwise, or leave the partnership."),
        columns=(_("Letters"), _("Quiet hours"), _("Chosen")),
        read=_choice,
        erasure=_("Deleted."),
        erase=lambda subject: services.choice_forget(person_id=subject.person_id),
        places=frozenset({"digest.Choice.person"}),
    )
)

"""What this room keeps about a person: that he or she moderated. Who wrote a comment it does not know."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.rounds.comments.models import Moderation


def _moderations(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    done = Moderation.objects.filter(moderator_id=subject.person_id).select_related("round")
    for found in done.order_by("published_at", "id"):
        yield found.round.title, found.published_at, str(found.withheld)


keeps(
    Kept(
        name="comments.moderated",
        what=_("Comments that you moderated"),
        why=_("Everybody may know who looked through what people wrote, and how much was withheld."),
        how_long=_("As long as the partnership."),
        columns=(_("Round"), _("Published"), _("Withheld")),
        read=_moderations,
        erasure=_("Kept without your name: it reads as a former member."),
        places=frozenset({"comments.Moderation.moderator"}),
    )
)

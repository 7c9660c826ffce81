"""What this room keeps about a person: how he or she saw a promise, for those promised."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.transition.promises.models import Answer


def _answered(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Answer.objects.filter(by_id=subject.person_id).select_related("verdict__promise")
    for each in found.order_by("at", "id"):
        yield each.verdict.promise.number, str(each.get_sees_display()), each.words, each.at


keeps(
    Kept(
        name="promises.answered",
        what=_("What you said about promises, for those promised"),
        why=_("Everybody reads whether those promised see it so too, and who says so."),
        how_long=_("As long as the partnership."),
        columns=(_("Promise"), _("How you see it"), _("Your words"), _("When")),
        read=_answered,
        erasure=_("Kept, because it is your organisation’s word. You read as a former member of it."),
        places=frozenset({"promises.Answer.by"}),
    )
)

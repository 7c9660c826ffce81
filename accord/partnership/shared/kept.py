"""What this room keeps about a person: that a proposal about what is shared names him or her."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.partnership.shared.models import Change


def _naming(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    said = {found.casefold() for found in (*map(str, subject.ids), subject.name, subject.address) if found}
    for change in Change.objects.order_by("proposed_at", "id"):
        if any(word in str(value).casefold() for value in change.values.values() for word in said):
            yield change.title, change.proposed_at, str(change.get_state_display())


keeps(
    Kept(
        name="shared.changes",
        what=_("Proposals about what the partners share that name you"),
        why=_("Every partner has agreed, or was asked to agree, to exactly these words."),
        how_long=_("As long as the partnership."),
        columns=(_("Proposal"), _("Proposed"), _("State")),
        read=_naming,
        erasure=_("Kept, because what was decided is bound to these words by a fingerprint."),
        places=frozenset({"shared.Change.values"}),
    )
)

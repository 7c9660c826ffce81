"""What this room keeps about a person: what a leader committed to, and what a colleague saw of it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.undertakings import services as undertakings
from accord.steps.leadership.models import Commitment, Seen


def _commitments(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Commitment.objects.filter(undertaking__owner_id=subject.person_id)
    for each in found.select_related("undertaking", "behaviour").prefetch_related("reports"):
        promise = each.undertaking
        said = " · ".join(report.words for report in each.reports.all())
        yield promise.title, str(each), promise.made_at, promise.due, each.how_seen, said


def _seen(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Seen.objects.filter(person_id=subject.person_id).select_related("commitment__behaviour")
    for each in found.order_by("said_at", "id"):
        yield str(each.commitment), each.said_at, each.words


def _forget(subject: Subject) -> None:
    """Let a leader's commitments go, with all that was said of them: they are about nobody else."""
    own = Commitment.objects.filter(undertaking__owner_id=subject.person_id)
    promised = list(own.values_list("undertaking_id", flat=True))
    own.delete()
    undertakings.reserved_forget(ids=promised)


keeps(
    Kept(
        name="leadership.commitments",
        what=_("What you committed to as a leader"),
        why=_("Leaders show in public how they live the charter, so that all can see what came of it."),
        how_long=_("As long as the partnership, or until you are erased."),
        columns=(
            _("Commitment"),
            _("Behaviour"),
            _("Made"),
            _("By when"),
            _("How anyone can tell"),
            _("What you said came of it"),
        ),
        read=_commitments,
        erasure=_("Your commitments are deleted, with what you and others said came of them."),
        erase=_forget,
    )
)
keeps(
    Kept(
        name="leadership.seen",
        what=_("What you said you saw of a leader’s commitment"),
        why=_("So that everybody reads, by name, what colleagues in other partners saw."),
        how_long=_("As long as the commitment, or until you take it back."),
        columns=(_("Behaviour"), _("Said"), _("Your words")),
        read=_seen,
        erasure=_("Kept with the commitment, and you read as a former member of your organisation."),
        places=frozenset({"leadership.Seen.person"}),
    )
)

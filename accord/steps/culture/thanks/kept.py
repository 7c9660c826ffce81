"""What this room keeps about a person: what he or she was thanked for, and thanked others for."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.culture.thanks.models import Thanks


def _received(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Thanks.objects.filter(receiver_id=subject.person_id).select_related("giver", "behaviour")
    for each in found.order_by("given_at", "id"):
        yield str(each.giver), each.behaviour.behaviour, each.words, each.given_at, each.get_place_display()


def _given(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Thanks.objects.filter(giver_id=subject.person_id).select_related("receiver", "behaviour")
    for each in found.order_by("given_at", "id"):
        yield str(each.receiver), each.behaviour.behaviour, each.words, each.given_at


def _forget(subject: Subject) -> None:
    """Let go what somebody was thanked for: it is about that person."""
    Thanks.objects.filter(receiver_id=subject.person_id).delete()


keeps(
    Kept(
        name="thanks.received",
        what=_("What colleagues thanked you for"),
        why=_("So that you read it; others do only where you agreed."),
        how_long=_("As long as the partnership, or until who gave it takes it back."),
        columns=(_("From"), _("Behaviour"), _("Their words"), _("Given"), _("Who may read it")),
        read=_received,
        erasure=_("Deleted, on the wall too."),
        erase=_forget,
        places=frozenset({"thanks.Thanks.receiver"}),
    )
)
keeps(
    Kept(
        name="thanks.given",
        what=_("What you thanked colleagues for"),
        why=_("So that your colleague knows from whom it comes."),
        how_long=_("As long as the partnership, or until you take it back."),
        columns=(_("To"), _("Behaviour"), _("Your words"), _("Given")),
        read=_given,
        erasure=_("Kept for your colleague. You read as a former member of your organisation."),
        places=frozenset({"thanks.Thanks.giver"}),
    )
)

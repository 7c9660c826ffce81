"""What this room keeps about a person: what he or she promised to do, and what others took over."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.undertakings import feeds
from accord.mechanisms.undertakings.models import Feed, Giving, HandOver, Undertaking


def _undertakings(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    """What is reserved is declared, and counted or not, by the room that keeps it."""
    open_to_all = Undertaking.objects.filter(owner_id=subject.person_id, reserved=False)
    for found in open_to_all.order_by("made_at", "id"):
        came_of_it = found.evidence or found.reason
        yield found.title, found.made_at, found.due, str(found.get_state_display()), came_of_it


def _handed_over(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in HandOver.objects.filter(was_owner_id=subject.person_id).select_related("undertaking"):
        yield found.undertaking.title, found.handed_at


def _to_accept(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    named = Undertaking.objects.filter(receiver_id=subject.person_id)
    for found in named.order_by("made_at", "id"):
        yield found.title, found.due, str(found.get_state_display())


def _given(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    given = Giving.objects.filter(receiver_id=subject.person_id).select_related("undertaking")
    for found in given.order_by("given_at", "id"):
        answer = str(found.get_answer_display()) if found.answer else ""
        yield found.undertaking.title, found.given_at, answer, found.answered_at or "", found.reason


def _calendars(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Feed.objects.filter(person_id=subject.person_id).order_by("made_at", "id"):
        yield str(found.get_holds_display()), found.made_at


keeps(
    Kept(
        name="undertakings.owned",
        what=_("What you undertook"),
        why=_("A promise to the partnership has an owner and a day, so that all can see what came of it."),
        how_long=_("As long as the partnership."),
        columns=(_("Undertaking"), _("Promised"), _("By when"), _("State"), _("What came of it")),
        read=_undertakings,
        erasure=_(
            "Kept, because the partnership was promised it: what, by when, and what came of it. Its owner "
            "reads as a former member of your organisation."
        ),
        places=frozenset({"undertakings.Undertaking.owner"}),
    )
)
keeps(
    Kept(
        name="undertakings.handed_over",
        what=_("What others took over from you"),
        why=_("So that all can see who had promised it before, and since when somebody else sees to it."),
        how_long=_("As long as the partnership."),
        columns=(_("Undertaking"), _("Handed over")),
        read=_handed_over,
        erasure=_("Kept with the undertaking. Who had it reads as a former member of your organisation."),
        places=frozenset({"undertakings.HandOver.was_owner"}),
    )
)
keeps(
    Kept(
        name="undertakings.received",
        what=_("What you are to accept, or were"),
        why=_("What somebody needs is done once that person says so, and not before."),
        how_long=_("As long as the partnership."),
        columns=(_("Undertaking"), _("By when"), _("State")),
        read=_to_accept,
        erasure=_("Kept with the undertaking. Who accepts it reads as a former member of your organisation."),
        places=frozenset({"undertakings.Undertaking.receiver"}),
    )
)
keeps(
    Kept(
        name="undertakings.answered",
        what=_("What was given to you to accept"),
        why=_("So that all can see when it was said to be done, and what was missing."),
        how_long=_("As long as the partnership."),
        columns=(_("Undertaking"), _("Given"), _("Your answer"), _("Answered"), _("Your reason")),
        read=_given,
        erasure=_("Kept with the undertaking. Who answered reads as a former member of your organisation."),
        places=frozenset({"undertakings.Giving.receiver"}),
    )
)
keeps(
    Kept(
        name="undertakings.calendars",
        what=_("Calendars of undertakings that you had made"),
        why=_("A program can ask for a calendar at its address. When it does is not kept."),
        how_long=_("Until you end it, or leave the partnership."),
        columns=(_("What stands in it"), _("Made")),
        read=_calendars,
        erasure=_("Deleted."),
        erase=lambda subject: feeds.feeds_forget(subject.person_id),
        places=frozenset({"undertakings.Feed.person"}),
    )
)

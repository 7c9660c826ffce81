"""What this room keeps about a person: that he or she was briefed and has acknowledged; whom they briefed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.cascade.models import Briefing, Recipient


def _received(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Recipient.objects.filter(person_id=subject.person_id)
    for each in found.select_related("cascade", "briefing__team", "briefing__organisation").order_by(
        "entered_on", "id"
    ):
        yield (
            each.cascade.title,
            str(each.briefing),
            each.entered_on,
            each.briefed_on or _now("no"),
            each.acknowledged_on or _now("no"),
            each.letters,
        )


def _led(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Briefing.objects.filter(leader_id=subject.person_id)
    for each in found.select_related("cascade", "team", "organisation").order_by("due", "id"):
        yield each.cascade.title, str(each), each.due, each.given_on or _now("not yet"), each.passed_up


def _given(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Briefing.objects.filter(given_by_id=subject.person_id)
    for each in found.select_related("cascade", "team", "organisation").order_by("given_on", "id"):
        yield each.cascade.title, str(each), each.given_on or "", each.asked, each.statement


def _answered(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Briefing.objects.filter(answered_by_id=subject.person_id)
    for each in found.select_related("cascade", "team", "organisation").order_by("answered_at", "id"):
        yield each.cascade.title, str(each), each.answered_at or "", each.answer


keeps(
    Kept(
        name="cascade.received",
        what=_("What you were to be briefed on"),
        why=_(
            "So that nobody is forgotten, and nobody is reminded who has acknowledged already. What you "
            "chose in the hard case is kept nowhere."
        ),
        how_long=_("Until a year after it is over; then only how many were reached is kept."),
        columns=(
            _("About"),
            _("Team"),
            _("From"),
            _("Briefed"),
            _("Acknowledged"),
            _("Letters"),
        ),
        read=_received,
        erasure=_(
            "That somebody of your organisation was briefed and has acknowledged, or not, is kept without "
            "your name, so that figures of the past stay true."
        ),
        places=frozenset({"cascade.Recipient.person"}),
    )
)
keeps(
    Kept(
        name="cascade.led",
        what=_("Teams that you were to brief"),
        why=_("Each team is briefed by whoever leads it, by a day."),
        how_long=_("As long as the partnership."),
        columns=(_("About"), _("Team"), _("By when"), _("Briefed"), _("Why it was handed on")),
        read=_led,
        erasure=_("Kept, because the team was briefed or was to be. You read as a former member."),
        places=frozenset({"cascade.Briefing.leader"}),
    )
)
keeps(
    Kept(
        name="cascade.given",
        what=_("Teams that you briefed"),
        why=_("What a team was told, asked and wrote stays with the team, and says who briefed it."),
        how_long=_("As long as the partnership."),
        columns=(_("About"), _("Team"), _("Day"), _("What was asked"), _("What it means for the team")),
        read=_given,
        erasure=_("Kept, because it is the team’s. Whoever briefed it reads as a former member."),
        places=frozenset({"cascade.Briefing.given_by"}),
    )
)
keeps(
    Kept(
        name="cascade.answered",
        what=_("Teams that you answered"),
        why=_("A team that writes what something means for it gets an answer from the level above."),
        how_long=_("As long as the partnership."),
        columns=(_("About"), _("Team"), _("Answered"), _("Your answer")),
        read=_answered,
        erasure=_("Kept, because the team was answered. Whoever did reads as a former member."),
        places=frozenset({"cascade.Briefing.answered_by"}),
    )
)

"""What this room keeps about a person: the teams whose talk was theirs to lead, and those they wrote down."""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.team_talks.models import TeamTalk


def _led(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = TeamTalk.objects.filter(leader_id=subject.person_id)
    for each in found.select_related("cards__result__round", "team", "organisation").order_by(
        "cards__due", "id"
    ):
        yield str(each.cards), str(each), each.cards.due, each.held_on or _now("not yet"), each.letters


def _written(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = TeamTalk.objects.filter(held_by_id=subject.person_id)
    for each in found.select_related("cards__result__round", "team", "organisation").order_by(
        "held_on", "id"
    ):
        yield str(each.cards), str(each), each.held_on or "", each.reading, each.reason


keeps(
    Kept(
        name="team_talks.led",
        what=_("Team talks that were yours to lead"),
        why=_("Each team talks about a result with whoever leads it, by a day."),
        how_long=_("As long as the partnership."),
        columns=(_("About"), _("Team"), _("By when"), _("Talked"), _("Letters")),
        read=_led,
        erasure=_("Kept, because the team talked or was to. You read as a former member."),
        places=frozenset({"team_talks.TeamTalk.leader"}),
    )
)
keeps(
    Kept(
        name="team_talks.written",
        what=_("Team talks that you wrote down"),
        why=_("What a team made of a result is the team’s, and says who wrote it down."),
        how_long=_("As long as the partnership."),
        columns=(_("About"), _("Team"), _("Day"), _("What it made of it"), _("Why it will do nothing")),
        read=_written,
        erasure=_("Kept, because it is the team’s. Whoever wrote it down reads as a former member."),
        places=frozenset({"team_talks.TeamTalk.held_by"}),
    )
)

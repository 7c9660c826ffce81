"""What waits for leaders: the talk with the own team, and whether to talk together with another."""

from datetime import datetime, time

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.team_talks import selectors, words
from accord.mechanisms.team_talks.models import TeamTalk
from accord.mechanisms.team_talks.rules import MINUTES
from accord.partnership import selectors as partnership


@waiting
def talks_of_teams_waiting(actor: Actor) -> list[Waiting]:
    """Return the teams whose talk this person is to lead, and the requests of other teams."""
    if actor.person_id is None:
        return []
    found = selectors.to_hold(actor.person_id, stewards="steward" in actor.roles)
    return [
        *(_to_lead(talk) for talk in found),
        *(_to_answer(talk, other) for talk, other in selectors.asked_for(found)),
    ]


def _to_lead(talk: TeamTalk) -> Waiting:
    end = datetime.combine(talk.cards.due, time(23, 59), partnership.partnership().zone)
    what = _("Talk with {team} about “{title}”").format(team=words.name_of(talk), title=talk.cards)
    return Waiting(what=what, url=_page(talk, "talk"), since=talk.cards.sent_at, due=end, minutes=MINUTES)


def _to_answer(talk: TeamTalk, other: TeamTalk) -> Waiting:
    what = _("Say whether {team} talks together with {other}").format(
        team=words.name_of(talk), other=words.name_of(other)
    )
    return Waiting(what=what, url=_page(talk, "together"), since=talk.cards.sent_at, minutes=1)


def _page(talk: TeamTalk, name: str) -> str:
    return address(f"team_talks:{name}", cards_id=talk.cards_id, talk_id=talk.id)

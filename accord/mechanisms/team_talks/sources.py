"""Talks that somebody led with a team, offered to that person as evidence."""

from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Evidence, evidence
from accord.mechanisms.team_talks import selectors, words


@evidence
def team_talks_held(person: Actor, since: date, until: date) -> list[Evidence]:
    """Return the talks of teams that this person wrote down, between two days: everybody reads them."""
    if person.person_id is None or not access.allows(person, "team_talks.read"):
        return []
    return [
        Evidence(
            key=f"team_talks.talk:{talk.id}",
            what=_("{team} talked about “{title}”: {reading}").format(
                team=words.name_of(talk), title=talk.cards, reading=talk.reading
            ),
            on=talk.held_on,
            url=address("team_talks:talk", cards_id=talk.cards_id, talk_id=talk.id),
        )
        for talk in selectors.held_by(person.person_id, since, until)
        if talk.held_on is not None
    ]

"""How an undertaking of a team says where it came from."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.team_talks import selectors, words
from accord.mechanisms.team_talks.services import ORIGIN
from accord.mechanisms.undertakings.origins import origin


@origin(ORIGIN)
def talks_described(talk_ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    """Return a link to the talk of each team."""
    return {
        talk_id: Link(
            label=_("the team talk of {team}").format(team=words.name_of(talk)),
            url=address("team_talks:talk", cards_id=talk.cards_id, talk_id=talk.id),
        )
        for talk_id, talk in selectors.talks_by_id(list(talk_ids)).items()
    }

"""A talk leads to what teams made of the same result."""

from accord.mechanisms.talks import services
from accord.mechanisms.team_talks.tests.world import dealt
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor


def test_the_talk_shows_where_what_teams_said_stands(cast: Cast) -> None:
    with cast.in_scope():
        found = dealt(cast)
        talk = services.talk_open(
            result=found.cards.result, held_on=partnership.today(), place="", actor=found.steward
        )
        cards = found.address("cards")
    shown = visitor(cast, "member").get(page(cast, "talks:talk", talk_id=talk.id)).content.decode()
    assert cards in shown

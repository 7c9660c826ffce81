"""All leaders of a year together: published once, when the last round has closed, and read by everybody."""

from datetime import timedelta

from django.urls import reverse

from accord.foundations import clock
from accord.steps.leadership.feedback.tests.test_reports import MANY
from accord.steps.leadership.feedback.tests.world import reviewed
from accord.steps.leadership.feedback.together import making, reading
from tests.cast import Cast
from tests.visits import visitor


def test_of_fewer_than_five_leaders_nothing_is_told(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY)
    address = reverse(
        "feedback:together",
        kwargs={"partnership_id": cast.partnership.id, "year_id": world.year.id},
    )
    with clock.at(world.after()):
        member = visitor(cast, "member")
        assert member.get(address).status_code == 404
        with cast.in_scope():
            making.year_bring_together(world.year.id, actor=cast.system)
            made = reading.made_of(world.year)
        assert made is not None
        assert {cell["reason"] for cell in made.cells.values()} == {"too_few"}
        assert "Too few leaders were reviewed" in member.get(address).content.decode()


def test_it_waits_for_the_last_round(cast: Cast) -> None:
    world = reviewed(cast).opened()
    with cast.in_scope():
        making.year_bring_together(world.year.id, actor=cast.system)
        assert reading.made_of(world.year) is None
        with clock.at(world.after() + timedelta(days=1)):
            making.year_bring_together(world.year.id, actor=cast.system)  # its round is still to be closed
            assert reading.made_of(world.year) is None

"""With data on them too, pages of measures say nothing that cannot be translated."""

from datetime import date
from decimal import Decimal

import pytest

from accord.foundations import clock
from accord.mechanisms.measures import services
from accord.mechanisms.measures.periods import last_ended, through
from accord.mechanisms.measures.rules import Aim, Every
from accord.mechanisms.measures.tests.world import FIRST, NOON, SECOND, THIRD, give, registered
from tests.cast import Cast
from tests.pseudo import bare_words, spoken, words_of_data
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


@pytest.fixture
def paths(cast: Cast) -> list[str]:
    with clock.at(NOON), cast.in_scope():
        steward = cast.actor("steward")
        measure = registered(cast)
        give(cast, measure, FIRST, 96)
        give(cast, measure, FIRST, 90, why="Counted anew", seen=1)
        give(cast, measure, THIRD, 60)
        aim = Aim(Decimal(80), Decimal(5))
        services.target_set(measure=measure, aim=aim, since=SECOND, why="Two sites more", actor=steward)
        shifted = registered(cast, name="Answers", every=Every.MONTH, first_day=date(2025, 1, 1))
        for place, period in enumerate(through(shifted.first_period, last_ended(NOON.date(), Every.MONTH))):
            give(cast, shifted, period, 70 if place < 11 else 90)
        ended = registered(cast, name="Accidents", unit="", lowest=None, highest=None)
        services.measure_end(measure=ended, why="Counted otherwise", actor=steward)
    own = [page(cast, "measures:measure", measure_id=each.id) for each in (measure, shifted, ended)]
    forms = [page(cast, f"measures:{name}", measure_id=measure.id) for name in ("change", "target", "end")]
    value = page(cast, "measures:value", measure_id=measure.id, period="2026-Q1")
    lists = [page(cast, f"measures:{name}") for name in ("list", "add", "bring")]
    return [*own, *forms, value, *lists]


def test_every_word_is_ours_to_translate_or_data(cast: Cast, paths: list[str]) -> None:
    with clock.at(NOON):
        client, known = visitor(cast, "steward"), words_of_data()
        with spoken():
            for path in paths:
                bare = set(bare_words(client.get(path).content.decode())) - known
                assert not bare, path

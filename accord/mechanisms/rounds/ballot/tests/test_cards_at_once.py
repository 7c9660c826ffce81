"""Cards at once: of many phones with one card one is first, and a hat never takes more than it has people."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from secrets import token_hex
from threading import Barrier

import pytest
from django.db import connection

from accord.mechanisms.rounds.ballot import cards, door, submit
from accord.mechanisms.rounds.ballot.door import NotOpen
from accord.mechanisms.rounds.ballot.models import BoxItem, Card
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def at_once(opened: OpenRound, codes: Sequence[str]) -> Counter[str]:
    """Send with all of these in one moment, each from a phone of its own; return how each was answered."""
    phones = [(code, token_hex(16)) for code in codes]
    for code, phone in phones:
        opened.begin(code, phone=phone)
    barrier = Barrier(len(phones))

    def send(code: str, phone: str) -> str:
        try:
            visit = door.visit(code, phone)
            barrier.wait(timeout=60)
            submit.answers_submit(visit)
        except NotOpen as shut:
            return shut.standing.value
        else:
            return "sent"
        finally:
            connection.close()

    with ThreadPoolExecutor(len(phones)) as pool:
        return Counter(pool.map(lambda each: send(*each), phones))


def test_of_many_with_one_card_one_is_first(cast: Cast) -> None:
    opened = open_round(cast, by_card=3)
    assert at_once(opened, [opened.codes()[0]] * 10) == {"sent": 1, "used": 9}
    with cast.in_scope():
        assert BoxItem.objects.count() == Card.objects.filter(responded=True).count() == 1


def test_of_many_for_the_last_place_in_a_hat_one_is_first(cast: Cast) -> None:
    opened = open_round(cast, by_card=3)
    for code in opened.codes()[:2]:
        opened.answer(code, phone=token_hex(16))
    with cast.in_scope():
        cards.cards_draw_anew(
            round=opened.round, organisation_id=cast.council.id, actor=cast.actor("steward")
        )
    assert at_once(opened, opened.codes()) == {"sent": 1, "all_in": 2}
    opened.close()

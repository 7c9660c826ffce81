from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.utils.functional import lazystr

from accord.foundations import clock
from accord.foundations.audit import kinds, services
from accord.foundations.audit.models import Entry
from tests.cast import Cast
from tests.visits import page, visitor

kinds.kind("test.rang", lazystr("{actor} rang {about}."))


def test_everybody_inside_reads_the_log_in_local_time(cast: Cast) -> None:
    summer = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
    with cast.in_scope(), transaction.atomic(), clock.at(summer):
        services.record("test.rang", actor=cast.actor("steward"), about=cast.member)
    shown = visitor(cast, "kestrel_member").get(page(cast, "audit:log")).content.decode()
    assert "Anna Rees rang Mia Marsh." in shown
    assert "1 Jul 2026, 13:30" in shown
    assert "Times are those of Europe/London." in shown


def test_older_entries_are_a_link_away(cast: Cast) -> None:
    cast.add_staff(cast.council, 30)
    client = visitor(cast, "member")
    address = page(cast, "audit:log")
    newest = client.get(address).content.decode()
    assert "was founded." not in newest
    assert "Older entries" in newest
    oldest = client.get(address, {"before": "3"}).content.decode()
    assert "Northmoor Learning Partnership was founded." in oldest
    assert "Older entries" not in oldest


@pytest.mark.parametrize("before", ["", "x", "²", "-1", "9" * 18, "9" * 5000])
def test_any_number_in_the_address_leads_somewhere(cast: Cast, before: str) -> None:
    answer = visitor(cast, "member").get(page(cast, "audit:log"), {"before": before})
    assert answer.status_code == 200


def test_a_log_that_was_tampered_with_says_so_on_top(cast: Cast) -> None:
    with cast.in_scope():
        Entry.objects.get(number=3).delete()
    shown = visitor(cast, "member").get(page(cast, "audit:log")).content.decode()
    assert "The log has been tampered with." in shown
    assert "entry 3 is missing" in shown

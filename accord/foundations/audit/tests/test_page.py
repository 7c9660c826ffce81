import csv
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.db import transaction
from django.utils.functional import lazystr

from accord.foundations import clock
from accord.foundations.audit import kinds, services, taking
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


def test_older_entries_are_a_link_away_and_newer_ones_are_again(cast: Cast) -> None:
    cast.add_staff(cast.council, 30)
    client = visitor(cast, "member")
    address = page(cast, "audit:log")
    newest = client.get(address).content.decode()
    assert "was founded." not in newest
    oldest = client.get(address, {"before": "3"}).content.decode()
    assert "Northmoor Learning Partnership was founded." in oldest
    assert "?before=" not in oldest.partition("<footer")[0]
    assert "?after=2" in oldest
    newer = client.get(address, {"after": "2"}).content.decode()
    assert "?before=3" in newer
    assert 'value="52"' in newer
    assert 'value="2"' not in newer


@pytest.mark.parametrize("number", ["", "x", "²", "-1", "9" * 18, "9" * 5000])
@pytest.mark.parametrize("name", ["before", "after"])
def test_any_number_in_the_address_leads_somewhere(cast: Cast, name: str, number: str) -> None:
    answer = visitor(cast, "member").get(page(cast, "audit:log"), {name: number})
    assert answer.status_code == 200


def test_what_is_chosen_is_listed_and_taken_along(cast: Cast) -> None:
    with cast.in_scope(), transaction.atomic():
        services.record("test.rang", actor=cast.actor("kestrel_member"), about=cast.member)
    client, chosen = visitor(cast, "member"), {"organisation": str(cast.kestrel.id)}
    shown = client.get(page(cast, "audit:log"), chosen).content.decode()
    assert shown.count("<li value=") == 1
    assert "Ben Ives rang Mia Marsh." in shown
    assert f"log.csv?organisation={cast.kestrel.id}" in shown
    answer = client.get(page(cast, "audit:separated"), chosen)
    header, row = (
        csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))).fieldnames,
        list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")))),
    )
    assert header is not None
    assert len(row) == 1
    assert row[0]["What"] == "Ben Ives rang Mia Marsh."
    assert row[0]["Organisation"] == "Kestrel Build"
    assert len(row[0]["Fingerprint (SHA-256)"]) == 64


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"area": "nothing"}, "Choose one from the list."),
        ({"since": "2026-13-01"}, "Enter a valid date."),
        ({"since": "9999-12-31"}, "Choose a day of this century or a later one."),
        ({"since": "2026-02-02", "until": "2026-02-01"}, "This day is before the first one."),
    ],
)
def test_what_cannot_be_chosen_is_said_beside_the_field(cast: Cast, given: dict[str, str], said: str) -> None:
    assert said in visitor(cast, "member").get(page(cast, "audit:log"), given).content.decode()
    assert visitor(cast, "member").get(page(cast, "audit:separated"), given).status_code == 302


def test_too_much_at_once_is_to_be_taken_in_parts(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking, "MOST", 3)
    shown = visitor(cast, "member").get(page(cast, "audit:spreadsheet"), follow=True).content.decode()
    assert "That would be more than 3 entries. Choose days, and take it in parts." in shown


def test_a_facilitator_reads_the_log_and_takes_nothing_along(cast: Cast) -> None:
    cast.add_facilitator(until=clock.today(cast.partnership.zone))
    client = visitor(cast, "facilitator")
    assert "As CSV" not in client.get(page(cast, "audit:log")).content.decode()
    assert client.get(page(cast, "audit:separated")).status_code == 403
    assert client.get(page(cast, "audit:spreadsheet")).status_code == 403


def test_what_is_new_stands_on_top_until_it_is_known(cast: Cast) -> None:
    client, address = visitor(cast, "member"), page(cast, "audit:log")
    assert "In the last seven days" in client.get(address).content.decode()
    newest = client.get(address).context["lines"][0].number
    said = client.post(page(cast, "audit:mark-read"), {"number": newest}, follow=True).content.decode()
    assert "Since you were last here" in said
    assert "Nobody else did anything that stands in the log." in said
    mine = client.get(page(cast, "overview:my-page")).content.decode()
    assert "Since you were last here" in mine
    other = visitor(cast, "steward").get(address).content.decode()
    assert "In the last seven days" in other


def test_the_log_is_checked_when_somebody_asks(cast: Cast) -> None:
    client, address = visitor(cast, "kestrel_member"), page(cast, "audit:check")
    before = client.get(address)
    assert "You can check that nothing in the log was changed." in before.content.decode()
    noted = before.context["fingerprint"]
    cast.add_staff(cast.council, 1)
    shown = client.post(address, {"noted": noted}).content.decode()
    assert "The log is whole: no entry is missing, none was changed." in shown
    assert "up to there, this is the same log." in shown
    shown = client.post(address, {"noted": noted[:-1]}).content.decode()
    assert "This is no whole fingerprint" in shown
    other = noted[:-1] + ("0" if noted[-1] != "0" else "1")
    shown = client.post(address, {"noted": other}).content.decode()
    assert "This log is not the one that the fingerprint was taken from." in shown


def test_a_log_that_was_tampered_with_says_so_on_top(cast: Cast) -> None:
    client = visitor(cast, "member")
    with cast.in_scope():
        Entry.objects.filter(number=Entry.objects.count() - 1).update(kind="test.rang")
    shown = client.get(page(cast, "audit:log")).content.decode()
    assert "The log has been tampered with." in shown
    with cast.in_scope():
        Entry.objects.get(number=3).delete()
    shown = client.post(page(cast, "audit:check")).content.decode()
    assert "The log has been tampered with." in shown
    assert "entry 3 is missing" in shown

"""What an answer leaves: that somebody responded, and one sealed item; after the close, not even that."""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.foundations.jobs.services import all_run
from accord.foundations.outbox.services import letters_send
from accord.mechanisms.rounds.ballot import jobs, tokens
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation
from accord.mechanisms.rounds.ballot.tests import evidence
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, next_round, open_round
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.web.logs import PageFormatter
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

CANARY = "a canary sings in the north"
# One row per answer as designed, see the README: the receipts, and the comments from ten answers on.
DESIGNED = {"ballot_receipt", "comments_comment"}


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, council=14)


@pytest.fixture(autouse=True)
def _every_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.DEBUG):
        yield


def begin_on_a_phone(opened: OpenRound, token: str) -> Client:
    """Fill in every page as a person does, with a canary for a comment; send nothing."""
    phone = Client()
    with opened.cast.in_scope():
        sections = questionnaires.sections(opened.round)
    for number, section in enumerate(sections, start=1):
        answers = {f"q{item.position}": "4" for item in section.items.all()}
        phone.post(reverse("ballot:section", args=[token, number]), answers)
    phone.post(reverse("ballot:comment", args=[token]), {"comment": CANARY})
    return phone


def send(phone: Client, token: str) -> None:
    sent = phone.post(reverse("ballot:send", args=[token]), {"send": "yes"}, follow=True)
    assert tokens.receipt(token) in sent.content.decode()


def assert_nowhere(secret: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    assert evidence.tables_that_hold(secret) == set()
    assert evidence.files_that_hold(secret.encode()) == set()
    assert secret not in logged(caplog)
    assert secret not in "".join(capfd.readouterr())


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Return what all loggers together would write at their most talkative, each as the site lets it."""
    by_page, plain = PageFormatter(), logging.Formatter()
    return "\n".join(
        (by_page if record.name.startswith(("django.request", "django.security")) else plain).format(record)
        for record in caplog.records
    )


def test_a_sending_changes_two_rows_and_says_no_more(opened: OpenRound) -> None:
    token = opened.token("member")
    phone = begin_on_a_phone(opened, token)
    before = evidence.every_row()
    send(phone, token)
    changed = evidence.changes(before, evidence.every_row())
    assert set(changed) == {"ballot_boxitem", "ballot_draft", "ballot_invitation"}
    assert [len(rows) for rows in changed["ballot_boxitem"]] == [0, 1]
    assert [len(rows) for rows in changed["ballot_draft"]] == [1, 0]
    (was,), (is_now,) = changed["ballot_invitation"]
    (column,) = [(old, new) for old, new in zip(was, is_now, strict=True) if old != new]
    assert column in {("0", "1"), ("False", "True")}


def test_looking_and_filling_in_touch_drafts_only(opened: OpenRound) -> None:
    before = evidence.every_row()
    begin_on_a_phone(opened, opened.token("member"))
    assert set(evidence.changes(before, evidence.every_row())) == {"ballot_draft"}


def test_what_somebody_wrote_stands_nowhere_while_the_round_is_open(
    opened: OpenRound, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("member", "director", "manager"):
        phone = begin_on_a_phone(opened, opened.token(name))
        assert_nowhere(CANARY, caplog, capfd)
        send(phone, opened.token(name))
        assert_nowhere(CANARY, caplog, capfd)
    letters_send()
    assert not any(CANARY in str(letter.message()) for letter in mail.outbox)


def test_after_the_close_it_stands_nowhere_where_fewer_than_ten_answered(
    opened: OpenRound, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    opened.answer_by(9, comment=CANARY)
    opened.close()
    assert_nowhere(CANARY, caplog, capfd)


def test_from_ten_answers_on_a_comment_waits_locked(
    opened: OpenRound, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    opened.answer_by(10, comment=CANARY)
    opened.close()
    with opened.cast.in_scope():
        assert comments.waiting(opened.round.id) == 10
    assert_nowhere(CANARY, caplog, capfd)


def test_a_token_stands_in_its_own_letter_and_nowhere_else(
    opened: OpenRound, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    token = opened.token("member")
    letters_send()
    send(begin_on_a_phone(opened, token), token)
    Client().get(reverse("ballot:start", args=[token]))
    Client(enforce_csrf_checks=True).post(reverse("ballot:send", args=[token]))
    assert sum(token in str(letter.message()) for letter in mail.outbox) == 1
    assert_nowhere(token, caplog, capfd)
    opened.close()
    assert_nowhere(token, caplog, capfd)


def test_a_receipt_is_not_known_before_the_close(
    opened: OpenRound, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    token = opened.token("member")
    opened.answer(token)
    assert_nowhere(tokens.receipt(token), caplog, capfd)


@pytest.mark.sqlite
def test_after_the_close_no_sealed_item_is_left_in_the_file_or_its_journal(opened: OpenRound) -> None:
    opened.answer_by(9)
    opened.begin(list(opened.tokens.values())[9])
    with opened.cast.in_scope():
        sealed = [bytes(found) for found in BoxItem.objects.values_list("ciphertext", flat=True)]
        sealed += [bytes(found) for found in Draft.objects.values_list("ciphertext", flat=True)]
    parts = [found[start : start + 64] for found in sealed for start in range(0, len(found) - 64, 512)]
    assert all(evidence.files_that_hold(part) for part in parts[::40])
    opened.close()
    assert not any(evidence.files_that_hold(part) for part in parts)
    assert connection.vendor == "sqlite"


def test_after_the_close_no_table_has_grown_with_the_number_of_answers(cast: Cast) -> None:
    """Every table of the database is looked at, also those of rooms that nobody has built yet."""
    grown: list[Counter[str]] = []
    for answers in (10, 21):
        opened = next_round(cast) if grown else open_round(cast, council=14)
        all_run()  # what is due once for all
        before = evidence.counts()
        for token in opened.answer_by(answers, comment="Meet more often"):
            Client().get(reverse("ballot:start", args=[token]))
        with clock.at(clock.now() + timedelta(days=1)):
            all_run()
        opened.close()
        after = evidence.counts()
        grown.append(Counter({table: after[table] - before[table] for table in after}))
    few, many = grown
    assert {table for table in many if many[table] != few[table]} == DESIGNED
    assert {many[table] for table in DESIGNED} == {21}


def test_every_sealed_item_has_one_length(opened: OpenRound) -> None:
    links = list(opened.tokens.values())
    opened.answer(links[0], value=1)
    opened.answer(links[1], value=5, comment="x" * 2000)
    opened.answer(links[2], value=0, comment="\U0001f9f1" * 2000)
    opened.begin(links[3])
    opened.begin(links[4], comment="x" * 2000)
    with opened.cast.in_scope():
        assert len({len(found) for found in BoxItem.objects.values_list("ciphertext", flat=True)}) == 1
        assert len({len(found) for found in Draft.objects.values_list("ciphertext", flat=True)}) == 1


def test_who_said_what_changes_nothing_that_is_kept(cast: Cast) -> None:
    """The motivated intruder: two rounds that differ only in which of two people said it look the same.

    In hand are a copy of the whole database from the middle of the round, and all that is left after it.
    """
    kept: list[object] = []
    terms: dict[str, Any] = {"cuts": [], "organisations": [cast.council.id]}
    for outspoken in (0, 1):
        opened = next_round(cast, **terms) if kept else open_round(cast, council=6, **terms)
        for number, token in enumerate(list(opened.tokens.values())):
            if number == outspoken:
                opened.answer(token, value=1, comment="x" * 2000)
            else:
                opened.answer(token, value=4)
        with cast.in_scope():
            lengths = [len(item) for item in BoxItem.objects.values_list("ciphertext", flat=True)]
        opened.close()
        with cast.in_scope():
            published = publishing.result_for(cast.actor("member"), opened.round.id).to_json()
            waiting = comments.waiting(opened.round.id)
        # The second round names itself, and says what moved since the first.
        own = dict.fromkeys(("round_key", "closed_at", "certificate", "changes"))
        kept.append((lengths, waiting, published | own))
    assert kept[0] == kept[1]


def test_the_clock_leaves_no_trace_of_an_answer(opened: OpenRound) -> None:
    """A sweep that ran between two answers has written nothing from which their order could be read."""
    jobs.rounds_open()
    before = evidence.every_row()
    opened.answer(opened.token("member"))
    with opened.cast.in_scope():
        jobs.rounds_open()
        jobs.rounds_close()
        jobs.keys_destroy()
        assert Invitation.objects.filter(responded=True).count() == 1
    assert set(evidence.changes(before, evidence.every_row())) == {"ballot_boxitem", "ballot_invitation"}

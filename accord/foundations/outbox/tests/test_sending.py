from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from pytest_django import Settings

from accord.foundations import clock, scope, wearing
from accord.foundations.outbox import Enclosed, Letter, letters, rules, selectors, services
from accord.foundations.outbox.models import Envelope

PARTNERSHIP = uuid4()
UNWANTED = uuid4()


def _write(about: UUID) -> Letter | None:
    return None if about == UNWANTED else Letter(subject="Hello", text=f"About {about}.")


@pytest.fixture(autouse=True)
def _kind(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(letters._writers, "test.hello", _write)
    with scope.partnership(PARTNERSHIP):
        yield


def _post(*about: UUID, occasion: str = "") -> None:
    services.letters_post(
        kind="test.hello",
        partnership_id=PARTNERSHIP,
        to=[(f"{number}@example.org", each) for number, each in enumerate(about)],
        occasion=occasion,
    )


class Refusing(EmailBackend):
    def send_messages(self, messages: object) -> int:
        raise ConnectionRefusedError


def test_it_works() -> None:
    _post(uuid4(), uuid4())
    services.letters_send()
    assert len(mail.outbox) == 2
    assert selectors.backlog().count == 0


def test_a_letter_wears_what_its_partnership_wears(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked once for all of them; words and their twin are one letter, with a logo or without."""
    seen: list[UUID] = []

    def worn() -> wearing.Worn | None:
        seen.append(scope.current())
        return wearing.Worn(name="We", colour="#0f5c6e", mark=b"png") if len(seen) == 1 else None

    monkeypatch.setattr(wearing, "worn", worn)
    _post(uuid4(), uuid4())
    services.letters_send()
    assert seen == [PARTNERSHIP]
    _post(uuid4())
    services.letters_send()
    sent = [letter.message().as_string() for letter in mail.outbox]
    assert all("text/html" in letter for letter in sent)
    assert sorted("image/png" in letter for letter in sent) == [False, True, True]


def test_what_is_enclosed_goes_with_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    enclosed = (Enclosed("talk.ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR"),)
    written = Letter(subject="Hello", text="Come.", enclosed=enclosed)
    monkeypatch.setitem(letters._writers, "test.hello", lambda _about: written)
    _post(uuid4())
    services.letters_send()
    message = mail.outbox[0].message().as_string()
    assert 'Content-Disposition: attachment; filename="talk.ics"' in message
    assert "Content-Type: text/calendar" in message


def test_a_subject_with_a_title_that_was_typed_on_two_lines_is_sent_on_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Mail knows no such subject; one letter that cannot be made held up all that came after it."""
    hostile = Letter(subject="Decide: Year\r\nBcc: evil@example.org", text="")
    monkeypatch.setitem(letters._writers, "test.hello", lambda _about: hostile)
    _post(uuid4(), uuid4())
    services.letters_send()
    assert [letter.subject for letter in mail.outbox] == ["Decide: Year Bcc: evil@example.org"] * 2


def test_the_outbox_keeps_no_text() -> None:
    about = uuid4()
    _post(about)
    assert "About" not in str(list(Envelope.objects.values()))


def test_what_is_forgotten_leaves_no_row_sent_or_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    sent, waiting, kept = uuid4(), uuid4(), uuid4()
    _post(sent)
    services.letters_send()
    _post(waiting, kept)
    services.letters_forget([sent, waiting])
    assert [found.about_id for found in Envelope.objects.all()] == [kept]


def test_letters_follow_a_person_to_another_address(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = uuid4(), uuid4()
    _post(first)
    services.letters_send()
    _post(second)
    services.letters_readdress(was="0@Example.org", now="new@example.org")
    services.letters_send()
    assert [letter.to for letter in mail.outbox] == [["0@example.org"], ["new@example.org"]]
    assert {found.address for found in Envelope.objects.all()} == {"new@example.org"}


def test_a_letter_that_went_to_the_new_address_already_is_not_sent_there_again() -> None:
    about = uuid4()
    for address in ("old@example.org", "new@example.org"):
        services.letters_post(kind="test.hello", partnership_id=PARTNERSHIP, to=[(address, about)])
    services.letters_readdress(was="old@example.org", now="new@example.org")
    services.letters_send()
    assert [letter.to for letter in mail.outbox] == [["new@example.org"]]


def test_of_somebody_without_an_address_no_letter_is_kept() -> None:
    _post(uuid4())
    services.letters_readdress(was="0@example.org", now="")
    assert not Envelope.objects.exists()


def test_a_letter_forgotten_while_it_leaves_holds_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    about, next_one = uuid4(), uuid4()

    def write(found: UUID) -> Letter:
        services.letters_forget([about])
        return Letter(subject="Hello", text="")

    monkeypatch.setitem(letters._writers, "test.hello", write)
    _post(about, next_one)
    services.letters_send()
    assert len(mail.outbox) == 2


def test_the_same_letter_on_the_same_occasion_is_posted_once() -> None:
    about = uuid4()
    _post(about)
    _post(about)
    _post(about, occasion="reminder")
    assert Envelope.objects.count() == 2


def test_what_was_sent_is_not_sent_again() -> None:
    _post(uuid4())
    services.letters_send()
    services.letters_send()
    assert len(mail.outbox) == 1


def test_a_letter_no_longer_wanted_is_not_sent() -> None:
    _post(UNWANTED)
    services.letters_send()
    assert mail.outbox == []
    assert Envelope.objects.get().state == Envelope.State.NOT_WANTED


def test_a_server_that_refuses_loses_nothing_and_is_asked_less_and_less_often(
    settings: Settings,
) -> None:
    sending_backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    _post(uuid4(), uuid4())
    start = clock.now()
    for hours in range(48):
        with clock.at(start + timedelta(hours=hours)):
            services.letters_send()
    backlog = selectors.backlog()
    assert (backlog.count, backlog.since) == (2, Envelope.objects.order_by("posted_at")[0].posted_at)
    assert max(Envelope.objects.values_list("attempts", flat=True)) < 20
    settings.EMAIL_BACKEND = sending_backend
    with clock.at(start + timedelta(hours=53)):
        services.letters_send()
    assert len(mail.outbox) == 2


def test_a_letter_that_a_killed_worker_had_taken_is_sent_later_under_the_same_id() -> None:
    _post(uuid4())
    envelope_id = Envelope.objects.get().id
    services._claim(envelope_id)
    services.letters_send()
    assert mail.outbox == []
    with clock.at(clock.now() + rules.CLAIM):
        services.letters_send()
    assert mail.outbox[0].extra_headers["Message-ID"] == f"<{envelope_id}@accord>"

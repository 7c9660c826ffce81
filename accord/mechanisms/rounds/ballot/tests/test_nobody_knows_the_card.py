"""Nobody can know who drew which card: not the steward, not whoever holds the database. Attacks."""

import logging
from secrets import token_hex
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.foundations.outbox.services import letters_send
from accord.mechanisms.rounds.ballot import codes, door, drafts, hats, participation, selectors, sites, tokens
from accord.mechanisms.rounds.ballot.models import BoxItem, Card, Draft
from accord.mechanisms.rounds.ballot.pockets import COOKIE
from accord.mechanisms.rounds.ballot.tests import evidence
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

CANARY = "a canary sings in the hat"


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, by_card=5, cuts=["organisation"])


def fill_in(opened: OpenRound, phone: Client, code: str) -> None:
    """Fill in every page, as a phone does."""
    phone.get(reverse("ballot:start", args=[code]))
    with opened.cast.in_scope():
        sections = questionnaires.sections(opened.round)
    for number, section in enumerate(sections, start=1):
        answers = {f"q{item.position}": "4" for item in section.items.all()}
        phone.post(reverse("ballot:section", args=[code, number]), answers)
    phone.post(reverse("ballot:comment", args=[code]), {"comment": CANARY})


def send(phone: Client, code: str) -> str:
    return phone.post(reverse("ballot:send", args=[code]), {"send": "yes"}, follow=True).content.decode()


def page_of(phone: Client, code: str) -> str:
    """Return the first page of a card, without the token of its forms."""
    return phone.get(reverse("ballot:start", args=[code])).content.decode()


def test_no_table_leads_from_a_card_to_a_person() -> None:
    for name in ("Card", "Hat"):
        for field in apps.get_model("ballot", name)._meta.get_fields():
            assert getattr(field.related_model, "__name__", "") != "Person", f"{name}.{field.name}"
    assert {field.name for field in Card._meta.get_fields()} == {
        *("id", "partnership", "hat", "code_hash", "responded", "used_from", "replaced")
    }


def test_an_answer_by_card_changes_a_card_and_a_box_and_no_invitation(opened: OpenRound) -> None:
    code, phone = opened.codes()[0], Client()
    fill_in(opened, phone, code)
    before = evidence.every_row()
    assert "Your answers are sent." in send(phone, code)
    changed = evidence.changes(before, evidence.every_row())
    assert set(changed) == {"ballot_boxitem", "ballot_card", "ballot_draft"}


def test_whoever_printed_the_sheet_cannot_tell_a_used_card_from_another(opened: OpenRound) -> None:
    used, begun, fresh = opened.codes()[:3]
    theirs, other = Client(), Client()
    fill_in(opened, theirs, used)
    send(theirs, used)
    fill_in(opened, other, begun)
    pages = {page_of(Client(), code).replace(code, "") for code in (used, begun, fresh)}
    assert len(pages) == 1
    assert "Your answers are sent." in page_of(theirs, used), "the phone that sent them finds its receipt"


def test_the_code_alone_opens_no_draft(opened: OpenRound) -> None:
    """Not to whoever holds the sheet, nor to whoever holds the database and the key of the site beside it."""
    code, phone = opened.codes()[0], Client()
    fill_in(opened, phone, code)
    held = phone.cookies[COOKIE].value
    assert drafts.draft_read(door.visit(code, held)).comment == CANARY
    assert drafts.draft_read(door.visit(code)).comment == ""
    assert drafts.draft_read(door.visit(code, token_hex(16))).comment == ""
    with opened.cast.in_scope():
        places = set(Draft.objects.values_list("place", flat=True))
    assert tokens.draft_place(code) not in places


def test_the_secret_of_a_phone_stays_with_the_pages_of_its_card(opened: OpenRound) -> None:
    code = opened.codes()[0]
    answer = Client().get(reverse("ballot:start", args=[code]))
    cookie = answer.cookies[COOKIE]
    assert cookie["path"] == f"/a/{code}/"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert COOKIE not in Client().get(reverse("ballot:start", args=[opened.token("member")])).cookies


def test_what_is_printed_says_nothing_of_people_or_of_how_many_answered(opened: OpenRound) -> None:
    before = opened.codes()
    for code in before[:3]:
        opened.answer(code, phone=token_hex(16))
    assert opened.codes() == before, "used ones too, in the order of their codes"
    assert before == sorted(before)
    with opened.cast.in_scope():
        (site,) = sites.sites(opened.round)
    assert "Caretaker" not in repr(site)


def test_a_code_and_what_is_written_stand_nowhere(
    opened: OpenRound, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        code, phone = opened.codes()[0], Client()
        fill_in(opened, phone, code)
        held = phone.cookies[COOKIE].value
        send(phone, code)
        letters_send()
        opened.close()
    for secret in (code, codes.in_parts(code), held, CANARY):
        assert evidence.tables_that_hold(secret) == set()
        assert evidence.files_that_hold(secret.encode()) == set()
        assert not any(secret in str(letter.message()) for letter in mail.outbox)
        assert secret not in "".join(capfd.readouterr())


def test_after_the_close_no_card_knows_its_phone_and_the_phone_finds_its_receipt(opened: OpenRound) -> None:
    code, phone = opened.codes()[0], Client()
    fill_in(opened, phone, code)
    send(phone, code)
    for token in list(opened.tokens.values()):
        opened.answer(token)
    opened.close()
    with opened.cast.in_scope():
        assert set(Card.objects.values_list("used_from", flat=True)) == {""}
    with opened.after_its_time():
        assert "stands in the list of those that were counted" in page_of(phone, code)
        assert "This round has closed." in page_of(Client(), code)


def test_who_took_which_card_changes_nothing_that_is_kept(opened: OpenRound) -> None:
    """Two of the same hat swap their cards: the sealed lengths, the counts and the figures are the same."""
    kept: list[Any] = []
    for order in (0, 1):
        first, second = opened.codes()[2 * order : 2 * order + 2]
        for code, value in ((first, 1), (second, 5)) if order == 0 else ((second, 1), (first, 5)):
            opened.answer(code, value=value, phone=token_hex(16), comment="x" * 2000 if value == 1 else "")
        with opened.cast.in_scope():
            kept.append({len(item) for item in BoxItem.objects.values_list("ciphertext", flat=True)})
    assert kept[0] == kept[1]
    assert len(kept[0]) == 1
    opened.answer(opened.token("member"))
    with opened.cast.in_scope():
        assert {len(item) for item in BoxItem.objects.values_list("ciphertext", flat=True)} == kept[0]


def test_cards_count_in_the_participation_and_have_no_figure_of_their_own(cast: Cast) -> None:
    opened = open_round(cast, council=4, by_card=5)
    for code in opened.codes():
        opened.answer(code, phone=token_hex(16))
    participation.participation_record()
    with cast.in_scope():
        council = next(
            each for each in selectors.participation(opened.round) if each.organisation == "Northmoor Council"
        )
        assert (council.invited, council.at_least) == (15, 5)


def test_after_a_restore_the_cards_in_peoples_hands_still_work(opened: OpenRound, settings: Settings) -> None:
    """The site has another key then: the hashes are written anew from the keys of the round."""
    code = opened.codes()[0]
    secrets = keystore.keys_read(opened.round.id)
    keystore.keys_destroyed(opened.round.id)
    settings.ACCORD_SITE_KEY = b"the key of the new machine......"
    keystore.keys_put(opened.round.id, secrets)
    assert door.visit(code).invitation is None
    with opened.cast.in_scope():
        hats.cards_rehash(opened.round)
    opened.answer(code, phone=token_hex(16))

"""Welsh beside English: dates and plurals, no mixed pages, a switch that keeps what was typed, letters."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import ngettext

from accord.foundations.languages import make_ready
from accord.foundations.outbox.services import letters_send
from accord.gateways.signin import services
from accord.gateways.signin.models import Account
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast
from tests.visits import visitor

WELSH = "cy"
TYPED = "Cyfranddaliadau <b>mewn</b> “cwmni” & mwy"


@pytest.fixture(autouse=True)
def _language_put_back() -> Iterator[None]:
    """Leave no language behind: a page activates its own, for as long as the thread lives."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "dim munudau"), (1, "1 munud"), (2, "2 funud"), (3, "3 munud"), (6, "6 munud"), (11, "11 munud")],
)
def test_every_plural_of_welsh_is_spoken(count: int, said: str) -> None:
    with translation.override(WELSH):
        assert ngettext("{count} minute", "{count} minutes", count).format(count=count) == said


def test_days_are_written_as_in_wales() -> None:
    with translation.override(WELSH):
        assert formats.date_format(date(2026, 11, 26), "j F Y") == "26 Tachwedd 2026"
        assert formats.date_format(date(2026, 11, 26), "l") == "Dydd Iau"


def test_a_page_outside_speaks_as_the_browser_asks(db: None) -> None:
    page = Client(headers={"Accept-Language": "cy"}).get(reverse("web:accessibility"))
    assert '<html lang="cy"' in page.content.decode()
    assert "Hygyrchedd" in page.content.decode()
    assert "Accessibility" not in page.content.decode()


def test_a_link_of_the_switch_is_remembered_and_keeps_the_place(db: None) -> None:
    client = Client()
    address = reverse("web:accessibility")
    there = client.get(f"{address}?part=2&page_language=cy")
    assert there.headers["Location"] == f"{address}?part=2"
    assert '<html lang="cy"' in client.get(address).content.decode()
    assert client.get(f"{address}?page_language=xx").cookies == {}


def test_a_switch_inside_is_kept_with_the_account(cast: Cast) -> None:
    home = reverse("overview:dashboard", kwargs={"partnership_id": cast.partnership.id})
    visitor(cast, "steward").get(home, {"page_language": WELSH})
    elsewhere = visitor(cast, "steward").get(home).content.decode()
    assert '<html lang="cy"' in elsewhere
    assert "Wyth cam" in elsewhere


def test_the_switch_keeps_what_was_typed(cast: Cast) -> None:
    address = reverse("partnership:interests", kwargs={"partnership_id": cast.partnership.id})
    client = visitor(cast, "director")
    assert "formnovalidate>Cymraeg</button>" in client.get(address).content.decode()
    page = client.post(address, {"page_language": "cy/1", "what": TYPED, "since": "nid dyddiad"})
    html = page.content.decode()
    assert '<html lang="cy"' in html
    assert "Cyfranddaliadau &lt;b&gt;mewn&lt;/b&gt; “cwmni” &amp; mwy" in html
    assert 'value="nid dyddiad"' in html
    assert page.headers["Cache-Control"] == "no-store"


def test_the_switch_does_nothing_else(cast: Cast) -> None:
    address = reverse("partnership:interests", kwargs={"partnership_id": cast.partnership.id})
    client = visitor(cast, "director")
    client.post(address, {"page_language": "cy/1", "what": TYPED, "since": "2020-01-01"})
    assert TYPED not in visitor(cast, "member").get(address).content.decode()


def test_a_stranger_switches_nobody(cast: Cast) -> None:
    """A button of the switch is sent with the token of its form, as every other."""
    address = reverse("partnership:interests", kwargs={"partnership_id": cast.partnership.id})
    client = Client(enforce_csrf_checks=True)
    client.force_login(Account.objects.with_address(cast.director.email))
    assert client.post(address, {"page_language": "cy/1", "what": TYPED}).status_code == 403


def test_answering_speaks_welsh_and_keeps_answers_typed(cast: Cast) -> None:
    opened = open_round(cast, council=6, kestrel=6)
    address = reverse("ballot:comment", kwargs={"token": opened.token("member")})
    client = Client()
    page = client.post(address, {"page_language": "cy/1", "comment": TYPED}).content.decode()
    assert '<html lang="cy"' in page
    assert "“cwmni” &amp; mwy</textarea>" in page
    assert "<script" not in page


def test_a_letter_speaks_the_language_of_its_reader(cast: Cast) -> None:
    account = services.account_for(address=cast.member.email)
    services.language_choose(account=account, language=WELSH)
    for person in (cast.member, cast.director):
        services.code_send(address=person.email)
    letters_send()
    subjects = {letter.to[0]: letter.subject for letter in mail.outbox}
    assert subjects == {
        cast.member.email: "Eich cod ar gyfer Accord",
        cast.director.email: "Your code for Accord",
    }
    assert translation.get_language() == settings.LANGUAGE_CODE


def test_a_catalogue_is_made_ready_by_itself() -> None:
    made = settings.LOCALE_PATHS[0] / WELSH / "LC_MESSAGES" / "django.mo"
    made.unlink()
    make_ready(settings.LOCALE_PATHS)
    assert made.stat().st_mtime_ns == made.with_suffix(".po").stat().st_mtime_ns

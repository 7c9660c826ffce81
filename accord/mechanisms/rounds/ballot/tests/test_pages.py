"""Answering under a personal link, without JavaScript, without signing in."""

import re
from collections.abc import Iterator

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from accord.mechanisms.rounds.ballot import door, drafts, locks, tokens
from accord.mechanisms.rounds.ballot.models import BoxItem, Invitation
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from tests.cast import Cast

pytestmark = pytest.mark.slow

PAGES = ("start", "comment", "check", "where", "send", "sent")


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, kestrel=8)


@pytest.fixture
def phone() -> Client:
    """Somebody's phone: no session, and cross-site checks as in real life are tested apart."""
    return Client()


def url(opened: OpenRound, name: str, *parts: object, who: str = "member") -> str:
    return reverse(f"ballot:{name}", args=[opened.token(who), *parts])


def sections(opened: OpenRound) -> list[dict[str, str]]:
    """Return what to post to each section, to answer everything."""
    with opened.cast.in_scope():
        return [
            {f"q{item.position}": "4" for item in section.items.all()}
            for section in questionnaires.sections(opened.round)
        ]


def every_page(opened: OpenRound, who: str = "member") -> Iterator[str]:
    for name in PAGES:
        yield url(opened, name, who=who)
    yield url(opened, "section", 1, who=who)


def follow(phone: Client, opened: OpenRound) -> None:
    """Answer everything and stop before sending."""
    for number, answers in enumerate(sections(opened), start=1):
        phone.post(url(opened, "section", number), answers)
    phone.post(url(opened, "comment"), {"comment": "Meet more often"})


def test_it_works(phone: Client, opened: OpenRound) -> None:
    start = phone.get(url(opened, "start"))
    assert "not anonymous" in start.content.decode()
    answers = sections(opened)
    for number, posted in enumerate(answers, start=1):
        page = phone.post(url(opened, "section", number), posted)
        after = url(opened, "section", number + 1) if number < len(answers) else url(opened, "comment")
        assert page.headers["Location"] == after
    assert phone.post(url(opened, "comment"), {"comment": "Meet more often"}).headers["Location"] == url(
        opened, "check"
    )
    check = phone.get(url(opened, "check")).content.decode()
    assert check.count("Often") == 14
    assert "Meet more often" in check
    where = phone.get(url(opened, "where")).content.decode()
    assert "Northmoor Council" in where
    assert "Kestrel Build" not in where
    sent = phone.post(url(opened, "send"), {"send": "yes"}, follow=True)
    assert tokens.receipt(opened.token("member")) in sent.content.decode()
    with opened.cast.in_scope():
        assert BoxItem.objects.count() == 1


def test_looking_never_spends_a_link(phone: Client, opened: OpenRound) -> None:
    """Mail scanners fetch every address, some twenty times, some with HEAD, some with an empty POST."""
    follow(phone, opened)
    for address in every_page(opened):
        for _ in range(3):
            phone.get(address)
            phone.head(address)
            phone.post(address)
    with opened.cast.in_scope():
        assert not Invitation.objects.filter(responded=True).exists()
    phone.post(url(opened, "send"), {"send": "yes"})
    with opened.cast.in_scope():
        assert Invitation.objects.filter(responded=True).count() == 1


def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(phone: Client, opened: OpenRound) -> None:
    answers = sections(opened)[0]
    answers.pop("q2")
    page = phone.post(url(opened, "section", 1), answers).content.decode()
    assert page.count("Choose an answer.") == 2  # beside it, and on top
    assert page.count("checked") == len(answers)
    assert len(drafts.draft_read(door.visit(opened.token("member"))).given) == len(answers)
    assert "What you answered before is saved under your link." in page


def test_interrupted_people_find_their_draft(phone: Client, opened: OpenRound) -> None:
    phone.post(url(opened, "section", 1), sections(opened)[0])
    later = Client()
    page = later.get(url(opened, "start")).content.decode()
    assert "Go on where you stopped" in page
    assert url(opened, "section", 2) in page
    assert later.get(url(opened, "section", 1)).content.decode().count("checked") == 6


def test_what_is_not_answered_cannot_be_skipped(phone: Client, opened: OpenRound) -> None:
    phone.post(url(opened, "section", 1), sections(opened)[0])
    for name in ("check", "send"):
        page = phone.post(url(opened, name), {"send": "yes"}, follow=True)
        assert page.redirect_chain[-1][0] == url(opened, "section", 2)
    assert "Send my answers" not in phone.get(url(opened, "where")).content.decode()


def test_changing_an_answer_leads_back_to_the_check(phone: Client, opened: OpenRound) -> None:
    follow(phone, opened)
    check = phone.get(url(opened, "check")).content.decode()
    assert f"{url(opened, 'section', 2)}?then=check#id_q0" in check
    page = phone.post(url(opened, "section", 2) + "?then=check", sections(opened)[1] | {"q0": "0"})
    assert page.headers["Location"] == url(opened, "check")
    assert "I would rather not say" in phone.get(url(opened, "check")).content.decode()


def test_where_it_appears_says_what_is_too_small(phone: Client, opened: OpenRound) -> None:
    page = phone.get(url(opened, "where", who="harbour_signatory")).content.decode()
    assert "1 person was asked" in page
    assert "fewer than 5, so this group will not be shown" in page
    assert "none of your groups will be shown" in page
    assert "none of your groups will be shown" not in phone.get(url(opened, "where")).content.decode()


def test_whose_answer_would_count_nowhere_reads_so_before_the_first_question(
    phone: Client, opened: OpenRound
) -> None:
    said = "none of your groups will be shown"
    assert said in phone.get(url(opened, "start", who="harbour_signatory")).content.decode()
    assert said not in phone.get(url(opened, "start")).content.decode()


def test_the_promise_stands_beside_every_section_so_that_nobody_has_to_leave_it(
    phone: Client, opened: OpenRound
) -> None:
    page = phone.get(url(opened, "section", 2)).content.decode()
    for words in ("This is confidential, not anonymous.", "Your answer counts in these groups"):
        assert words in page


@pytest.mark.parametrize("page", PAGES)
def test_a_used_link_shows_the_receipt_everywhere(phone: Client, opened: OpenRound, page: str) -> None:
    token = opened.token("member")
    opened.answer(token)
    shown = phone.get(url(opened, page), follow=True)
    assert shown.status_code == 200
    assert tokens.receipt(token) in shown.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_an_unknown_link_is_met_calmly(phone: Client, opened: OpenRound, page: str) -> None:
    shown = phone.get(reverse(f"ballot:{page}", args=["a" * 26]), follow=True)
    assert shown.status_code == 404
    assert "We do not know this link." in shown.content.decode()


def test_used_or_unknown_the_same_work_is_done(
    phone: Client, opened: OpenRound, django_assert_num_queries: object
) -> None:
    opened.answer(opened.token("member"))
    for token in (opened.token("member"), "a" * 26):
        with django_assert_num_queries(3):  # type: ignore[operator]
            phone.get(reverse("ballot:start", args=[token]))


def test_after_the_close_an_unused_link_says_so(phone: Client, opened: OpenRound) -> None:
    with opened.after_its_time():
        for address in every_page(opened):
            assert "This round has closed." in phone.get(address, follow=True).content.decode()
        posted = phone.post(url(opened, "section", 1), sections(opened)[0])
        assert "This round has closed." in posted.content.decode()


def test_no_page_leaves_a_trace(phone: Client, opened: OpenRound) -> None:
    follow(phone, opened)
    for address in (*every_page(opened), reverse("ballot:start", args=["a" * 26])):
        page = phone.get(address)
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Robots-Tag"] == "noindex"
        assert set(page.cookies) <= {"csrf"}
        assert not phone.session.keys()


def test_every_page_is_light(phone: Client, opened: OpenRound) -> None:
    follow(phone, opened)
    for address in every_page(opened):
        assert len(phone.get(address).content) < 30_000


def test_another_site_cannot_send_for_somebody(opened: OpenRound) -> None:
    opened.begin(opened.token("member"))
    strict = Client(enforce_csrf_checks=True)
    refused = strict.post(url(opened, "send"), {"send": "yes"})
    assert refused.status_code == 403
    assert "What you sent was not saved." in refused.content.decode()
    page = strict.get(url(opened, "where")).content.decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found is not None
    posted = strict.post(url(opened, "send"), {"send": "yes", "csrfmiddlewaretoken": found[1]})
    assert posted.headers["Location"] == url(opened, "sent")


def test_a_busy_house_says_that_nothing_is_saved_yet(
    phone: Client, opened: OpenRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_anything: object) -> None:
        raise locks.Busy

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(locks, "box_shared", busy)
        page = phone.post(url(opened, "section", 1), sections(opened)[0])
        assert page.status_code == 503
        assert "Your answers are not saved yet." in page.content.decode()
        assert "Do not close this page." in page.content.decode()
        assert page.headers["Retry-After"] == "60"
    again = dict(re.findall(r'type="hidden" name="(q\d)" value="(\d)"', page.content.decode()))
    assert again == sections(opened)[0]
    assert phone.post(url(opened, "section", 1), again).headers["Location"] == url(opened, "section", 2)


def test_a_fault_of_ours_is_not_told_as_a_busy_house(
    opened: OpenRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sent again a minute later it would be the same; whoever runs the site is to hear of it."""
    monkeypatch.setattr(door, "visit", lambda _typed, _pocket: 1 / 0)
    page = Client(raise_request_exception=False).get(url(opened, "section", 1))
    assert page.status_code == 500
    assert "not saved yet" not in page.content.decode()


@pytest.mark.parametrize("number", [0, 99])
def test_a_page_that_there_is_not_leads_to_the_beginning(
    phone: Client, opened: OpenRound, number: int
) -> None:
    assert phone.get(url(opened, "section", number)).headers["Location"] == url(opened, "start")


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_database_that_does_not_answer_is_met_calmly(
    phone: Client, opened: OpenRound, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    def gone(_typed: str, _pocket: str) -> None:
        raise OperationalError

    monkeypatch.setattr(door, "visit", gone)
    page = getattr(phone, method)(url(opened, "section", 1))
    assert page.status_code == 503
    assert ("not saved yet" in page.content.decode()) == (method == "post")
    assert page.headers["Cache-Control"] == "no-store"


def test_a_comment_that_is_too_long_is_kept_on_the_page(phone: Client, opened: OpenRound) -> None:
    page = phone.post(url(opened, "comment"), {"comment": "x" * 2001})
    assert page.status_code == 200
    assert "x" * 2001 in page.content.decode()
    assert "it has 2001 characters, of at most 2000" in page.content.decode()
    lines = phone.post(
        url(opened, "comment"), {"comment": "\r\n".join("x" * 1000)}
    )  # 1,999 as browsers count
    assert lines.status_code == 302
    assert drafts.draft_read(door.visit(opened.token("member"))).comment == "\n".join("x" * 1000)


def test_without_a_comment_question_there_is_no_such_page(phone: Client, cast: Cast) -> None:
    opened = open_round(cast, comment_question="")
    posted = [
        phone.post(url(opened, "section", number), answers)
        for number, answers in enumerate(sections(opened), start=1)
    ]
    assert posted[-1].headers["Location"] == url(opened, "check")
    assert phone.get(url(opened, "comment")).headers["Location"] == url(opened, "check")


def test_what_somebody_writes_is_shown_as_text(phone: Client, opened: OpenRound) -> None:
    follow(phone, opened)
    phone.post(url(opened, "comment"), {"comment": "<script>alert(1)</script>"})
    assert "<script>alert" not in phone.get(url(opened, "check")).content.decode()

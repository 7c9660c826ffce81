"""A link or a code opens for whoever holds it, and says no more than it must; an unknown one nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations import scope
from accord.foundations.brake import UnknownLinks, unknown
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.cascade import (
    acknowledging,
    codes,
    linked,
    progress,
    reminding,
    roster,
    services,
    sheets,
    tokens,
)
from accord.mechanisms.cascade.models import Code, Recipient
from accord.mechanisms.cascade.tests import traces
from accord.mechanisms.cascade.tests.world import Down, announced, joins, started
from accord.web import cards
from tests.cast import Cast


def caretakers(cast: Cast, down: Down, count: int) -> None:
    """Let people without e-mail join Schools, and enter."""
    schools = down.briefing("Schools").team
    assert schools is not None
    for number in range(count):
        joins(cast, f"Caretaker{number}", schools)
    roster.follow(down.cascade.id)


def test_a_letter_leads_to_what_is_to_be_read_and_it_is_done(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        reminding.remind(down.cascade.id)
        (letter,) = [
            outbox.envelope_read(each.id)[1]
            for each in outbox.envelopes(limit=100, to=cast.kestrel_signatory.email)
        ]
        assert letter is not None
        link = down.link(cast.kestrel_signatory)
        assert link in letter.text
    page = Client().get(link).content.decode()
    assert "We look at the sky." in page
    with cast.in_scope():
        assert down.recipient(cast.kestrel_signatory).acknowledged_on is None, "looking spends nothing"


def test_an_announcement_without_a_hard_case_is_acknowledged_on_its_page(cast: Cast) -> None:
    with cast.in_scope():
        down = announced(cast)
        link = down.link(cast.member)
        assert "The office moves on 4 May." in Client().get(link).content.decode()
        assert "It is done" in Client().post(link).content.decode()
        assert down.recipient(cast.member).acknowledged_on is not None


def test_a_page_behind_a_link_does_not_say_whose_it_is(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        for page in ("start", "case"):
            text = Client().get(down.link(cast.member, page)).content.decode()
            assert not [
                name for name in ("Mia", "Marsh", cast.member.email, "Schools", "Board") if name in text
            ]


def test_a_link_of_what_is_over_says_so(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        services.cascade_end(cascade=down.cascade, actor=down.steward)
        for page in ("start", "case"):
            assert "is over" in Client().get(down.link(cast.member, page)).content.decode()
        Client().post(down.link(cast.member, "case"), {"choice": "1"})
        assert down.recipient(cast.member).acknowledged_on is None


def test_unknown_links_leave_nothing_and_lock_nobody_out(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linked, "links", UnknownLinks(lambda: 0.0))
    with cast.in_scope():
        down = started(cast)
        link, before = down.link(cast.member), traces.every_row()
    client = Client()
    met = [
        client.get(reverse("acknowledging:start", args=[f"{number:026d}"])).status_code
        for number in range(unknown.AT_ONCE + 2)
    ]
    assert met == [404] * unknown.AT_ONCE + [429] * 2
    assert traces.every_row() == before
    assert client.get(link).status_code == 200
    assert client.post(reverse("acknowledging:code"), {"code": "wrong"}).status_code == 429


def test_no_token_and_no_code_stands_in_the_database(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        caretakers(cast, down, 2)
        hat = codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam)
        secrets = [tokens.token_for(each.id) for each in Recipient.objects.all()]
        secrets += [tokens.normalised(each.code) for each in hat.unused]
    columns = {column for rows in traces.every_row().values() for row in rows for column in row}
    assert not [secret for secret in secrets if any(secret in column for column in columns)]


class TestCodes:
    def test_as_many_as_people_without_e_mail_and_no_more(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            caretakers(cast, down, 3)
            schools = down.briefing("Schools")
            first = codes.codes_make(briefing=schools, actor=down.sam)
            again = codes.codes_make(briefing=schools, actor=down.steward)
            assert len(first.unused) == len(again.unused) == 3
            assert {each.code for each in first.unused} == {each.code for each in again.unused}

    def test_typed_in_any_way_it_leads_on(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            caretakers(cast, down, 1)
            (drawn,) = codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam).unused
        typed = drawn.code.upper().replace(" ", "-")
        answer = Client().post(reverse("acknowledging:code"), {"code": f" {typed}"})
        assert answer.headers["Location"] in drawn.url

    def test_used_it_counts_for_the_team_and_says_not_who(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            caretakers(cast, down, 2)
            (drawn, _other) = codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam).unused
            people = traces.every_row()["cascade_recipient"]
            path = reverse("acknowledging:case", args=[tokens.normalised(drawn.code)])
            for _time in range(2):
                assert Client().post(path, {"choice": "0"}).status_code == 200
            assert traces.every_row()["cascade_recipient"] == people
            (schools,) = [
                branch
                for branch in progress.whole_of(down.cascade).branches
                if str(branch.briefing) == "Schools"
            ]
            assert schools.reach.acknowledged == 1
            assert codes.hat_of(down.sam, down.briefing("Schools")).used == 1

    def test_they_are_cards_with_a_square_the_code_and_where_to_type_it(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            caretakers(cast, down, 2)
            hat = codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam)
            shown = cards.page(sheets.sheet_of(hat))
        assert shown.count('class="square"') == 2
        assert all(each.code in shown for each in hat.unused)
        assert "Schools: 2 cards" in shown
        assert "/c</strong>" in shown
        assert not [name for name in ("Caretaker0", "Caretaker1", "New") if name in shown]

    def test_whoever_leads_the_team_or_the_steward_gives_them_out(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            with pytest.raises(Denied, match="gives out its codes"):
                codes.codes_make(briefing=down.briefing("Schools"), actor=cast.actor("member"))

    def test_none_where_everybody_has_an_address_or_it_is_over(self, cast: Cast) -> None:
        with cast.in_scope():
            down = started(cast)
            with pytest.raises(Refused, match="Everybody in this team"):
                codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam)
            services.cascade_end(cascade=down.cascade, actor=down.steward)
            with pytest.raises(Refused, match="is over"):
                codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam)
            assert not Code.objects.exists()


def test_after_a_restore_with_a_new_site_key_letters_bring_links_that_work(
    cast: Cast, settings: object
) -> None:
    with cast.in_scope():
        down = started(cast)
        old = tokens.token_for(down.recipient(cast.member).id)
        settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
        new = acknowledging.link_of(down.recipient(cast.member))
    assert new != old
    with scope.off():
        assert acknowledging.visit(new).held is not None
        assert acknowledging.visit(old).held is None

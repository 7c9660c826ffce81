"""Answering a questionnaire of the partnership's own: turned, asked of some, asked on, in two languages."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accord.analysis.published import Reason, Shown, Suppressed
from accord.mechanisms.rounds.ballot import door, drafts, further, letters, selectors, submit
from accord.mechanisms.rounds.ballot.models import BoxItem, Invitation
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round, opened
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.comments.tests.world import with_moderator
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.library_world import begun, translated
from accord.mechanisms.rounds.questionnaires.tests.world import agree, terms
from tests.cast import Cast

pytestmark = pytest.mark.slow

MORE = "We read of it on the gate."


@pytest.fixture
def own(cast: Cast) -> OpenRound:
    """An open round that asks a questionnaire with one of everything."""
    return asked(cast)


def asked(cast: Cast, *, polish: bool = False, council: int = 12, **chosen: Any) -> OpenRound:
    open_round(cast, council=council, kestrel=12)
    with cast.in_scope():
        version = translated(cast, begun(cast)) if polish else begun(cast)
        steward = cast.actor("steward")
        chosen = terms(title="Our check", comment_question="", **chosen)
        round = rounds.round_draft(**chosen, version=version, actor=steward)
        agree(cast, rounds.round_propose(round=round, actor=steward))
        return opened(cast, questionnaires.round_for(steward, round.id))


def given(own: OpenRound, token: str, value: int) -> dict[str, int]:
    """Everything that is asked under a link, each answered with this value or the highest below it."""
    invitation = door.visit(token).open_invitation
    with own.cast.in_scope():
        sections = questionnaires.sections_asked(own.round, invitation.place)
        return {item.key: min(value, item.scale.options) for section in sections for item in section.items}


def answer(own: OpenRound, token: str, value: int = 4, said: dict[str, str] | None = None) -> None:
    drafts.draft_save(door.visit(token), given=given(own, token, value), said=said or {})
    submit.answers_submit(door.visit(token))


def written(own: OpenRound) -> list[tuple[str, str, str]]:
    """What people wrote in a closed round, as who moderates it reads it: each text, and what it was about."""
    with_moderator(own.cast)
    with own.cast.in_scope():
        found = comments.opened(own.cast.actor("trusted_person"), own.round)
        return [(each.row.item_key, each.row.question, each.written) for each in found]


def shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def url(name: str, token: str, *parts: object) -> str:
    return reverse(f"ballot:{name}", args=[token, *parts])


def test_it_works(own: OpenRound) -> None:
    for token in own.tokens.values():
        answer(own, token, 5)
    own.close()
    with own.cast.in_scope():
        published = publishing.result_for(own.cast.actor("steward"), own.round.id)
    late = next(item for item in published.items if item.key == "own:late")
    assert (late.reversed, late.construct, late.labels[0]) == (True, "Being told", "Nearly always")
    cell, told = published.cell("everyone", "own:late"), published.cell("everyone", "own:figures")
    assert not isinstance(cell, Shown) or cell.mean < 3
    assert not isinstance(told, Shown) or told.mean > 3
    word = [item for item in published.items if item.about]
    assert [item.about for item in word] == [
        str(found.id) for found in (own.cast.council, own.cast.kestrel, own.cast.harbour)
    ]


def test_a_statement_for_some_is_shown_to_these_only(own: OpenRound, client: Client) -> None:
    council, kestrel = own.token("member"), own.token("kestrel_member")
    assert "The new badges work." in shown(client, url("section", council, 3))
    assert "The new badges work." not in shown(client, url("section", kestrel, 3))
    assert "own:badge" not in given(own, kestrel, 4)


def test_of_those_who_were_not_asked_the_result_says_so(own: OpenRound) -> None:
    for token in own.tokens.values():
        answer(own, token)
    own.close()
    with own.cast.in_scope():
        published = publishing.result_for(own.cast.actor("steward"), own.round.id)
    badge = next(item for item in published.items if item.key == "own:badge")
    assert badge.asked_of == "Northmoor Council; all other staff"
    assert published.cell(str(own.cast.kestrel.id), "own:badge") == Suppressed(Reason.NOT_ASKED)


def test_every_ballot_has_one_length_whoever_is_asked_what_and_says_more(own: OpenRound) -> None:
    first, second, third = own.token("member"), own.token("kestrel_member"), own.token("steward")
    answer(own, first, 4)
    answer(own, second, 5, {further.MORE + "own:late": MORE * 19, further.OPEN + "own:stop": "x" * 2000})
    answer(own, third, 0)
    with own.cast.in_scope():
        lengths = {len(bytes(item.ciphertext)) for item in BoxItem.objects.filter(round_id=own.round.id)}
    assert len(lengths) == 1


def test_more_is_asked_after_a_low_answer_and_only_then(own: OpenRound, client: Client) -> None:
    token = own.token("member")
    drafts.draft_save(door.visit(token), given=given(own, token, 2))
    assert client.get(url("more", token)).status_code == 302  # "seldom late" is no low answer
    drafts.draft_save(door.visit(token), given={"own:late": 5})
    assert "Could you say more?" in shown(client, url("more", token))
    client.post(url("more", token), {"more0": MORE})
    assert MORE in shown(client, url("check", token))


def test_the_letter_says_whom_it_asks(own: OpenRound) -> None:
    """Everybody how working together is going; everybody something else; or some of them."""
    said = []
    with own.cast.in_scope():
        asked_by_link = Invitation.objects.get(round=own.round, person=own.cast.member)
        for name, value in (
            ("title", "Our check"),
            ("questionnaire", "another"),
            ("audience", {"listed": True}),
        ):
            setattr(own.round, name, value)
            own.round.save(update_fields=[name])
            letter = letters.invitation(asked_by_link.id)
            assert letter is not None
            said.append(letter.text)
    assert "asks everybody how working together is going: Our check." in said[0]
    assert "asks everybody: Our check." in said[1]
    assert "asks some of its people, and you are one of them: Our check." in said[2]


def test_a_round_about_nobody_tells_of_nobody(own: OpenRound) -> None:
    with own.cast.in_scope(), pytest.raises(ValueError, match="about one person"):
        selectors.rating(door.visit(own.token("member")).open_invitation)


def test_what_was_said_after_an_answer_that_is_no_longer_low_is_not_sent(own: OpenRound) -> None:
    for token in own.tokens.values():
        answer(own, token, 1, {further.MORE + "own:late": MORE})
    own.close()
    assert written(own) == []


def test_what_one_person_wrote_in_two_places_is_not_kept_together(own: OpenRound) -> None:
    for token in own.tokens.values():
        answer(own, token, 5, {further.MORE + "own:late": MORE, further.OPEN + "own:stop": "Meetings"})
    own.close()
    kept = written(own)
    assert set(kept) == {
        ("own:late", "We hear of problems late. Could you say more?", MORE),
        ("open/own:stop", "What should we stop?", "Meetings"),
    }
    assert len(kept) == 2 * len(own.tokens)


def test_after_a_statement_that_fewer_than_ten_answered_no_words_are_kept(own: OpenRound) -> None:
    for number, token in enumerate(own.tokens.values()):
        drafts.draft_save(
            door.visit(token),
            given=given(own, token, 5) | ({"own:late": 0} if number >= 9 else {}),
            said={further.MORE + "own:late": MORE},
        )
        submit.answers_submit(door.visit(token))
    own.close()
    assert written(own) == []


@pytest.mark.parametrize(
    ("wanted", "polish"),
    [("pl", True), ("pl-PL,en;q=0.5", True), ("de,pl;q=0.5", True), ("en-GB,pl;q=0.5", False), ("de", False)],
)
def test_of_what_the_browser_asks_for_the_first_that_there_is_counts(
    cast: Cast, client: Client, wanted: str, polish: bool
) -> None:
    """Whoever wants English before Polish gets English, in which the partners agreed to it."""
    own = asked(cast, polish=True)
    page = client.get(url("section", own.token("member"), 3), headers={"Accept-Language": wanted})
    assert ("PL We hear of problems late." in page.content.decode()) is polish


def test_it_is_read_in_the_language_of_the_address_or_of_the_browser(cast: Cast, client: Client) -> None:
    own = asked(cast, polish=True)
    token = own.token("member")
    assert "PL We hear of problems late." in shown(client, url("section", token, 3) + "?in=pl")
    plain = client.get(url("section", token, 3), headers={"Accept-Language": "pl,en;q=0.5"})
    assert "PL We hear of problems late." in plain.content.decode()
    chosen = client.get(url("section", token, 3) + "?in=en-gb", headers={"Accept-Language": "pl"})
    assert "PL We hear of problems late." not in chosen.content.decode()
    assert f"{url('section', token, 2)}?in=pl" in shown(client, url("section", token, 3) + "?in=pl")

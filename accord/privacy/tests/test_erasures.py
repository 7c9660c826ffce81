"""Whoever has left can be erased: at once, once, and with what stays said before."""

from datetime import timedelta

import pytest
from django.utils.html import escape

from accord.foundations import registry
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.privacy import selectors, services
from accord.privacy.models import Erasure
from accord.privacy.rules import Asked
from tests.cast import Cast
from tests.visits import page, visitor


def leave(cast: Cast, name: str) -> None:
    """Let somebody's last day have been yesterday."""
    yesterday = partnership.today() - timedelta(days=1)
    people.person_leave(person=cast.people[name], last_day=yesterday, actor=cast.system)


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        leave(cast, "member")
        services.person_erase(person=cast.member, actor=cast.actor("administrator"))
        erased = partnership.person(cast.member.id)
        assert erased.name == "a former member of Northmoor Council"
        assert (erased.given_name, erased.family_name, erased.email, erased.staff_number) == ("", "", "", "")
        newest = audit.lines(cast.actor("steward"), limit=1)[0].sentence
        assert newest == "Idris Bell erased what was kept about a former member of Northmoor Council."
        assert audit.chain_break() is None


def test_somebody_who_works_here_is_not_erased(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Refused, match="Record first that this person leaves"):
            services.person_erase(person=cast.member, actor=cast.actor("administrator"))
        assert partnership.person(cast.member.id).name == "Mia Marsh"


def test_whoever_asked_waits_for_the_administrator(cast: Cast) -> None:
    client = visitor(cast, "member")
    for _twice in range(2):
        client.post(page(cast, "privacy:erasure-ask"))
    with cast.in_scope():
        assert Erasure.objects.get().state == Asked.WAITING
    text = visitor(cast, "administrator").get(page(cast, "overview:my-page")).content.decode()
    assert "Mia Marsh asks to be erased" in text
    with cast.in_scope():
        leave(cast, "member")
        services.person_erase(person=cast.member, actor=cast.actor("administrator"))
        assert Erasure.objects.get().state == Asked.DONE


def test_a_decline_has_a_reason(cast: Cast) -> None:
    with cast.in_scope():
        administrator = cast.actor("administrator")
        with pytest.raises(Refused, match="settled already"):
            services.erasure_decline(person=cast.member, reason="No.", actor=administrator)
        services.erasure_ask(actor=cast.actor("member"))
        with pytest.raises(Refused, match="Say why"):
            services.erasure_decline(person=cast.member, reason="", actor=administrator)
        services.erasure_decline(person=cast.member, reason="You still work here.", actor=administrator)
    assert "You still work here." in visitor(cast, "member").get(page(cast, "privacy:mine")).content.decode()


def test_erased_twice_is_erased_once(cast: Cast) -> None:
    with cast.in_scope():
        leave(cast, "member")
        for _twice in range(2):
            services.person_erase(person=cast.member, actor=cast.actor("administrator"))
        assert Erasure.objects.count() == 1


def test_only_the_administrator_of_the_own_organisation_erases(cast: Cast) -> None:
    with cast.in_scope():
        leave(cast, "member")
        for name in ("steward", "manager", "kestrel_signatory"):
            with pytest.raises(Denied):
                services.person_erase(person=cast.member, actor=cast.actor(name))


def _fails(_subject: registry.Subject) -> None:
    raise ZeroDivisionError


def test_all_or_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """A room that fails undoes what the others did."""
    with cast.in_scope():
        leave(cast, "member")
        broken = registry.Kept(
            name="tests.broken",
            what="w",
            why="w",
            how_long="h",
            columns=("c",),
            read=lambda _subject: (),
            erasure="e",
            erase=_fails,
        )
        declared = registry.kept()
        monkeypatch.setattr(registry, "kept", lambda: [*declared, broken])
        with pytest.raises(ZeroDivisionError):
            services.person_erase(person=cast.member, actor=cast.actor("administrator"))
        assert partnership.person(cast.member.id).name == "Mia Marsh"
        assert not Erasure.objects.exists()


def test_what_goes_and_what_stays_is_said_before(cast: Cast) -> None:
    with cast.in_scope():
        leave(cast, "member")
    address = page(cast, "privacy:erasure", person_id=cast.member.id)
    for name, where in (("administrator", address), ("manager", page(cast, "privacy:erasure-ask"))):
        text = visitor(cast, name).get(where).content.decode()
        with cast.in_scope():
            said = selectors.effects(cast.member if name == "administrator" else None)
        never_counted = sum(not declared.counted for declared in registry.kept())
        assert len(said) == (len(registry.kept()) if name == "manager" else never_counted + 3)
        for effect in said:
            assert escape(effect.erasure) in text, (name, effect.what)


def test_no_count_tells_who_was_reminded_or_asked(cast: Cast) -> None:
    with cast.in_scope():
        counts = {effect.what: effect.count for effect in selectors.effects(cast.member)}
    silent = {str(declared.what) for declared in registry.kept() if not declared.counted}
    assert {what for what, count in counts.items() if count is None} == silent
    assert "Letters to you" in silent
    assert "Rounds that you were asked to answer" in silent


def test_who_has_left_is_listed_until_erased(cast: Cast) -> None:
    client, address = visitor(cast, "administrator"), page(cast, "privacy:requests")
    with cast.in_scope():
        leave(cast, "member")
    assert "Mia Marsh" in client.get(address).content.decode()
    erase = page(cast, "privacy:erasure", person_id=cast.member.id)
    assert "Erased." in client.post(erase, {"decision": "do"}, follow=True).content.decode()
    assert "Mia Marsh" not in client.get(address).content.decode()
    assert "This person was erased." in client.get(erase).content.decode()


def test_somebody_erased_is_nobody_to_the_next_list(cast: Cast) -> None:
    """A list brings the same name in as somebody new."""
    with cast.in_scope():
        leave(cast, "member")
        services.person_erase(person=cast.member, actor=cast.actor("administrator"))
        again = people.person_join(
            given_name="Mia",
            family_name="Marsh",
            email="mia.marsh@council.example",
            staff_number="",
            employer=cast.council,
            actor=cast.system,
        )
        assert again.id != cast.member.id

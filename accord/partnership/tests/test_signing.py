"""Who signs: founding waits for each partner by name, and each names its own, who confirm themselves."""

from datetime import timedelta

import pytest

from accord.foundations import clock, scope
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.foundations.registry import waiting_for
from accord.partnership import actors, mandates, naming, people, selectors
from accord.partnership.founding import selectors as founding
from accord.partnership.founding import services
from accord.partnership.founding.services import Founder
from accord.partnership.models import Mandate, Partnership
from accord.partnership.naming import Nominee
from tests.cast import Cast
from tests.visits import page, visitor


def founder(name: str, letter: str, email: str = "") -> Founder:
    return Founder(
        name=name,
        short_name=name.split(maxsplit=1)[0],
        letter=letter,
        signatory=Nominee(
            given_name="Nan", family_name=name.split(maxsplit=1)[0], email=email or f"nan@{letter}.example"
        ),
    )


def begin(*partners: Founder) -> Partnership:
    return services.partnership_begin(
        name="Severn Learning Partnership",
        time_zone="Europe/London",
        partners=partners
        or (founder("Severn Council", "S"), founder("Arch Build", "A"), founder("Ley Fund", "L")),
    )


def deputy(email: str = "dora@harbour.example") -> Nominee:
    return Nominee(given_name="Dora", family_name="Lind", email=email, deputy=True)


def confirm(mandate: Mandate) -> None:
    actor = actors.actor_for(mandate.person_id)
    assert actor is not None
    naming.mandate_confirm(mandate=mandate, actor=actor)


@pytest.mark.django_db
def test_founding_waits_for_each_partner_by_name_and_shares_nothing_before_two_have_confirmed() -> None:
    begun = begin()
    with scope.partnership(begun.id):
        waiting = selectors.mandates_held()
        assert [found.person.email for found in waiting] == [
            "nan@s.example",
            "nan@a.example",
            "nan@l.example",
        ]
        actor = actors.actor_for(waiting[0].person_id)
        assert actor is not None
        for still_waits, mandate in ((2, waiting[0]), (1, waiting[1])):
            assert not founding.is_founded(founding.signing(actor))
            with pytest.raises(Refused, match="before two partners have signatories"):
                selectors.parties_to_ask()
            confirm(mandate)
            assert sum(each.is_waited_for for each in founding.signing(actor)) == still_waits
        assert founding.is_founded(founding.signing(actor))
        assert list(selectors.parties_to_ask().values()) == ["Severn Council", "Arch Build", "Ley Fund"]


@pytest.mark.django_db
def test_who_is_named_comes_in_signs_nothing_yet_and_finds_it_on_the_own_page() -> None:
    with scope.partnership(begin().id):
        first = selectors.mandates_held()[0]
        actor = actors.actor_for(first.person_id)
        assert actor is not None
        assert not actor.mandates
        assert "signatory" not in actor.roles
        (waits,) = waiting_for(actor)
        assert waits.what == "Say whether you sign for Severn Council"
        confirm(first)
        assert waiting_for(actor) == []


@pytest.mark.parametrize(
    ("partners", "match"),
    [
        ((founder("Severn Council", "S"),), "at least two"),
        ((founder("Severn Council", "S"), founder("Arch Build", "S", "x@a.example")), "letter of its own"),
        (
            (founder("Severn Council", "S"), founder("Arch Build", "A", "NAN@s.example")),
            "address of their own",
        ),
        ((founder("Severn Council", "S"), founder("severn council", "A")), "same name"),
    ],
)
@pytest.mark.django_db
def test_no_partnership_begins_with_one_who_signs_for_two(partners: tuple[Founder, ...], match: str) -> None:
    with pytest.raises(Refused, match=match):
        begin(*partners)
    with scope.off():
        assert not selectors.partnerships()


def test_each_partner_names_its_own_and_nobody_elses(cast: Cast) -> None:
    with cast.in_scope():
        for name in ("steward", "administrator", "kestrel_signatory"):
            with pytest.raises(Denied, match="names its own"):
                naming.signatory_name(nominee=deputy(), organisation=cast.harbour, actor=cast.actor(name))
        mandate = naming.signatory_name(
            nominee=deputy(), organisation=cast.harbour, actor=cast.actor("harbour_signatory")
        )
        assert len(selectors.signatories(cast.harbour.id)) == 1
        with pytest.raises(Denied, match="Only the person"):
            naming.mandate_confirm(mandate=mandate, actor=cast.actor("harbour_signatory"))
        confirm(mandate)
        assert len(selectors.signatories(cast.harbour.id)) == 2


def test_nobody_of_another_organisation_is_named(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Refused, match="another organisation"):
        naming.signatory_name(
            nominee=deputy(cast.kestrel_member.email),
            organisation=cast.harbour,
            actor=cast.actor("harbour_signatory"),
        )


def test_who_says_no_does_not_sign(cast: Cast) -> None:
    with cast.in_scope():
        mandate = naming.signatory_name(
            nominee=deputy(), organisation=cast.harbour, actor=cast.actor("harbour_signatory")
        )
        actor = actors.actor_for(mandate.person_id)
        assert actor is not None
        naming.mandate_refuse(mandate=mandate, actor=actor)
        assert selectors.mandates_of(mandate.person_id) == []
        with pytest.raises(Refused, match="no longer asked"):
            naming.mandate_confirm(mandate=mandate, actor=actor)


def test_the_last_who_signs_cannot_be_taken_back(cast: Cast) -> None:
    with cast.in_scope():
        (mandate,) = selectors.signatories(cast.harbour.id)
        with pytest.raises(Refused, match="Name somebody else first"):
            naming.mandate_take_back(mandate=mandate, actor=cast.actor("harbour_signatory"))
        other = naming.signatory_name(
            nominee=deputy(), organisation=cast.harbour, actor=cast.actor("harbour_signatory")
        )
        confirm(other)
        naming.mandate_take_back(mandate=mandate, actor=cast.actor("harbour_signatory"))
        assert [found.person.email for found in selectors.signatories(cast.harbour.id)] == [deputy().email]


def test_another_organisation_never_changes_the_address_of_one_who_signs(cast: Cast) -> None:
    with cast.in_scope():
        for name in ("kestrel_signatory", "harbour_signatory"):
            with pytest.raises(Denied, match="itself changes the address"):
                people.people_change(
                    changes=[(cast.people[name], {"email": "taken@council.example"})],
                    actor=cast.actor("administrator"),
                )
        with pytest.raises(Denied, match="names its own"):
            naming.signatory_change_address(
                person=cast.harbour_signatory,
                email="taken@kestrel.example",
                actor=cast.actor("kestrel_signatory"),
            )


def test_a_changed_address_suspends_the_mandate_until_it_is_confirmed(cast: Cast) -> None:
    with cast.in_scope():
        assert cast.actor("council_signatory").mandates
        people.people_change(
            changes=[(cast.council_signatory, {"email": "owen@new.example"})],
            actor=cast.actor("administrator"),
        )
        assert not cast.actor("council_signatory").mandates
        assert selectors.signatories(cast.council.id) == []
        assert cast.council.id in selectors.parties()
        said = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
        assert any("Owen Hart got another sign-in address" in sentence for sentence in said)
        told = {found.address: found.kind for found in outbox.envelopes(limit=9)}
        assert told["owen@new.example"] == mandates.LETTER
        assert told["owen.hart@council.example"] == mandates.CHANGED
        (mandate,) = selectors.mandates_of(cast.council_signatory.id)
        confirm(mandate)
        assert cast.actor("council_signatory").mandates


def test_a_partner_hands_no_office_of_all_partners_on_with_an_address(cast: Cast) -> None:
    """The steward signs for the council, too: another address would make somebody else the steward."""
    steward = Nominee(given_name="Anna", family_name="Rees", email=cast.steward.email)
    with cast.in_scope():
        signatory = cast.actor("council_signatory")
        confirm(naming.signatory_name(nominee=steward, organisation=cast.council, actor=signatory))
        with pytest.raises(Refused, match="holds an office for all partners"):
            naming.signatory_change_address(
                person=cast.steward, email="owen@council.example", actor=signatory
            )


def test_nobodys_address_is_changed_who_does_not_sign(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        naming.signatory_change_address(
            person=cast.kestrel_member, email="ben@kestrel.example", actor=cast.actor("kestrel_signatory")
        )


def test_a_name_that_is_corrected_suspends_nothing(cast: Cast) -> None:
    with cast.in_scope():
        people.people_change(
            changes=[(cast.kestrel_signatory, {"given_name": "Kaye"})], actor=cast.actor("administrator")
        )
        assert cast.actor("kestrel_signatory").mandates


@pytest.mark.slow
def test_the_page_names_whom_it_waits_for_and_walks_through_naming_and_confirming(cast: Cast) -> None:
    harbour = visitor(cast, "harbour_signatory")
    path = page(cast, "partnership:signing-name", organisation_id=cast.harbour.id)
    given = {"given_name": "Dora", "family_name": "Lind", "email": "dora@harbour.example", "deputy": "on"}
    assert "Dora Lind gets a letter" in harbour.post(path, given, follow=True).content.decode()
    text = visitor(cast, "member").get(page(cast, "partnership:signing")).content.decode()
    assert "Dora Lind has still to confirm." in text
    assert "Name somebody who signs for" not in text
    with cast.in_scope():
        (mandate,) = [found for found in selectors.mandates_held() if found.unconfirmed_since]
    cast.people["deputy"] = mandate.person
    dora = visitor(cast, "deputy")
    path = page(cast, "partnership:signing-confirm", mandate_id=mandate.id)
    assert "You are asked to sign for Harbour Capital." in dora.get(path).content.decode()
    answer = dora.post(path, {"answer": "yes"}, follow=True).content.decode()
    assert "You sign for Harbour Capital from now on." in answer
    path = page(cast, "partnership:signing-address", mandate_id=mandate.id)
    answer = harbour.post(path, {"email": "dora@elsewhere.example"}, follow=True).content.decode()
    assert "It is to be confirmed there." in answer
    assert "Dora Lind has still to confirm." in answer
    path = page(cast, "partnership:signing-end", mandate_id=mandate.id)
    assert "no longer signs for Harbour Capital." in harbour.post(path, follow=True).content.decode()


def test_a_mandate_that_waits_expires_like_any_other(cast: Cast) -> None:
    with cast.in_scope():
        mandate = naming.signatory_name(
            nominee=deputy(), organisation=cast.harbour, actor=cast.actor("harbour_signatory")
        )
        people.people_leave(leaving=[(mandate.person, selectors.today())], actor=cast.system)
        with clock.at(clock.now() + timedelta(days=1)):
            assert selectors.mandate_or_none(mandate.id) is None

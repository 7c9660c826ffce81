"""Data rights over the whole house: what a copy tells of answers, and what is left of somebody erased."""

import json
from argparse import Namespace
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.agreement.tests.world import open_proposal
from accord.foundations import scope
from accord.foundations.access import Actor
from accord.gateways.command import audit_verify
from accord.gateways.signin.models import Account
from accord.gateways.signin.tests.coming_in import ask
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.questionnaires.tests.world import agree
from accord.mechanisms.undertakings import services as undertakings
from accord.partnership import naming
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from accord.partnership.naming import Nominee
from accord.privacy import services as privacy
from accord.privacy.arrangement import services as arrangement
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.mark.parametrize("value", [1, 5])
def test_a_copy_tells_that_somebody_answered_and_never_what(cast: Cast, value: int) -> None:
    opened = open_round(cast)
    client, address = visitor(cast, "member"), page(cast, "privacy:copy-json")
    before = _cells(json.loads(client.get(address).content))
    opened.answer(opened.token("member"), value=value, comment="A canary")
    after = _cells(json.loads(client.get(address).content))
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [("no", "yes")]


def _cells(copy: dict[str, Any]) -> list[str | int]:
    return [cell for part in copy["kept"] for row in part["rows"] for cell in row]


def everything(cast: Cast) -> str:
    """Return every table of the site as text."""
    with scope.off():
        return "\n".join(
            str(row) for model in apps.get_models() for row in model._base_manager.all().values_list()
        )


def lived(cast: Cast) -> OpenRound:
    """Let the signatory of Kestrel leave traces in every room, and leave."""
    opened = open_round(cast, kestrel=6)
    name = "kestrel_signatory"  # has agreed to a charter and to a round
    opened.answer(opened.token(name))
    ask(Client(), cast.people[name].email)
    client = visitor(cast, name)
    client.get(page(cast, "privacy:mine"))
    client.post(page(cast, "privacy:correction-ask"), {"about": "given_name", "should_be": "Kaye Lowell"})
    with cast.in_scope():
        undertakings.undertaking_make(
            title="One shared list",
            owner=cast.kestrel_signatory,
            due=partnership.today() + timedelta(days=20),
            actor=cast.actor("steward"),
        )
        people.person_leave(
            person=cast.kestrel_signatory,
            last_day=partnership.today() - timedelta(days=1),
            actor=cast.system,
        )
    return opened


@pytest.mark.slow
def test_nothing_in_any_table_names_somebody_who_was_erased(cast: Cast) -> None:
    lived(cast)
    words = ("Lowell", "kay.lowell@kestrel.example", "Kaye")
    before = everything(cast)
    assert all(word in before for word in words)
    with cast.in_scope():
        privacy.person_erase(person=cast.kestrel_signatory, actor=cast.actor("administrator"))
    after = everything(cast)
    assert [word for word in words if word.lower() in after.lower()] == []
    assert audit_verify.run(Namespace()) == 0


@pytest.mark.slow
def test_nothing_names_whoever_was_erased_under_a_record_that_was_made_one_with_another(cast: Cast) -> None:
    """Log and signatures keep the id under which something was done: that of a record that is no more."""
    twin = Nominee(given_name="Benedict", family_name="Ivesson", email="ivesson@kestrel.example")
    with cast.in_scope():
        signatory, administrator = cast.actor("kestrel_signatory"), cast.actor("administrator")
        mandate = naming.signatory_name(nominee=twin, organisation=cast.kestrel, actor=signatory)
        cast.people["twin"] = mandate.person
        naming.mandate_confirm(mandate=mandate, actor=cast.actor("twin"))
        proposal = open_proposal(cast)
        deciding.proposal_decide(
            proposal=proposal,
            party_id=cast.kestrel.id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor("twin"),
        )
        people.person_change(person=mandate.person, email="ben@kestrel.example", actor=cast.system)
        naming.mandate_take_back(mandate=mandate, actor=signatory)
        merging.people_merge(
            kept=cast.kestrel_member, gone=mandate.person, taken=Taken(), actor=administrator
        )
        visitor(cast, "kestrel_member").get(page(cast, "privacy:mine"))
        mine = json.loads(visitor(cast, "kestrel_member").get(page(cast, "privacy:copy-json")).content)
        assert "Benedict Ivesson confirmed to sign for Kestrel Build." in _cells(mine)
        yesterday = partnership.today() - timedelta(days=1)
        people.person_leave(person=cast.kestrel_member, last_day=yesterday, actor=cast.system)
        assert "ivesson" in everything(cast).lower()
        privacy.person_erase(person=cast.kestrel_member, actor=administrator)
    assert "ivesson" not in everything(cast).lower()


def test_pages_say_a_former_member(cast: Cast) -> None:
    lived(cast)
    with cast.in_scope():
        privacy.person_erase(person=cast.kestrel_signatory, actor=cast.actor("administrator"))
        proposals = agreement.proposals(cast.actor("member"))
    client = visitor(cast, "member")
    addresses = [page(cast, "agreement:proposal", proposal_id=found.proposal.id) for found in proposals]
    addresses += [page(cast, name) for name in ("audit:log", "undertakings:list")]
    for address in addresses:
        text = client.get(address).content.decode()
        assert "a former member of Kestrel Build" in text, address
        assert "Lowell" not in text, address


@pytest.mark.slow
def test_a_link_stays_good_until_its_round_closes(cast: Cast) -> None:
    """Somebody who leaves and is erased in mid-round has answered or may answer; the round closes as ever."""
    opened = lived(cast)
    with cast.in_scope():
        people.person_leave(
            person=cast.kestrel_member,
            last_day=partnership.today() - timedelta(days=1),
            actor=cast.system,
        )
        for name in ("kestrel_signatory", "kestrel_member"):
            privacy.person_erase(person=cast.people[name], actor=cast.actor("administrator"))
    opened.answer(opened.token("kestrel_member"))
    opened.close()
    assert opened.fresh().state == "closed"


def test_an_account_of_another_partnership_stays(cast: Cast) -> None:
    with scope.partnership(cast.other_partnership.id):
        people.person_join(
            given_name="Mia",
            family_name="Marsh",
            email=cast.member.email,
            staff_number="",
            employer=cast.stranger.employer,
            actor=Actor.system(cast.other_partnership.id),
        )
    visitor(cast, "member")
    with cast.in_scope():
        people.person_leave(
            person=cast.member, last_day=partnership.today() - timedelta(days=1), actor=cast.system
        )
        privacy.person_erase(person=cast.member, actor=cast.actor("administrator"))
    assert Account.objects.filter(email=cast.member.email).exists()


def test_whoever_is_asked_reads_who_is_responsible_once_it_is_in_force(cast: Cast) -> None:
    opened = open_round(cast)
    start = reverse("ballot:start", args=[opened.token("member")])
    link = reverse("ballot:responsible", args=[opened.token("member")])
    assert link not in Client().get(start).content.decode()
    assert "The partners have not agreed on it yet." in Client().get(link).content.decode()
    with cast.in_scope():
        steward = cast.actor("steward")
        drafted = arrangement.arrangement_draft(actor=steward)
        agree(cast, arrangement.arrangement_propose(arrangement=drafted, actor=steward))
    seen = Client().get(start).content.decode()
    assert link in seen
    assert 'href="/privacy/"' in seen
    assert "What nobody does" in Client().get(link).content.decode()

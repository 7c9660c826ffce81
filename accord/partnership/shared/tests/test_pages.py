"""The page of what partners own together, and the form of each change."""

import pytest

from accord.agreement import selectors as agreement
from accord.partnership import choosing
from accord.partnership.shared.rules import Setting
from accord.partnership.shared.tests.world import PARTNERS, decide, ending, propose
from accord.partnership.shared.wanted import NewMinimum
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

TYPED: dict[str, dict[str, object]] = {
    "steward": {},
    "minimum": {"minimum": "7"},
    "cuts": {"cuts": ["organisation"]},
    "brand": {"name": "Moor and Coast", "colour": "#224488"},
    "year": {"month": "4"},
    "facilitator": {
        "given_name": "Fay",
        "family_name": "Wye",
        "email": "fay@wye.example",
        "organisation": "Wye",
        "scope": "Lead the talk.",
        "areas": ["talks"],
        "until": "2099-01-01",
    },
    "trusted_person": {
        "given_name": "Tom",
        "family_name": "Wye",
        "email": "tom@wye.example",
        "organisation": "Wye",
        "until": "2099-01-01",
    },
    "programme_officer": {
        "family_name": "Noon",
        "email": "pat@office.example",
        "organisation": "National Office",
        "until": "2099-01-01",
    },
    "administrator": {},
    "ending": {},
    "joining": {
        "name": "Tern Schools",
        "short_name": "Tern",
        "letter": "T",
        "given_name": "Tess",
        "family_name": "Noon",
        "email": "tess@tern.example",
    },
    "beside": {"name": "Teal Works", "short_name": "Teal", "letter": "W"},
    "leaving": {"last_day": "2099-01-01"},
    "removal": {"reason": "It has not answered for a year."},
}


def typed(cast: Cast, setting: Setting) -> dict[str, object]:
    given: dict[str, object] = dict(TYPED[setting.value])
    if setting in {Setting.STEWARD, Setting.ADMINISTRATOR}:
        given["person"] = str(cast.kestrel_member.id)
    if setting == Setting.ENDING:
        with cast.in_scope():
            given["held"] = ending(cast).held
    if setting in {Setting.LEAVING, Setting.REMOVAL}:
        given["organisation"] = str(cast.harbour.id)
    return given


@pytest.mark.parametrize("setting", Setting)
def test_a_signatory_proposes_each_change(cast: Cast, setting: Setting) -> None:
    client = visitor(cast, "kestrel_signatory")
    path = page(cast, "shared:propose", setting=setting.value)
    assert client.get(path).status_code == 200
    answer = client.post(path, typed(cast, setting), follow=True).content.decode()
    assert "It is before the partners." in answer
    with cast.in_scope():
        assert len(agreement.proposals(cast.actor("member"))) == 1


@pytest.mark.parametrize("setting", Setting)
def test_an_empty_form_says_what_is_missing(cast: Cast, setting: Setting) -> None:
    path = page(cast, "shared:propose", setting=setting.value)
    answer = visitor(cast, "steward").post(path, {"csrfmiddlewaretoken": "a browser sends one"})
    if setting != Setting.CUTS:  # no group but everyone is a choice
        assert answer.status_code == 200
        assert 'aria-invalid="true"' in answer.content.decode()


def test_the_page_says_value_since_when_and_by_which_agreement(cast: Cast) -> None:
    with cast.in_scope():
        proposal = propose(cast, NewMinimum(minimum=8, before=5))
        decide(cast, proposal, *PARTNERS)
    text = visitor(cast, "member").get(page(cast, "shared:ours")).content.decode()
    assert "Anna Rees, Northmoor Council" in text
    assert page(cast, "agreement:proposal", proposal_id=proposal.id) in text
    assert "Propose" not in text
    assert (
        "Propose another number" in visitor(cast, "steward").get(page(cast, "shared:ours")).content.decode()
    )


def test_a_refusal_stands_beside_the_field_and_nothing_is_lost(cast: Cast) -> None:
    path = page(cast, "shared:propose", setting="joining")
    given = typed(cast, Setting.JOINING) | {"letter": "C"}
    answer = visitor(cast, "steward").post(path, given).content.decode()
    assert "Another organisation has that letter." in answer
    assert "tess@tern.example" in answer


def test_who_is_on_record_is_called_what_the_record_says(cast: Cast) -> None:
    """Nobody signs under one name for whoever reads another mailbox."""
    path = page(cast, "shared:propose", setting="facilitator")
    given = typed(cast, Setting.FACILITATOR) | {"email": cast.kestrel_member.email}
    answer = visitor(cast, "steward").post(path, given, follow=True).content.decode()
    assert "Ben Ives as facilitator" in answer
    assert "Fay Wye" not in answer


def test_in_a_long_list_somebody_is_chosen_by_name_or_address(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST", 3)
    path, client = page(cast, "shared:propose", setting="steward"), visitor(cast, "kestrel_signatory")
    assert "<select" not in client.get(path).content.decode()
    nobody = client.post(path, {"person": "Nobody Atall"}).content.decode()
    assert "We know nobody who can be chosen here" in nobody
    assert 'value="Nobody Atall"' in nobody
    for written in ("ben ives", cast.kestrel_member.email.upper()):
        answer = client.post(path, {"person": written}, follow=True).content.decode()
        assert "Ben Ives as steward" in answer or "before the partners already" in answer


def test_there_is_no_other_setting(cast: Cast) -> None:
    assert visitor(cast, "steward").get(page(cast, "shared:propose", setting="charter")).status_code == 404

"""A person says what is wrong; the administrator of the own organisation corrects it or says why not."""

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.rules import Office
from accord.privacy import selectors, services
from accord.privacy.models import Correction
from accord.privacy.rules import About, Asked
from tests.cast import SINCE, Cast
from tests.visits import page, visitor


def ask(cast: Cast, about: About = About.FAMILY_NAME, should_be: str = "Moss") -> Correction:
    return services.correction_ask(about=about, should_be=should_be, actor=cast.actor("member"))


def newest_line(cast: Cast) -> str:
    return audit.lines(cast.actor("kestrel_member"), limit=1)[0].sentence


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        correction = ask(cast)
        services.correction_make(correction=correction, actor=cast.actor("administrator"))
        assert partnership.person(cast.member.id).name == "Mia Moss"
        assert Correction.objects.get().state == Asked.DONE
        assert newest_line(cast) == "Idris Bell corrected what is kept about Mia Moss, as asked."


def test_what_waits_stands_on_the_page_of_the_administrator(cast: Cast) -> None:
    with cast.in_scope():
        ask(cast)
    text = visitor(cast, "administrator").get(page(cast, "overview:my-page")).content.decode()
    assert "Correct what is kept about Mia Marsh" in text
    assert (
        "Correct what is kept"
        not in visitor(cast, "steward").get(page(cast, "overview:my-page")).content.decode()
    )


def test_a_place_is_corrected_where_it_is_kept(cast: Cast) -> None:
    with cast.in_scope():
        correction = ask(cast, About.PLACE, "I work in Design")
        services.correction_make(correction=correction, actor=cast.actor("administrator"))
        assert partnership.person(cast.member.id).name == "Mia Marsh"


def test_a_decline_has_a_reason_that_whoever_asked_reads(cast: Cast) -> None:
    with cast.in_scope():
        correction, administrator = ask(cast), cast.actor("administrator")
        with pytest.raises(Refused, match="Say why"):
            services.correction_decline(correction=correction, reason=" ", actor=administrator)
        services.correction_decline(
            correction=correction, reason="That is how your contract spells it.", actor=administrator
        )
    text = visitor(cast, "member").get(page(cast, "privacy:mine")).content.decode()
    assert "That is how your contract spells it." in text


def test_settled_once(cast: Cast) -> None:
    with cast.in_scope():
        correction, administrator = ask(cast), cast.actor("administrator")
        services.correction_make(correction=correction, actor=administrator)
        with pytest.raises(Refused, match="settled already"):
            services.correction_decline(correction=correction, reason="No.", actor=administrator)


def test_only_the_administrator_of_the_own_organisation(cast: Cast) -> None:
    with cast.in_scope():
        people.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            organisation=cast.kestrel,
            since=SINCE,
            actor=cast.system,
        )
        correction = ask(cast)
        for name in ("kestrel_member", "steward", "member"):
            with pytest.raises(Denied):
                services.correction_make(correction=correction, actor=cast.actor(name))
        assert selectors.requests_in_care(cast.actor("kestrel_member")).corrections == []
    address = page(cast, "privacy:correction", correction_id=correction.id)
    assert visitor(cast, "kestrel_member").get(address).status_code == 403


@pytest.mark.parametrize(
    ("about", "should_be", "said"),
    [
        (About.FAMILY_NAME, "  ", "Say what it should be."),
        (About.STAFF_NUMBER, "7" * 41, "longer than Accord can keep"),
        (About.EMAIL, "not an address", "Write an address"),
    ],
)
def test_what_cannot_be_kept_is_refused_beside_its_field(
    cast: Cast, about: About, should_be: str, said: str
) -> None:
    answer = visitor(cast, "member").post(
        page(cast, "privacy:correction-ask"), {"about": about, "should_be": should_be}
    )
    assert said in answer.content.decode()
    with cast.in_scope():
        assert not Correction.objects.exists()


def test_what_somebody_else_has_is_not_given(cast: Cast) -> None:
    with cast.in_scope():
        people.person_change(person=cast.manager, staff_number="NC17", actor=cast.system)
        for about, value in ((About.EMAIL, cast.manager.email.upper()), (About.STAFF_NUMBER, "NC17")):
            correction = ask(cast, about, value)
            with pytest.raises(Refused, match="Somebody else has this already"):
                services.correction_make(correction=correction, actor=cast.actor("administrator"))
        assert {found.state for found in Correction.objects.all()} == {Asked.WAITING}


def test_an_address_is_kept_in_small_letters_however_it_was_typed(cast: Cast) -> None:
    with cast.in_scope():
        correction = ask(cast, About.EMAIL, "Mia.Moss@Council.example")
        services.correction_make(correction=correction, actor=cast.actor("administrator"))
        assert partnership.person(cast.member.id).email == "mia.moss@council.example"


def test_what_was_typed_is_not_lost_when_no_button_was_pressed(cast: Cast) -> None:
    with cast.in_scope():
        correction = ask(cast)
    address = page(cast, "privacy:correction", correction_id=correction.id)
    text = visitor(cast, "administrator").post(address, {"reason": "Because."}).content.decode()
    assert "Press one of the two buttons." in text
    assert "Because." in text


def test_it_is_corrected_by_a_click(cast: Cast) -> None:
    with cast.in_scope():
        correction = ask(cast)
    address = page(cast, "privacy:correction", correction_id=correction.id)
    answer = visitor(cast, "administrator").post(address, {"decision": "do"}, follow=True)
    assert "It is corrected." in answer.content.decode()

"""Questionnaires of the partnership: written by several, complete before they are asked, frozen once used."""

from collections.abc import Iterator

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.questionnaires import selectors, services
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.mechanisms.rounds.questionnaires.library import record, shipped
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library import services as writing
from accord.mechanisms.rounds.questionnaires.library.clauses import said
from accord.mechanisms.rounds.questionnaires.library.document import SectionKind
from accord.mechanisms.rounds.questionnaires.tests.library_world import begun, fresh, translated
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, terms
from accord.standards.clauses import ClauseChanged
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def reworded(cast: Cast, version: object, at_revision: int | None = None, **parts: str) -> None:
    found = said(library.document(fresh(version)), "statement/own:late")  # type: ignore[arg-type]
    assert found is not None
    writing.clause_write(
        version=version,  # type: ignore[arg-type]
        clause="statement/own:late",
        parts=found | parts,
        at_revision=at_revision,
        actor=cast.actor("steward"),
    )


def test_it_works(cast: Cast) -> None:
    version = begun(cast)
    assert library.gaps(version) == []
    round = services.round_draft(**terms(), version=version, actor=cast.actor("steward"))
    items = {item.key: item for item in selectors.items(round)}
    late, badge = items["own:late"], items["own:badge"]
    assert list(items)[:8] == [item.key for item in CORE_EIGHT]
    assert (late.reversed, late.construct, late.follow_up) == (True, "Being told", "Could you say more?")
    assert badge.scale.labels == ("No", "In part", "Yes")
    assert not badge.asked_of.holds(cast.kestrel.id, "everyone")
    mirrors = [item for key, item in items.items() if key.startswith("own:word:")]
    assert [item.text for item in mirrors] == [
        f"{found.name} keeps its word." for found in (cast.council, cast.kestrel, cast.harbour)
    ]
    assert mirrors[0].about_id == cast.council.id


def test_only_the_steward_writes(cast: Cast) -> None:
    version = begun(cast)
    with pytest.raises(Denied):
        writing.version_discard(version=version, actor=cast.actor("director"))
    with pytest.raises(Denied):
        writing.questionnaire_begin(
            title="Mine", document=library.document(version), actor=cast.actor("member")
        )


def test_a_version_that_a_round_uses_is_frozen_and_the_next_one_keeps_its_keys(cast: Cast) -> None:
    version, steward = begun(cast), cast.actor("steward")
    services.round_draft(**terms(), version=version, actor=steward)
    with pytest.raises(Refused, match="stays as it is"):
        reworded(cast, version, text="We hear of problems too late.")
    following = writing.version_next(questionnaire=version.questionnaire, actor=steward)
    reworded(cast, following, text="We hear of problems too late.")
    keys = [[each.key for each in library.document(fresh(one)).statements()] for one in (version, following)]
    assert keys[0] == keys[1]
    assert (following.number, fresh(version).frozen_at is not None) == (2, True)


def test_there_is_one_version_at_a_time_that_can_be_changed(cast: Cast) -> None:
    version = begun(cast)
    with pytest.raises(Refused, match="already"):
        writing.version_next(questionnaire=version.questionnaire, actor=cast.actor("steward"))


def test_two_who_change_different_parts_of_a_statement_are_merged(cast: Cast) -> None:
    version = begun(cast)
    reworded(cast, version, at_revision=0, text="Problems reach us late.")
    found = said(library.document(fresh(version)), "statement/own:late")
    reworded(cast, version, at_revision=0, text="We hear of problems late.", construct="Openness")
    merged = said(library.document(fresh(version)), "statement/own:late")
    assert found is not None
    assert merged == found | {"construct": "Openness"}


def test_where_both_wrote_the_same_part_nothing_is_written_and_the_second_sees_both(cast: Cast) -> None:
    version = begun(cast)
    reworded(cast, version, at_revision=0, text="Problems reach us late.")
    with pytest.raises(ClauseChanged) as changed:
        reworded(cast, version, at_revision=0, text="We are told too late.")
    assert changed.value.theirs == {"text": "Problems reach us late."}
    assert changed.value.words["text"] == "We are told too late."
    (former,) = library.former(version, "statement/own:late")
    assert former.words["text"] == "We hear of problems late."


def test_what_somebody_took_out_is_not_written(cast: Cast) -> None:
    version = begun(cast)
    writing.clause_remove(version=version, clause="statement/own:late", actor=cast.actor("steward"))
    with pytest.raises(Refused, match="took this out"):
        writing.clause_write(
            version=version, clause="statement/own:late", parts={"text": "x"}, actor=cast.actor("steward")
        )


def test_a_round_asks_no_questionnaire_in_a_language_of_which_words_are_missing(cast: Cast) -> None:
    version, steward = begun(cast), cast.actor("steward")
    writing.languages_choose(version=version, languages=["pl"], actor=steward)
    with pytest.raises(Refused, match="no words in polski") as refused:
        services.round_draft(**terms(comment_question=""), version=fresh(version), actor=steward)
    assert refused.value.field == "version"
    complete = translated(cast, version)
    round = services.round_draft(**terms(comment_question=""), version=complete, actor=steward)
    assert round.languages == ["pl"]
    assert "pl: PL We hear of problems late." in selectors.terms(round.id)


def test_words_in_another_language_are_missing_again_once_the_original_is_changed(cast: Cast) -> None:
    version = translated(cast, begun(cast))
    assert library.missing(version) == {"pl": []}
    reworded(cast, version, text="Problems reach us late.")
    assert [text.key for text in library.missing(fresh(version))["pl"]] == ["item/own:late"]


def test_a_comment_in_one_language_only_is_refused_where_a_round_has_several(cast: Cast) -> None:
    version = translated(cast, begun(cast))
    with pytest.raises(Refused, match="several languages") as refused:
        services.round_draft(**terms(), version=version, actor=cast.actor("steward"))
    assert refused.value.field == "comment_question"


def test_the_core_eight_are_named_and_never_written(cast: Cast) -> None:
    version = begun(cast)
    assert said(library.document(version), f"statement/{CORE_EIGHT[0].key}") is None
    with pytest.raises(Refused, match="already"):
        writing.section_add(
            version=version,
            kind=SectionKind.CORE,
            parts={"title": "", "introduction": ""},
            actor=cast.actor("steward"),
        )


def test_what_asks_the_core_eight_is_compared_with_every_round_that_does(cast: Cast) -> None:
    steward = cast.actor("steward")
    core = services.round_draft(**terms(), version=begun(cast), actor=steward)
    trust = shipped.instrument("trust")
    assert trust is not None
    alone = writing.questionnaire_begin(title="Trust", document=trust.document(), actor=steward)
    own = services.round_draft(**terms(), version=alone, actor=steward)
    assert (core.questionnaire, own.questionnaire) == ("charter", f"own:{alone.questionnaire_id.hex}")


def test_a_statement_for_too_few_people_is_not_put_before_the_partners(cast: Cast) -> None:
    steward = cast.actor("steward")
    round = services.round_draft(**terms(), version=begun(cast), actor=steward)
    with pytest.raises(Refused, match="asked of too few"):
        services.round_propose(round=round, actor=steward)


def test_a_draft_can_go_back_to_what_is_usually_asked(cast: Cast) -> None:
    steward = cast.actor("steward")
    round = services.round_draft(**terms(), version=begun(cast), actor=steward)
    services.round_change(round=round, actor=steward, **terms(), version=None)
    assert "own:late" not in {item.key for item in selectors.items(round)}


def test_every_act_stands_in_the_log(cast: Cast) -> None:
    version = begun(cast)
    reworded(cast, version, text="Problems reach us late.")
    sentences = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert any("wrote a part of the questionnaire “Our own check”" in each for each in sentences)


def test_every_shipped_instrument_can_be_asked_as_it_is(cast: Cast) -> None:
    for instrument in shipped.INSTRUMENTS:
        document = instrument.document()
        assert record.from_json(record.to_json(document)) == document
        version = writing.questionnaire_begin(
            title=str(instrument.title), document=document, actor=cast.actor("steward")
        )
        assert library.gaps(version) == [], instrument.key

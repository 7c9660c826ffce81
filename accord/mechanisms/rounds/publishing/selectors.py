"""Reading results: only ever as `Published`, checked again and against its digest."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db.models import F
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accord.analysis.errors import AnalysisError
from accord.analysis.published import Cell, Json, Published
from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.foundations.once import once
from accord.foundations.recent import Recent
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.rounds.publishing.starts import Start
from accord.mechanisms.rounds.publishing.worded import worded, words_of
from accord.mechanisms.rounds.questionnaires.reporting import Place, reporting_of
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundCut
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

CHECKED, LISTED = 16, 400
"""Results of which a process keeps all that they say, and which statements they asked."""

_checked: Recent[tuple[UUID, str], Published] = Recent(CHECKED)
_asked: Recent[tuple[UUID, str], Mapping[str, str]] = Recent(LISTED)


@once
def result_row_for(actor: Actor, round_id: UUID) -> Result:
    """Return the row of a round's result, for rooms that point at it; raises Http404, Denied."""
    kept = Result.objects.select_related("round__charter").exclude(round__trial=True)
    found = get_object_or_404(kept, round_id=round_id)
    access.require(actor, "publishing.read", found)
    return found


def row_listed(actor: Actor, round_id: UUID) -> Result:
    """Return the row of a round's result without its record; raises Http404, Denied."""
    found = next((row for row in _latest_first() if row.round_id == round_id), None)
    if found is None:
        raise Http404
    access.require(actor, "publishing.read", found)
    return found


def result_listed(actor: Actor, round_id: UUID) -> Published:
    """Return what a round says, for what speaks of it by the way; raises as `result_for`."""
    return published_of(row_listed(actor, round_id))


def rows(actor: Actor) -> list[Result]:
    """Return the row of every result, without the records, the latest first."""
    access.require(actor, "publishing.read")
    return _latest_first()


def result_for(actor: Actor, round_id: UUID) -> Published:
    """Return what a round says; raises Http404, and Denied where the stored result does not hold."""
    return published_of(result_row_for(actor, round_id))


def result_as_spoken(actor: Actor, round_id: UUID) -> Published:
    """Return what a round says as its reader reads it (`spoken_of`); raises as `result_for`."""
    return spoken_of(result_row_for(actor, round_id))


def result_to_take(actor: Actor, round_id: UUID) -> Published:
    """Return what a round says, for one who may take it away as a file; raises as `result_for`."""
    row = result_row_for(actor, round_id)
    access.require(actor, "publishing.take", row)
    return published_of(row)


def published_of(result: Result) -> Published:
    """Return the result of a row. Fails closed: what does not match its digest is shown to nobody.

    A row that came without its record, which may be long, is told from what this process has checked of it.
    """
    if "record" in result.get_deferred_fields():
        key = (result.id, result.digest)
        return _checked.get(key, lambda: _unchanged(result.record, result.digest))
    return _unchanged(result.record, result.digest)


def spoken_of(result: Result) -> Published:
    """Return the result of a row in the words in which its reader was asked, or would have been.

    For pages and letters; what is compared, stored or taken as a record is `published_of`.
    """
    published, language = published_of(result), get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return published
    key = (scope.current(), result.digest, language)
    return _spoken.get(key, lambda: worded(published, words_of(result.round, language)))


_spoken: Recent[tuple[UUID, str, str], Published] = Recent(16)


def unchanged(stored: Json, digest: str) -> Published:
    """Return a stored result if it is the one of a digest; raises Denied."""
    return _unchanged(json.dumps(stored), digest)


@lru_cache(maxsize=CHECKED)
def _unchanged(stored: str, digest: str) -> Published:
    """Every figure is checked when a process first reads these very characters, and not at each look."""
    damaged = Denied(
        _("This result is not as it was published, so we do not show it. Please tell the steward.")
    )
    try:
        published = Published.from_json(json.loads(stored))
    except AnalysisError as error:
        raise damaged from error
    if published.digest() != digest:
        raise damaged
    return published


def published_or_none(round_id: UUID) -> Published | None:
    """Return what a round says, for what is told to everybody, in the language that is spoken; None where it
    has no result that holds.
    """
    found = next((row for row in _rows() if row.round_id == round_id and not row.round.trial), None)
    try:
        return spoken_of(found) if found else None
    except Denied:
        return None


@once
def own_keys(actor: Actor, result: Result) -> dict[Start, str | None]:
    """Return the keys of the groups of a result in which a reader's answers would count today, by what they
    are; empty for a reader without a place.
    """
    if actor.person_id is None:
        return {}
    held = partnership.assignments_in_post().filter(person_id=actor.person_id, main=True).first()
    if held is None:
        return {}
    reporting, place = reporting_of(result.round), Place(held.organisation_id, held.tier, held.team_id)
    return {
        Start.ORGANISATION: reporting.key(RoundCut.ORGANISATION, place),
        Start.TEAM: reporting.key(RoundCut.TEAM, place),
    }


def keys_of_team(result: Result, *, team_id: UUID | None, organisation_id: UUID | None) -> tuple[str, ...]:
    """Return the keys of the groups of a result in which the answers of a team count, the nearest first.

    A joint team is of no organisation; people in no team are of one only.
    """
    reporting, found = reporting_of(result.round), []
    if team_id is not None:
        # Of a joint team the key needs no organisation.
        place = Place(organisation_id or team_id, team=team_id)
        found.append(reporting.key(RoundCut.TEAM, place))
    if organisation_id is not None:
        found.append(reporting.key(RoundCut.ORGANISATION, Place(organisation_id)))
    return tuple(key for key in found if key)


def has_result(round_id: UUID) -> bool:
    """Say whether a round has its result."""
    return Result.objects.filter(round_id=round_id).exists()


def results(actor: Actor) -> "list[tuple[Round, Published]]":
    """Return every round that has a result, the latest first, each with what it says."""
    access.require(actor, "publishing.read")
    return [(result.round, published_of(result)) for result in _latest_first()]


def results_on_charter(actor: Actor, *, most: int | None = None) -> list[Published]:
    """Return what rounds on the charter say, the latest first; at most so many."""
    access.require(actor, "publishing.read")
    return [published_of(result) for result in _latest_first(CHARTER)[:most]]


def digests_on_charter(most: int) -> list[tuple[UUID, str]]:
    """Return the id and the digest of the latest results on the charter, the latest first."""
    return [(row.id, row.digest) for row in _latest_first(CHARTER)[:most]]


def result_with(result_id: UUID) -> Result:
    """Return the row of one result, for whoever was let in; raises Result.DoesNotExist."""
    found: Result = Result.objects.select_related("round").get(id=result_id)
    return found


def latest_result(questionnaire: str = CHARTER) -> Result | None:
    """Return the row of the latest result of the partnership in scope, or None before the first.

    questionnaire: of which kind of rounds; only results of one kind ask the same.
    """
    return next(iter(_latest_first(questionnaire)), None)


def rows_without(finished: frozenset[UUID]) -> list[Result]:
    """Return the rows of the results of all rounds but these, by id, the latest first; no trial."""
    return [row for row in _latest_first() if row.round_id not in finished]


def result_before(result: Result) -> Result | None:
    """Return the result of the same kind with which one was compared at its close, or could have been."""
    of_its_kind, closed = _latest_first(result.round.questionnaire), _closed(result)
    return next(
        (row for row in of_its_kind if row.id != result.id and (row.round.closed_at or closed) < closed), None
    )


def followed_by(found: Iterable[Result]) -> dict[UUID, Published]:
    """Return what the next round of the same kind says, by the id of the result that it follows."""
    wanted = {result.id for result in found}
    if not wanted:
        return {}
    next_of: dict[UUID, Published] = {}
    later: dict[str, Result] = {}
    for row in _latest_first():
        kind = row.round.questionnaire
        if row.id in wanted and kind in later:
            next_of[row.id] = published_of(later[kind])
        later[kind] = row
    return next_of


def last_asking(keys: frozenset[str]) -> dict[str, Result]:
    """Return the latest result that asked each of these statements, whatever its kind, by their keys.

    A trial is one of them as long as it is there: who knows it must not learn more from a later round.
    """
    found: dict[str, Result] = {}
    for row in _rows():
        if keys <= found.keys():
            break
        found |= {key: row for key in keys & asked_in(row).keys() if key not in found}
    return found


def asked_in(row: Result) -> Mapping[str, str]:
    """Return the text of every statement that a result asked, by its key; read once in a process."""
    return _asked.get((row.id, row.digest), partial(_texts_by_key, row))


def _texts_by_key(row: Result) -> dict[str, str]:
    return {str(item["key"]): str(item["text"]) for item in json.loads(row.record)["items"]}


def beside(moment: datetime) -> tuple[Result | None, Result | None]:
    """Return the result before and the one after a round on the charter that closed at a moment."""
    rows = _latest_first(CHARTER)
    before = next((row for row in rows if _closed(row) <= moment), None)
    after = next((row for row in reversed(rows) if _closed(row) > moment), None)
    return before, after


def _closed(result: Result) -> datetime:
    return result.round.closed_at or result.published_at


def _latest_first(questionnaire: str | None = None) -> list[Result]:
    """By the close of the round: one that was brought from elsewhere stands where it belongs. No trial."""
    kept = [row for row in _rows() if not row.round.trial]
    return [row for row in kept if questionnaire in (None, row.round.questionnaire)]


@once
def _rows() -> list[Result]:
    """Every row, trials too, without the records: these are long where a partnership is large."""
    found = Result.objects.select_related("round__charter").defer("record")
    return list(found.order_by(F("round__closed_at").desc(nulls_first=True), "-published_at", "id"))


def sentence_for(published: Published) -> str:
    """Return the heading of a result: the widest gap we can be sure of, or a calm alternative."""
    return sentences.heading(published)


def core_statement(published: Published, step_key: str) -> Cell:
    """Return what everyone together said to the core statement of a step."""
    return rules.cell_of_everyone(published, f"core:{step_key}")

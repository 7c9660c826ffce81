"""The words of a charter as JSON, read again word for word as written (docs/charter.schema.json)."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.partnership.rules import Tier
from accord.standards.clauses import tidied
from accord.standards.levels import LEVELS, LevelWords, TierStandard, as_json
from accord.standards.rules import BehaviourWords, ValueWords

FORMAT = "accord charter 1"
LONGEST = {
    "title": 160,
    "name": 80,
    "meaning": 300,
    "behaviour": 200,
    "seen": 1000,
    "not_seen": 1000,
    "standard": 300,
    "level": 300,
    "expected": 200,
}
"""How many characters each part may have, as in the forms on which it is written."""
NEEDED = frozenset({"title", "name", "behaviour"})


@dataclass(frozen=True, slots=True)
class CharterWords:
    """A charter in words, without its history."""

    title: str
    values: tuple[ValueWords, ...]


def written(
    charter: CharterWords, *, version: int | None = None, text_hash: str = "", levels_hash: str = ""
) -> bytes:
    """Return a charter as JSON. version, text_hash: of which version it is, for people; they are not read.

    levels_hash: of the levels that every partner agreed to; likewise.
    """
    record: dict[str, Any] = {"format": FORMAT, "title": charter.title}
    if version is not None:
        record["version"] = version
    if text_hash:
        record["fingerprint"] = text_hash
    if levels_hash:
        record["levels_fingerprint"] = levels_hash
    record["values"] = [_value_out(value) for value in charter.values]
    return json.dumps(record, ensure_ascii=False, indent=2).encode()


def read(content: bytes) -> CharterWords:
    """Return the charter that stands in a file; raises Refused where it is none, and says where."""
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refused(_("This is not a file of a charter: it is no JSON."), field="file") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise Refused(_("This is not a file of a charter that we know."), field="file")
    values = [_value_in(found, place) for place, found in enumerate(_list(record, "values", ""), start=1)]
    return CharterWords(_text(record, "title", ""), tuple(_with_threads_once(values)))


def cleaned(words: str) -> str:
    """Return words without what no database keeps and nobody sees; lines end in one way."""
    kept = "".join(
        sign for sign in tidied(words) if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"}
    )
    return kept.strip()


def _value_out(value: ValueWords) -> dict[str, Any]:
    return {
        "name": value.name,
        "meaning": value.meaning,
        "behaviours": [_behaviour_out(found) for found in value.behaviours],
    }


def _behaviour_out(found: BehaviourWords) -> dict[str, Any]:
    record = {part: getattr(found, part) for part in ("behaviour", "seen", "not_seen", "standard")}
    if found.thread:
        record["thread"] = str(found.thread)
    if found.template_key:
        record["template_key"] = found.template_key
    if found.levels:
        record["levels"] = _levels_out(found.levels)
    return record


def _levels_out(words: LevelWords) -> dict[str, Any]:
    plain = as_json(words)
    return {"words": plain["levels"], "standards": plain["tiers"]}


def _value_in(found: object, place: int) -> ValueWords:
    where = _("value {place}").format(place=place)
    record = _object(found, where)
    behaviours = [
        _behaviour_in(each, _("{value}, behaviour {place}").format(value=where, place=number))
        for number, each in enumerate(_list(record, "behaviours", where), start=1)
    ]
    return ValueWords(
        name=_text(record, "name", where), meaning=_text(record, "meaning", where), behaviours=behaviours
    )


def _behaviour_in(found: object, where: str) -> BehaviourWords:
    record = _object(found, where)
    return BehaviourWords(
        behaviour=_text(record, "behaviour", where),
        seen=_text(record, "seen", where),
        not_seen=_text(record, "not_seen", where),
        standard=_text(record, "standard", where),
        thread=_thread(record, where),
        template_key=_template_key(record),
        levels=_levels_in(record, where),
    )


def _levels_in(record: dict[str, Any], where: str) -> LevelWords | None:
    """Five levels and the standard of some tiers, or nothing of it."""
    if record.get("levels") is None:
        return None
    found = _object(record["levels"], _("{where}, its levels").format(where=where))
    said, standards = found.get("words"), found.get("standards", {})
    if not isinstance(said, list) or len(said) != LEVELS or not isinstance(standards, dict):
        sentence = _("The levels at {where} are not five, with the standard for each tier.")
        raise Refused(sentence.format(where=where), field="file")
    levels = tuple(_text({"level": each}, "level", where) for each in said)
    words = LevelWords(
        levels, {tier: _expected(standards, tier, where) for tier in Tier if tier in standards}
    )
    return None if words.is_blank else words


def _expected(standards: dict[str, Any], tier: Tier, where: str) -> TierStandard:
    found = _object(standards[tier], _("{where}, its levels").format(where=where))
    level = found.get("level")
    if level is not None and (type(level) is not int or not 1 <= level <= LEVELS):
        sentence = _("The standard at {where} is no level from 1 to {most}.")
        raise Refused(sentence.format(where=where, most=LEVELS), field="file")
    return TierStandard(level, _text({"expected": found.get("words", "")}, "expected", where))


def _object(found: object, where: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise Refused(_("The file breaks off at {where}.").format(where=where), field="file")
    return found


def _list(record: dict[str, Any], part: str, where: str) -> Sequence[object]:
    found = record.get(part)
    if not isinstance(found, list):
        sentence = (
            _("The file has no list of “{part}” at {where}.") if where else _("The file has no values.")
        )
        raise Refused(sentence.format(part=part, where=where), field="file")
    return found


def _text(record: dict[str, Any], part: str, where: str) -> str:
    found = record.get(part, "")
    place = where or _("the beginning")
    if not isinstance(found, str):
        raise Refused(_("“{part}” at {where} is not words.").format(part=part, where=place), field="file")
    words = cleaned(found)
    if not words and part in NEEDED:
        raise Refused(_("“{part}” at {where} is empty.").format(part=part, where=place), field="file")
    if len(words) > LONGEST[part]:
        sentence = _("“{part}” at {where} has more than {most} characters.")
        raise Refused(sentence.format(part=part, where=place, most=LONGEST[part]), field="file")
    return words


def _thread(record: dict[str, Any], where: str) -> UUID | None:
    found = record.get("thread")
    if found is None:
        return None
    try:
        return UUID(found)
    except (ValueError, TypeError, AttributeError) as error:
        raise Refused(_("“thread” at {where} is no thread.").format(where=where), field="file") from error


def _template_key(record: dict[str, Any]) -> str:
    found = record.get("template_key", "")
    return cleaned(found)[:60] if isinstance(found, str) else ""


def _with_threads_once(values: Sequence[ValueWords]) -> list[ValueWords]:
    """Two behaviours cannot go on from the same one: the first does."""
    met: set[UUID] = set()
    kept = []
    for value in values:
        behaviours = []
        for found in value.behaviours:
            thread = found.thread if found.thread not in met else None
            met |= {thread} if thread else set()
            behaviours.append(replace(found, thread=thread))
        kept.append(replace(value, behaviours=behaviours))
    return kept

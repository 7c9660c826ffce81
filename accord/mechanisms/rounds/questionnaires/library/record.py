"""A questionnaire as JSON, read again exactly as written (docs/questionnaire.schema.json)."""

import json
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.library.document import Document, Section, Statement
from accord.mechanisms.rounds.questionnaires.library.reading import document_in

FORMAT = "accord questionnaire 1"
MOST_BYTES = 2_000_000

Json = dict[str, Any]


def to_json(document: Document) -> Json:
    """Return a questionnaire as plain values, without what says nothing."""
    return {
        "format": FORMAT,
        "language": settings.LANGUAGE_CODE,
        "sections": [_section(section) for section in document.sections],
        "scales": [{**asdict(scale), "labels": list(scale.labels)} for scale in document.scales],
        "open_questions": [asdict(question) for question in document.open_questions],
        "languages": list(document.languages),
        "translations": {
            language: {key: asdict(each) for key, each in words.items()}
            for language, words in document.translations.items()
        },
    }


def from_json(found: object) -> Document:
    """Return the questionnaire that `to_json` wrote; raises Refused, and says where it breaks off."""
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Refused(_("This is not a file of a questionnaire that we know."), field="file")
    return document_in(found)


def written(document: Document, *, title: str, version: int) -> bytes:
    """Return a questionnaire as a file. version: for people; it is not read."""
    record = {"format": FORMAT, "title": title, "version": version} | to_json(document)
    return json.dumps(record, ensure_ascii=False, indent=2).encode()


def read(content: bytes) -> tuple[str, Document]:
    """Return the title and the questionnaire that stand in a file; raises Refused."""
    if len(content) > MOST_BYTES:
        message = _("This file is far larger than a questionnaire. At most two megabytes.")
        raise Refused(message, field="file")
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refused(_("This is not a file of a questionnaire: it is no JSON."), field="file") from error
    document = from_json(found)
    title = found.get("title")
    if not isinstance(title, str) or not title.strip():
        raise Refused(_("The questionnaire in this file has no title."), field="file")
    return " ".join(title.split())[:120], document


def _section(section: Section) -> Json:
    return {
        "key": section.key,
        "kind": section.kind.value,
        "title": section.title,
        "introduction": section.introduction,
        "statements": [_statement(statement) for statement in section.statements],
    }


def _statement(statement: Statement) -> Json:
    record: Json = {"key": statement.key, "text": statement.text, "scale": statement.scale}
    if statement.reversed:
        record["reversed"] = True
    if statement.construct:
        record["construct"] = statement.construct
    if not statement.audience.everybody:
        record["audience"] = statement.audience.to_json()
    if statement.follow_up:
        record["follow_up"] = statement.follow_up
    return record

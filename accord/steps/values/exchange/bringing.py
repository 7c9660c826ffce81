"""A stranger's file becomes the words of a charter: JSON or a document, as its first bytes say."""

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import documents
from accord.foundations.errors import Refused
from accord.standards import selectors as standards
from accord.standards.rules import BehaviourWords, ValueWords
from accord.steps.values.exchange import paragraphs, record
from accord.steps.values.exchange.record import CharterWords

if TYPE_CHECKING:
    from accord.standards.levels import LevelWords
    from accord.standards.models import Behaviour, Charter

ZIP = b"PK"


def words_in(content: bytes) -> CharterWords:
    """Return the charter that stands in a file; raises Refused.

    A behaviour goes on from an earlier one where this partnership knows that one; else it is new.
    """
    if len(content) > documents.MOST_BYTES:
        raise Refused(_("This file is far larger than a charter. At most two megabytes."), field="file")
    if content.startswith(ZIP):
        return paragraphs.read(documents.read(content), _known())
    found = record.read(content)
    known = standards.threads_known()
    return CharterWords(found.title, tuple(_at_home(value, known) for value in found.values))


def words_of(charter: "Charter", levels: "Mapping[UUID, LevelWords] | None" = None) -> CharterWords:
    """Return a version in words, with its threads. levels: to go with it, by behaviour."""
    by_behaviour = levels or {}
    values = tuple(
        ValueWords(
            name=value.name,
            meaning=value.meaning,
            behaviours=[_behaviour_words(found, by_behaviour.get(found.id)) for found in behaviours],
        )
        for value, behaviours in standards.words(charter)
    )
    return CharterWords(charter.title, values)


def _behaviour_words(found: "Behaviour", levels: "LevelWords | None") -> BehaviourWords:
    return BehaviourWords(
        behaviour=found.behaviour,
        seen=found.seen,
        not_seen=found.not_seen,
        standard=found.standard,
        thread=found.thread,
        template_key=found.template_key,
        levels=levels,
    )


def _known() -> paragraphs.Threads:
    charter = standards.charter_in_force()
    written = standards.behaviours(charter) if charter else []
    return {found.behaviour: (found.thread, found.template_key) for found in written}


def _at_home(value: ValueWords, known: Container[UUID | None]) -> ValueWords:
    """A thread of another partnership means nothing here."""
    behaviours = [
        found if found.thread in known else replace(found, thread=None) for found in value.behaviours
    ]
    return replace(value, behaviours=behaviours)

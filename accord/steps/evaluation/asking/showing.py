"""A questionnaire as its page shows it: each statement with what partners agree to about it, and hints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.mechanisms.rounds.ballot import preview
from accord.mechanisms.rounds.questionnaires.audience import in_words
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.document import WRITTEN, SectionKind
from accord.mechanisms.rounds.questionnaires.library.services import PARTS
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN
from accord.partnership import selectors as partnership
from accord.steps.evaluation.asking.hints import hints

if TYPE_CHECKING:
    from accord.foundations.errors import Sentence
    from accord.mechanisms.rounds.ballot.preview import Page
    from accord.mechanisms.rounds.questionnaires.library.document import Document, Section, Statement
    from accord.mechanisms.rounds.questionnaires.models import Version
    from accord.mechanisms.rounds.questionnaires.rules import Questionnaire


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStatement:
    """A statement, what there is to know about it, and what there is to ask about its words."""

    key: str
    text: str
    says: tuple[str, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSection:
    """A section with its statements. written: whether they stand here, or are only named."""

    key: str
    title: str
    introduction: str
    says: str
    written: bool
    statements: tuple[ShownStatement, ...]


@dataclass(frozen=True, slots=True)
class Former:
    """What a clause said before: by whom and when it was changed, part by part."""

    by: str
    at: datetime
    parts: tuple[tuple["Sentence", str], ...]


def sections(document: "Document", *, with_hints: bool) -> list[ShownSection]:
    """Return every section of a questionnaire; hints are for those who write."""
    names = {found.id: found.name for found in partnership.organisations()}
    shared = library.shared()
    return [
        ShownSection(
            key=section.key,
            title=section.title,
            introduction=section.introduction,
            says=_kind_says(section),
            written=section.kind in WRITTEN,
            statements=tuple(
                ShownStatement(
                    key=statement.key,
                    text=statement.text,
                    says=tuple(_says(document, section, statement, names)),
                    hints=hints(statement.text, statement.scale) if with_hints else (),
                )
                for statement in section.statements
            )
            or tuple(
                ShownStatement(key=ask.key, text=ask.text, says=(), hints=())
                for page in shared.of(section.kind)
                for ask in page.asks
            ),
        )
        for section in document.sections
    ]


def former(version: "Version", clause: str) -> list[Former]:
    """Return what a clause said before, the latest first."""
    return [
        Former(
            by=found.replaced_by.name if found.replaced_by else "",
            at=found.replaced_at,
            parts=tuple(
                (PARTS[part], words) for part, words in found.words.items() if part in PARTS and words
            ),
        )
        for found in library.former(version, clause)
    ]


def phone(asks: "Questionnaire", *, number: int = 1, language: str = "", item: str = "") -> "Page | None":
    """Return one page as it is seen on a phone: by its number, or the one that asks a statement."""
    pages = preview.pages(asks, language if language in asks.languages else "")
    if item:
        return next((page for page in pages if _asks(page, item)), None)
    return pages[min(max(number, 1), len(pages)) - 1] if pages else None


def _asks(page: "Page", key: str) -> bool:
    """A mirror statement has a key of its own for each organisation."""
    return any(asked.key == key or asked.key.startswith(f"{key}:") for asked in page.form.items)


def _kind_says(section: "Section") -> str:
    match section.kind:
        case SectionKind.CORE:
            return _("One fixed statement for each of the eight steps. Their words never change.")
        case SectionKind.CHARTER:
            return _("The behaviours of the charter that is in force when a round is set up.")
        case SectionKind.MIRROR:
            return _(
                "Asked once about each organisation, of its own people and of all others. Its name stands "
                "where {organisation} does."
            )
    return ""


def _says(
    document: "Document", section: "Section", statement: "Statement", names: Mapping[UUID, str]
) -> Sequence[str]:
    """What is out of the ordinary about a statement."""
    labels = document.scale(statement.scale).labels
    said = []
    if labels and statement.scale != HOW_OFTEN.key:
        said.append(_("“{lowest}” to “{highest}”").format(lowest=labels[0], highest=labels[-1]))
    if statement.construct and statement.construct != section.title:
        said.append(_("on the scale “{name}”").format(name=statement.construct))
    if statement.reversed:
        said.append(_("turned round in the result"))
    if not statement.audience.everybody:
        said.append(_("asked of {people}").format(people=in_words(statement.audience, names)))
    if statement.follow_up:
        said.append(_("after a low answer: {question}").format(question=statement.follow_up))
    return said

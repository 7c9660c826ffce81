"""What a questionnaire lacks before a round can ask it: everything at once, in words. Pure."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.rounds.questionnaires.library import languages
from accord.mechanisms.rounds.questionnaires.library.clauses import (
    SCALE,
    SECTION,
    STATEMENT,
    WORDS,
    key_of,
)
from accord.mechanisms.rounds.questionnaires.library.document import (
    ORGANISATION,
    WRITTEN,
    Document,
    OwnScale,
    Section,
    SectionKind,
    Statement,
)
from accord.mechanisms.rounds.questionnaires.library.texts import Shared, missing
from accord.mechanisms.rounds.questionnaires.rules import MOST_PER_SECTION
from accord.mechanisms.rounds.questionnaires.scales import FEWEST_OPTIONS, MOST_OPTIONS


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, and the clause where it is put right; "" for the questionnaire as a whole."""

    sentence: str
    clause: str = ""


def gaps_in(document: Document, shared: Shared, organisations: Container[UUID]) -> list[Gap]:
    """Return what keeps a questionnaire from being asked. organisations: those of the partnership."""
    return [
        *_whole(document),
        *(gap for section in document.sections for gap in _section(section)),
        *(gap for section in document.sections for gap in _statements(document, section, organisations)),
        *(gap for scale in document.scales for gap in _scale(scale)),
        *_constructs(document),
        *_untranslated(document, shared),
    ]


def asked_otherwise(document: Document, before: Iterable[Document]) -> list[Gap]:
    """Return the statements that rounds have asked with other answers, or the other way round.

    A statement is followed by its key, over questionnaires too; with other answers it is another statement.
    """
    answered: dict[str, tuple[bool, int, bool]] = {}
    for other in before:
        answered |= {each.key: _answered(other, each) for each in other.statements()}
    sentence = _(
        "“{text}” was answered in another way in a round. Take it out, and write it as a new statement: what"
        " is answered differently cannot be compared."
    )
    return [
        Gap(sentence.format(text=each.text), key_of(STATEMENT, each.key))
        for each in document.statements()
        if answered.get(each.key, _answered(document, each)) != _answered(document, each)
    ]


def _answered(document: Document, statement: Statement) -> tuple[bool, int, bool]:
    scale = document.scale(statement.scale)
    return statement.reversed, scale.options, scale.directed


def _whole(document: Document) -> Iterator[Gap]:
    if not document.sections:
        yield Gap(_("It has no section yet."))
    counted = Counter(section.kind for section in document.sections)
    if counted[SectionKind.CORE] > 1 or counted[SectionKind.CHARTER] > 1:
        yield Gap(_("The core eight, and the behaviours of the charter, are asked once each."))


def _section(section: Section) -> Iterator[Gap]:
    if section.kind not in WRITTEN:
        return
    clause = key_of(SECTION, section.key)
    if not section.title:
        yield Gap(_("A section has no title."), clause)
    if not section.statements:
        yield Gap(_("The section “{title}” has no statement.").format(title=section.title), clause)
    if len(section.statements) > MOST_PER_SECTION:
        sentence = _("The section “{title}” has more than {most} statements. Make two of it.")
        yield Gap(sentence.format(title=section.title, most=MOST_PER_SECTION), clause)


def _statements(document: Document, section: Section, organisations: Container[UUID]) -> Iterator[Gap]:
    for statement in section.statements:
        clause = key_of(STATEMENT, statement.key)
        for holds, sentence in _faults(document, section, organisations):
            if holds(statement):
                yield Gap(sentence.format(text=statement.text), clause)


def _faults(
    document: Document, section: Section, organisations: Container[UUID]
) -> list[tuple[Callable[[Statement], bool], str]]:
    mirrors = section.kind is SectionKind.MIRROR

    def undirected(statement: Statement) -> bool:
        return not document.scale(statement.scale).directed

    return [
        (lambda each: not each.text, _("A statement has no words.")),
        (
            lambda each: mirrors and each.text.count(ORGANISATION) != 1,
            _("“{text}” has to name once, as {{organisation}}, whom it is about."),
        ),
        (
            lambda each: not mirrors and ORGANISATION in each.text,
            _("“{text}” names {{organisation}}, but stands in no section about each organisation."),
        ),
        (
            lambda each: each.reversed and undirected(each),
            _("“{text}” is turned round, but neither end of its scale is better."),
        ),
        (
            lambda each: bool(each.follow_up) and undirected(each),
            _("“{text}” asks on after a low answer, but no end of its scale is low."),
        ),
        (
            lambda each: any(one not in organisations for one in each.audience.organisations or ()),
            _("“{text}” is for an organisation that is no longer here."),
        ),
    ]


def _scale(scale: OwnScale) -> Iterator[Gap]:
    clause = key_of(SCALE, scale.key)
    if not scale.question:
        yield Gap(_("A scale has no question above its answers."), clause)
    if not FEWEST_OPTIONS <= len(scale.labels) <= MOST_OPTIONS:
        sentence = _("The scale “{question}” has to have two to seven answers.")
        yield Gap(sentence.format(question=scale.question), clause)
    if len(set(scale.labels)) < len(scale.labels):
        yield Gap(_("Two answers of “{question}” are the same.").format(question=scale.question), clause)


def _constructs(document: Document) -> Iterator[Gap]:
    """Statements of one named scale are averaged, so their answers have to be of one length."""
    lengths: dict[str, set[int]] = {}
    for statement in document.statements():
        if statement.construct:
            lengths.setdefault(statement.construct, set()).add(document.scale(statement.scale).options)
    for construct, found in lengths.items():
        if len(found) > 1:
            sentence = _("The statements on “{construct}” have scales of different lengths.")
            yield Gap(sentence.format(construct=construct))


def _untranslated(document: Document, shared: Shared) -> Iterator[Gap]:
    for language, found in missing(document, shared).items():
        if found:
            sentence = ngettext(
                "{count} text has no words in {language} yet.",
                "{count} texts have no words in {language} yet.",
                len(found),
            )
            yield Gap(
                sentence.format(count=len(found), language=languages.name(language)),
                key_of(WORDS, language),
            )

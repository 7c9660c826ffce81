"""What a shipped instrument is made of. Its words are Accord's own; its constructs were studied by others."""

from typing import NamedTuple

from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.questionnaires.library.document import (
    Document,
    OpenQuestion,
    Section,
    SectionKind,
    Statement,
)
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN, Scale


class WrittenStatement(NamedTuple):
    """A statement in words. turned: agreeing with it is unfavourable."""

    key: str
    text: Sentence
    turned: bool = False
    follow_up: Sentence = ""


class WrittenSection(NamedTuple):
    """Statements on one construct. source: the published work in which it was studied."""

    key: str
    title: Sentence
    statements: tuple[WrittenStatement, ...]
    construct: Sentence = ""
    source: str = ""
    scale: Scale = HOW_OFTEN
    kind: SectionKind = SectionKind.OWN

    def section(self) -> Section:
        """Return it as a section of a questionnaire, in the language that is spoken."""
        return Section(
            key=self.key,
            kind=self.kind,
            title=str(self.title),
            statements=tuple(
                Statement(
                    key=written.key,
                    text=str(written.text),
                    scale=self.scale.key,
                    reversed=written.turned,
                    construct=str(self.construct),
                    follow_up=str(written.follow_up),
                )
                for written in self.statements
            ),
        )


class Instrument(NamedTuple):
    """A questionnaire to begin with."""

    key: str
    title: Sentence
    for_what: Sentence
    sections: tuple[WrittenSection, ...]
    open_questions: tuple[tuple[str, Sentence], ...] = ()

    def document(self) -> Document:
        """Return it as a questionnaire, in the language that is spoken."""
        return Document(
            sections=tuple(section.section() for section in self.sections),
            open_questions=tuple(OpenQuestion(key=key, text=str(text)) for key, text in self.open_questions),
        )

    @property
    def sources(self) -> tuple[tuple[Sentence, str], ...]:
        """Each construct it asks about, with the work in which that was studied; each once."""
        found = {section.source: section.construct for section in self.sections if section.source}
        return tuple((construct, source) for source, construct in found.items())

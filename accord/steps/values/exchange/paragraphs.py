"""The words of a charter as a document to edit: the same signs as its canonical text, as headings and labels.

The title is the title, a value a heading of the first rank, a behaviour one of the second; below each stand
paragraphs that begin with their label ("Seen: ..."), its levels too. Threads are not in it: a behaviour that
comes back in the same words is the same one, and any other is said to be reworded, or new, on its page.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.documents import Paragraph, Style
from accord.foundations.errors import Refused
from accord.standards.rules import BehaviourWords, ValueWords
from accord.steps.values.exchange import rungs
from accord.steps.values.exchange.record import LONGEST, CharterWords, cleaned

Threads = Mapping[str, tuple[UUID, str]]
"""Thread and template key of the behaviours that are known, by their words."""


def labels() -> dict[str, str]:
    """Return by which label each part of a clause begins."""
    return {
        "meaning": _("What it means here"),
        "seen": _("Seen"),
        "not_seen": _("Not seen"),
        "standard": _("Standard"),
        **rungs.labels(),
    }


def written(charter: CharterWords) -> Iterator[Paragraph]:
    """Return a charter as paragraphs."""
    yield Paragraph(charter.title, Style.TITLE)
    for value in charter.values:
        yield Paragraph(value.name, Style.HEADING_1)
        yield _labelled("meaning", value.meaning)
        for found in value.behaviours:
            yield Paragraph(found.behaviour, Style.HEADING_2)
            yield from (_labelled(part, getattr(found, part)) for part in ("seen", "not_seen", "standard"))
            yield from (_labelled(*part) for part in (rungs.written(found.levels) if found.levels else ()))


def read(paragraphs: Iterable[Paragraph], known: Threads) -> CharterWords:
    """Return the charter that stands in a document; raises Refused where it is none, and says what to do."""
    reading = _Reading()
    for paragraph in paragraphs:
        reading.take(paragraph)
    if not reading.values:
        sentence = _(
            "No value stands in this document. "
            "Give each value the style “Heading 1”, and each behaviour “Heading 2”."
        )
        raise Refused(sentence, field="file")
    return CharterWords(
        reading.title or _("How we work together"),
        tuple(_value(found, known) for found in reading.values),
    )


@dataclass
class _Clause:
    """A heading with what stands below it, by its label."""

    heading: str
    parts: dict[str, str] = field(default_factory=dict)
    behaviours: "list[_Clause]" = field(default_factory=list)


class _Reading:
    """Takes paragraph after paragraph; what has no label goes on from the part before it."""

    def __init__(self) -> None:
        self.title = ""
        self.values: list[_Clause] = []
        self._labels = {label.casefold(): part for part, label in labels().items()}
        self._clause: _Clause | None = None
        self._part = ""

    def take(self, paragraph: Paragraph) -> None:
        text = cleaned(paragraph.text)
        if paragraph.style != Style.BODY:
            text = " ".join(text.split())
        match paragraph.style:
            case Style.TITLE:
                self.title = self.title or _checked("title", text)
            case Style.HEADING_1:
                self._begin(_Clause(_checked("name", text)), self.values)
            case Style.HEADING_2 if self.values:
                self._begin(_Clause(_checked("behaviour", text)), self.values[-1].behaviours)
            case Style.BODY if self._clause:
                self._go_on(self._clause, text)
            case _:
                return

    def _begin(self, clause: _Clause, among: list[_Clause]) -> None:
        among.append(clause)
        self._clause, self._part = clause, ""

    def _go_on(self, clause: _Clause, text: str) -> None:
        label, colon, rest = text.partition(":")
        part = self._labels.get(label.strip().casefold()) if colon else None
        if part:
            self._part, text = part, rest.strip()
        if self._part:
            said = "\n".join(filter(None, (clause.parts.get(self._part, ""), text)))
            clause.parts[self._part] = _checked(self._part, said)


def _checked(part: str, words: str) -> str:
    most = LONGEST[part] if part in LONGEST else rungs.longest(part, LONGEST)
    if len(words) > most:
        sentence = _("“{words}…” is longer than the {most} characters that fit there.")
        raise Refused(sentence.format(words=words[:40], most=most), field="file")
    return words


def _value(found: _Clause, known: Threads) -> ValueWords:
    return ValueWords(
        name=found.heading,
        meaning=" ".join(found.parts.get("meaning", "").split()),
        behaviours=[_behaviour(each, known) for each in found.behaviours],
    )


def _behaviour(found: _Clause, known: Threads) -> BehaviourWords:
    thread, template_key = known.get(found.heading, (None, ""))
    return BehaviourWords(
        behaviour=found.heading,
        seen=found.parts.get("seen", ""),
        not_seen=found.parts.get("not_seen", ""),
        standard=" ".join(found.parts.get("standard", "").split()),
        thread=thread,
        template_key=template_key,
        levels=rungs.read(found.parts),
    )


def _labelled(part: str, words: str) -> Paragraph:
    return Paragraph(f"{labels()[part]}: {words}".rstrip())

"""The words of what is shipped in the languages that Accord speaks: from its catalogue, typed by nobody."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from accord.foundations.errors import Sentence
from accord.foundations.languages import beside
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.mechanisms.rounds.questionnaires.library import shipped
from accord.mechanisms.rounds.questionnaires.library.languages import spoken_here
from accord.mechanisms.rounds.questionnaires.library.shipped.wording import WrittenSection
from accord.mechanisms.rounds.questionnaires.scales import SCALES
from accord.mechanisms.rounds.questionnaires.sections import core_pages
from accord.mechanisms.rounds.questionnaires.spoken import way_out


@cache
def said_in(language: str) -> Mapping[str, str]:
    """Return what stands for each shipped text, by its words in the language in which texts are agreed.

    Nothing in a language that Accord does not speak.
    """
    if language not in spoken_here():
        return MappingProxyType({})
    pairs = beside(_sentences, language).items()
    return MappingProxyType({words: said for words, said in pairs if words})


def _sentences() -> Iterator[Sentence]:
    """Every text that a questionnaire can hold as it is shipped, in the language that is spoken."""
    for section in (*shipped.SECTIONS, *(each for one in shipped.INSTRUMENTS for each in one.sections)):
        yield from _of(section)
    yield from (text for _key, text in shipped.OPEN_QUESTIONS)
    yield shipped.USUAL_COMMENT
    for scale in SCALES.values():
        yield from (scale.question, *scale.labels)
    yield from (item.text for item in CORE_EIGHT)
    yield from (page.title for page in core_pages())
    yield way_out()


def _of(section: WrittenSection) -> Iterator[Sentence]:
    yield from (section.title, section.construct)
    for statement in section.statements:
        yield from (statement.text, statement.follow_up)

"""The page of an exercise: three profiles, positions between homes, and what belongs into the register."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.analysis.published import Cut, Item, Published
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import sentences, tables
from accord.steps.culture.profiles import pictures, reading, words
from accord.steps.culture.profiles.reading import Clear
from accord.steps.culture.profiles.rules import Question, key_of
from accord.steps.culture.ways import selectors as ways
from accord.web.pictures import Poles

if TYPE_CHECKING:
    from accord.steps.culture.ways.models import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class ForRegister:
    """A pair on which something is clearly apart. says: what. topic: where the register has it, or None."""

    key: str
    title: str
    says: tuple[str, ...]
    topic: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Where the partnership stands between two homes. picture: None where it cannot be told."""

    sentence: str
    picture: Poles | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """home: what is brought along. here: the partnership, now and as wanted. left_out: organisations of which
    nothing is shown, each with links to why.
    """

    heading: str
    home: Poles | None
    here: tuple[Poles, ...]
    between: tuple[Between, ...]
    register: tuple[ForRegister, ...]
    left_out: tuple[tuple[str, list[Link]], ...]


def page(published: Published) -> Page:
    """Return the page of a result."""
    drawn = {question: pictures.side_by_side(published, question) for question in Question}
    return Page(
        heading=sentences.heading(published),
        home=drawn.pop(Question.HOME),
        here=tuple(picture for picture in drawn.values() if picture),
        between=tuple(
            Between(sentence=words.between(found), picture=pictures.between(published, found, number=number))
            for number, found in enumerate(reading.between_homes(published), start=1)
        ),
        register=_for_register(published),
        left_out=tuple(tables.left_out(published, _items(published), published.groups_of(Cut.ORGANISATION))),
    )


def _items(published: Published) -> list[Item]:
    return [
        sentences.item_of(published, key_of(pair.key, question))
        for pair in reading.pairs_of(published)
        for question in Question
    ]


def _for_register(published: Published) -> tuple[ForRegister, ...]:
    topics = ways.topics_taken()
    return tuple(_line(published, found, topics.get(found.pair.topic)) for found in reading.clear(published))


def _line(published: Published, found: Clear, topic: "Topic | None") -> ForRegister:
    link = Link(topic.title, address("ways:topic", topic_id=topic.id)) if topic else None
    return ForRegister(
        key=found.pair.key,
        title=str(found.pair.title),
        says=tuple(words.clear(published, found)),
        topic=link,
    )

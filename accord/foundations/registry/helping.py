"""What is said about pages and words: each room explains its own, and one page lists them all."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What somebody may ask on a page: what is this, who sees it, what happens next.

    key: names it in addresses. title: what the pages are about, short.
    pages: names of addresses ("undertakings:list"), or the namespace of a room ("undertakings"), which stands
        for every page of the room that has no help of its own.
    words: keys of the words that it uses and that the glossary explains.
    """

    key: str
    title: Sentence
    pages: tuple[str, ...]
    what: Sentence
    who: Sentence
    next: Sentence
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as Accord uses it. key: names it in addresses."""

    key: str
    term: Sentence
    meaning: Sentence


_helps: dict[str, Help] = {}
_by_page: dict[str, Help] = {}
_words: dict[str, Word] = {}


def helps(said: Help) -> Help:
    """Register help for pages; a room does so in its `helping`."""
    _helps[said.key] = said
    _by_page.update(dict.fromkeys(said.pages, said))
    return said


def means(*words: Word) -> None:
    """Register what words mean; a room does so in its `helping`."""
    _words.update({word.key: word for word in words})


def help_for(page: str) -> Help | None:
    """Return the help of a page by the name of its address: its own, else that of its room; or None."""
    return _by_page.get(page) or _by_page.get(page.partition(":")[0])


def all_help() -> list[Help]:
    """Return all help, by title."""
    return sorted(_helps.values(), key=lambda said: str(said.title).casefold())


def all_words() -> list[Word]:
    """Return the glossary, by term."""
    return sorted(_words.values(), key=lambda word: str(word.term).casefold())


def words_of(said: Help) -> list[Word]:
    """Return what the words mean that a help uses, by term."""
    return [word for word in all_words() if word.key in said.words]

"""A piece of evidence: one finding as its heading, how to read it, and what shows it."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence
from accord.foundations.links import Link
from accord.mechanisms.rounds.comments.selectors import Shown
from accord.web.components import Component


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """What people wrote about one thing."""

    heading: str
    said: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of evidence on the page of a result.

    key: its place on the page. heading: what it shows, a sentence. basis: how it is to be read. lines:
    sentences under the heading. shown: pictures and tables, in order. folded: further ones behind a label.
    quoted: what people wrote. left_out: what is not shown, each with links to why.
    """

    key: str
    heading: str
    basis: Sentence = ""
    lines: tuple[str, ...] = ()
    shown: tuple[Component, ...] = ()
    folded: tuple[tuple[str, Component], ...] = ()
    quoted: tuple[Quoted, ...] = ()
    left_out: tuple[tuple[str, list[Link]], ...] = ()
    has_heat: bool = False

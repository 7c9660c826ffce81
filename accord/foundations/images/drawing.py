"""Drawings (SVG), written anew from an allow-list: shapes and how they look. Runs in the child only."""

import re
from collections import defaultdict
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from accord.foundations.images import allowed, errors, limits, styles, weight
from accord.foundations.images.image import Image, Kind

_LENGTH = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(?:px|pt|mm|cm|in)?")
_NUMBER = re.compile(r"-?\d{0,9}(?:\.\d{0,20})?")


def drawn(content: bytes) -> Image:
    """Return a drawing of nothing but what is allowed; raises UnreadableImage."""
    read = _parsed(content)
    if sum(1 for _part in read.iter()) > limits.PARTS:
        raise errors.TooFine
    root = Element("svg", {"xmlns": allowed.SVG.strip("{}")})
    width, height = _framed(read, root)
    _Redrawing(read).below(read, root, depth=0)
    weight.check(root)
    return Image(tostring(root), Kind.SVG, width, height)


def _parsed(content: bytes) -> Any:
    try:
        read = fromstring(content)
    except DefusedXmlException as error:
        raise errors.ReachesElsewhere from error
    except (ParseError, ValueError, LookupError) as error:
        raise errors.NoDrawing from error
    if read.tag != f"{allowed.SVG}svg":
        raise errors.NoDrawing
    return read


def _framed(read: Any, root: Element) -> tuple[int, int]:
    """Say what is to be seen, and how large; return the size in whole dots."""
    box = _box(read)
    wide, high = box[2:]
    if not (wide > 0 and high > 0):
        raise errors.NoSize
    if max(wide, high) > limits.RATIO * min(wide, high):
        raise errors.OddShape
    scale = limits.DRAWN_SIDE / max(wide, high)
    width, height = max(1, round(wide * scale)), max(1, round(high * scale))
    root.set("viewBox", " ".join(f"{each:g}" for each in box))
    root.set("width", str(width))
    root.set("height", str(height))
    return width, height


def _box(read: Any) -> list[float]:
    said = read.get("viewBox", "").replace(",", " ").split()
    if said:
        if len(said) != 4 or not all(_NUMBER.fullmatch(each) for each in said):
            raise errors.NoSize
        try:
            return [float(each) for each in said]
        except ValueError as error:
            raise errors.NoSize from error
    sides = [_LENGTH.fullmatch(read.get(side, "").strip()) for side in ("width", "height")]
    if None in sides:
        raise errors.NoSize
    return [0.0, 0.0, *(float(side[1]) for side in sides if side)]


class _Redrawing:
    """Goes through what was read, and writes what may stand."""

    def __init__(self, read: Any) -> None:
        self.ids: set[str] = set()
        self.looks: dict[str, dict[str, str]] = defaultdict(dict)
        for sheet in read.iter(f"{allowed.SVG}style"):
            for name, looks in styles.rules("".join(sheet.itertext())):
                self.looks[name] |= looks

    def below(self, read: Any, written: Element, *, depth: int) -> None:
        """Write anew what stands below a part."""
        if depth > limits.DEPTH:
            raise errors.TooFine
        for name, said in self._attributes(read).items():
            if depth or name not in {"viewBox", "width", "height", "x", "y"}:
                written.set(name, said)
        for child in read:
            tag = _tag(child)
            if tag:
                self.below(child, SubElement(written, tag), depth=depth + 1)

    def _attributes(self, read: Any) -> dict[str, str]:
        """Looks said by attributes give way to those of classes, and these to those of the element itself."""
        own: dict[str, str] = {}
        looks: dict[str, str] = {}
        for name, said in read.attrib.items():
            _check(name, said)
            if name == "id":
                self._name(said, own)
            elif name in allowed.GEOMETRY:
                own[name] = said
            elif name in allowed.LOOKS:
                looks[name] = said
            elif name in allowed.HREFS and _local(read.tag) in allowed.POINTING:
                own["href"] = said.strip()
        for name in read.get("class", "").split():
            looks |= self.looks.get(name, {})
        looks |= styles.declared(read.get("style", ""))
        found = {name: said if name == "id" else allowed.value(said) for name, said in (own | looks).items()}
        return {name: said for name, said in found.items() if said is not None}

    def _name(self, said: str, own: dict[str, str]) -> None:
        """Let a part have a name that is plain and that no other has: what points there means one thing."""
        if allowed.NAME.fullmatch(said) and said not in self.ids:
            self.ids.add(said)
            own["id"] = said


def _check(name: str, said: str) -> None:
    if name.lower().startswith("on"):
        raise errors.HoldsProgram
    if name in allowed.HREFS and not allowed.POINTING_HERE.fullmatch(said):
        raise errors.ReachesElsewhere
    if name in allowed.LOOKS and allowed.reaches(said):
        raise errors.ReachesElsewhere


def _local(tag: Any) -> str:
    """The name of an element of SVG; nothing of what is none, or a note."""
    return str(tag).removeprefix(allowed.SVG) if str(tag).startswith(allowed.SVG) else ""


def _tag(child: Any) -> str:
    """Return as what a part is written anew, or nothing where it is left out; raises UnreadableImage."""
    tag = _local(child.tag)
    if not tag or tag in allowed.SILENT or tag == "style":
        return ""
    if tag in allowed.PROGRAMS:
        raise errors.HoldsProgram
    if tag in allowed.LETTERS:
        raise errors.HoldsLetters
    if tag not in allowed.PARTS:
        raise errors.MoreThanShapes
    return tag

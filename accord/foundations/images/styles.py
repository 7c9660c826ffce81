"""What the styles of a drawing say, as attributes: of an element, and of classes. Runs in the child only."""

import re
from collections.abc import Iterator

from accord.foundations.images import allowed, errors

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)", re.ASCII)


def declared(written: str) -> dict[str, str]:
    """Return the looks that declarations name, each with its value; what is no look of ours is left out."""
    found = {}
    for declaration in _COMMENT.sub("", written).split(";"):
        name, colon, said = declaration.partition(":")
        if allowed.reaches(said):
            raise errors.ReachesElsewhere
        if colon and name.strip() in allowed.LOOKS:
            found[name.strip()] = said.strip()
    return found


def rules(sheet: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the classes that a style sheet names, each with its looks, in order; raises MoreThanShapes."""
    for block in _COMMENT.sub("", sheet).split("}"):
        selectors, brace, body = block.partition("{")
        if allowed.reaches(block):
            raise errors.ReachesElsewhere
        if not brace and not selectors.strip():
            continue
        for selector in selectors.split(","):
            named = _CLASS.fullmatch(selector.strip())
            if named is None or not brace:
                raise errors.MoreThanShapes
            yield named[1], declared(body)

"""How much there is to draw once every part that is used elsewhere is counted there too. Child only."""

from typing import Any

from accord.foundations.images import allowed, errors, limits


def check(root: Any) -> None:
    """Let pass what is soon drawn; raises TooFine for too much, too deep, or parts that hold themselves."""
    _Weighing(root).of(root, depth=0)


class _Weighing:
    """Each part is weighed once, so that weighing costs less than drawing would."""

    def __init__(self, root: Any) -> None:
        self.named = {part.get("id"): part for part in root.iter() if part.get("id")}
        self.known: dict[int, int] = {}
        self.open: set[int] = set()

    def of(self, part: Any, *, depth: int) -> int:
        if id(part) in self.known:
            return self.known[id(part)]
        if id(part) in self.open or depth > limits.DEPTH:
            raise errors.TooFine
        self.open.add(id(part))
        below = [*part, *(self.named[name] for name in _pointed_at(part) if name in self.named)]
        found = 1 + sum(self.of(each, depth=depth + 1) for each in below)
        if found > limits.DRAWN:
            raise errors.TooFine
        self.open.remove(id(part))
        self.known[id(part)] = found
        return found


def _pointed_at(part: Any) -> list[str]:
    return [
        name
        for key, said in part.attrib.items()
        for name in ([said.removeprefix("#")] if key == "href" else allowed.pointers(said))
    ]

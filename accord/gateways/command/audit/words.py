"""What an audit found, in words."""

from accord.analysis.disclosure.value import Range
from accord.analysis.recheck import Cell, Findings, Leak, Record, Sure
from accord.analysis.table import Scale
from accord.gateways.command.figures.words import people

SENTENCES = {
    Sure.SHOWN: "{where}: {people} answered, and {means}; so few must not be told by themselves.",
    Sure.FOLLOWS: "{where}: {terms} leaves {people}; {means}.",
    Sure.ANSWERS: "{where}: {terms}{people} answered so much alike that each is known; {means}.",
    Sure.SPREAD: "{where}: its interval was made from its own few answers, and tells how they lie.",
    Sure.SKIPPED: "{where}: {terms} leaves as few as {people}, who skipped some items{and_means}.",
    Sure.LATE: "{where}: the results may be the same but for {people}; {means}.",
    Sure.MOVED: "{where}: if all others answered as before, {people} came or went, and {means}.",
}


def certificate(record: Record, found: Findings) -> str:
    """What an audit without findings says of a result."""
    cells = "1 cell" if found.cells == 1 else f"{found.cells} cells"
    if found.cell is None or found.width is None:
        return f"it tells nothing that anything could follow from ({cells} with a figure)."
    return (
        f"no group smaller than {record.minimum} can be worked out; {cells} with a figure checked. "
        f"Tightest: {_where(found.cell)}, where an answer may still lie {found.width:.4g} points apart."
    )


def certificate_together() -> str:
    """What an audit of several results without findings says."""
    return "nothing more follows from them than from each alone."


def leak_in_words(leak: Leak, scale: Scale) -> str:
    """What can be worked out of whom, and how closely."""
    means = _means(leak.means, scale)
    return SENTENCES[leak.sure].format(
        where=_where(leak.cell),
        terms=_terms(leak),
        people=people(leak.n or 0),
        means=f"the mean lies between {means}" if means else "their answers follow",
        and_means=f"; their mean lies between {means}" if means else "",
    )


def _terms(leak: Leak) -> str:
    """What is added and subtracted: “everyone less A less B”."""
    if not leak.terms:
        return ""
    first, *others = sorted(leak.terms, key=lambda term: -term[0])
    same_item = len({cell.item for _sign, cell in leak.terms}) == 1
    told = [
        _term(1.0, first[1], same_item=same_item),
        *(_term(*each, same_item=same_item) for each in others),
    ]
    words = " ".join(told).removeprefix("and ")
    return f"{words}: " if leak.sure is Sure.ANSWERS else words


def _term(sign: float, cell: Cell, *, same_item: bool) -> str:
    times = "" if abs(sign) == 1 else f"{abs(sign):g} times "
    return f"{'and' if sign > 0 else 'less'} {times}“{cell.group if same_item else cell.item}”"


def _where(cell: Cell) -> str:
    return cell.item if cell.cut == cell.group else f"{cell.item}, {cell.cut} “{cell.group}”"


def _means(means: Range | None, scale: Scale) -> str:
    if means is None:
        return ""
    low, high = (round(end + scale.low - 1, 2) for end in means)
    return f"{low:g} and {high:g}"

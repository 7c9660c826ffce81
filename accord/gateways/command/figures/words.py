"""Figures in words that a manager understands, with their numbers, for the terminal and the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

CONSISTENCY = ((0.9, "very closely"), (0.8, "closely"), (0.7, "well enough"), (0.6, "only loosely"))
NO_CONSISTENCY = "too little to be read as one scale"


@dataclass(frozen=True, slots=True)
class Section:
    """A question, the sentences that answer it, and a table behind them."""

    heading: str
    sentences: tuple[str, ...]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def title(found: Json) -> str:
    """What was read, in one sentence."""
    data, scale = found["data"], found["data"]["scale"]
    wave = f" in wave {data['wave']}" if data["wave"] else ""
    items = "1 item" if len(data["items"]) == 1 else f"{len(data['items'])} items"
    answers = f"answers from {scale['low']} to {scale['high']}"
    return f"{data['file']}: {people(data['people'])}{wave}, {items}, {answers}"


def sections(found: Json) -> Iterator[Section]:
    """The questions that the file answers, in order."""
    yield _items(found)
    yield _reliability(found)
    yield _means(found)
    if found.get("bootstrap"):
        yield _again(found)
    if found["within_group_agreement"]:
        yield _within(found)
    if found["data"]["groups"]:
        yield _icc(found)
    if found["gaps"]["between"]:
        yield _gaps(found)
    if found["gaps"]["seen"]:
        yield _seen(found)
    for step in found["change"] or ():
        yield _change(step)
    if left_out := _left_out(found):
        yield left_out


def _items(found: Json) -> Section:
    data = found["data"]
    sentences = [f"{people(data['complete'])} answered every item."]
    if data["without_group"]:
        sentences.append(f"{people(data['without_group'])} belong to no group, and are left out of groups.")
    rows = [
        (
            name + (" (turned round)" if item["reversed"] else ""),
            item["n"],
            item["missing"],
            item["not_applicable"],
        )
        for name, item in data["items"].items()
    ]
    columns = ("Item", "Answered", "No answer", "Does not apply")
    return Section("Who answered what?", tuple(sentences), columns, _texts(rows))


def _reliability(found: Json) -> Section:
    heading, figures = "Do the items belong together?", found["reliability"]
    if figures is None:
        return Section(heading, (f"Not known: {found['reasons']['reliability']}.",))
    word = next((word for least, word in CONSISTENCY if figures["alpha"] >= least), NO_CONSISTENCY)
    omega = f", omega {share(figures['omega'])}" if figures["omega"] is not None else ""
    interval = f"95% interval {share(figures['alpha_low'])} to {share(figures['alpha_high'])}"
    told = f"alpha {share(figures['alpha'])} ({interval}){omega}, from {people(figures['n'])}"
    sentences = [f"They hang together {word}: {told}."]
    if "negative" in figures["cautions"]:
        sentences.append("Alpha is negative: an item is probably worded the other way round (--reverse).")
    rows = [
        (name, share(item["alpha_if_dropped"]), share(item["item_rest"]))
        for name, item in figures["items"].items()
    ]
    return Section(heading, tuple(sentences), ("Item", "Alpha without it", "With the others"), tuple(rows))


def _means(found: Json) -> Section:
    scale = found["data"]["scale"]
    rows = [(name, *_mean(cells["scale"], scale)) for name, cells in found["means"].items()]
    sentence = "The mean of each person's answers, at least half of the items; with its 95% interval."
    return Section("What do people say?", (sentence,), ("Group", "People", "Mean", "From", "To"), tuple(rows))


def _again(found: Json) -> Section:
    scale, again = found["data"]["scale"], found["bootstrap"]
    rows = [(name, *_mean(cells["scale"], scale)) for name, cells in again["means"].items() if cells["scale"]]
    sentence = (
        f"The same means; each interval from drawing the people of a group {again['replicates']:,} times "
        f"again (BCa, seed {again['seed']}). Groups below ten have none."
    )
    columns = ("Group", "People", "Mean", "From", "To")
    return Section("What do people say, drawn again?", (sentence,), columns, tuple(rows))


def _within(found: Json) -> Section:
    groups = {name: group for name, group in found["within_group_agreement"].items() if group}
    judged = [group["above_chance"] for group in groups.values() if group["above_chance"] is not None]
    sentences = (
        [f"In {sum(judged)} of {len(judged)} groups more than answers at random would."] if judged else []
    )
    if split := [name for name, group in groups.items() if group["rwgj_raw"] < 0]:
        sentences.append(f"Dispersed or split: {', '.join(split)}.")
    rows = [
        (
            name,
            group["n"],
            *(share(group[key]) for key in ("rwgj", "rwgj_by_chance", "rwgj_lindell", "ad_mean")),
        )
        for name, group in groups.items()
    ]
    columns = ("Group", "People", "rWG(J)", "by chance", "r*WG(J)", "Average deviation")
    return Section("How far do people of one group answer alike?", tuple(sentences), columns, _texts(rows))


def _icc(found: Json) -> Section:
    heading, figures = "Does it depend on the group?", found["icc"]
    if figures is None:
        return Section(heading, (f"Not known: {found['reasons']['icc']}.",))
    groups, first, second = figures["groups"], figures["icc1"], figures["icc2"]
    lie = f"{100 * first:.0f}% of the differences between people lie between the {groups} groups"
    reliable = f"The mean of a group is reliable to {share(second)} (ICC(2))"
    sentences = [f"{lie} (ICC(1) {share(first)})."]
    if reml := figures["reml"]:
        ends = f"{100 * reml['icc_low']:.0f}% and {100 * reml['icc_high']:.0f}%"
        sentences.append(f"With so many groups and people, that share lies between {ends}.")
    sentences.append(f"{reliable}; 1 would rank groups surely, 0 by chance.")
    return Section(heading, tuple(sentences))


def _gaps(found: Json) -> Section:
    gaps = found["gaps"]["between"]
    stand = [row for row in gaps if row["p_adjusted"] <= 0.05]
    rows = [
        (row["item"], row["first"], row["second"] or "all others", *_signs(row, "difference"))
        for row in sorted(stand, key=lambda row: -abs(row["difference"]))
    ]
    sentence = f"{len(stand)} of {len(gaps)} gaps stand after allowing for how many were looked at."
    columns = ("Item", "Group", "against", "Gap", "From", "To")
    return Section("How far do groups lie apart?", (sentence,), columns, tuple(rows))


def _seen(found: Json) -> Section:
    seen, scale = found["gaps"]["seen"], found["data"]["scale"]
    sure = [row for row in seen["gaps"] if row["low"] > 0 or row["high"] < 0]
    sentences = [
        f"{row['rater']} sees {row['target']} {abs(row['difference']):.2f} points "
        f"{'higher' if row['difference'] > 0 else 'lower'} than {row['target']} sees itself "
        f"({_signed(row['low'])} to {_signed(row['high'])})."
        for row in sure
    ]
    if unsure := len(seen["gaps"]) - len(sure):
        sentences.append(f"Of {len(seen['gaps'])} such differences {unsure} could be chance.")
    rows = [
        (rater, "itself" if rater == target else target, *_mean(cell, scale))
        for rater, cells in seen["cells"].items()
        for target, cell in cells.items()
        if cell["n"]
    ]
    columns = ("Who", "about whom", "People", "Mean", "From", "To")
    return Section("Who says what of whom?", tuple(sentences), columns, tuple(rows))


def _change(step: Json) -> Section:
    known = {name: group["scale"] for name, group in step["groups"].items() if group["scale"]}
    rows = [
        (name, f"{row['before']:.2f}", f"{row['after']:.2f}", *_signs(row, "value"), row["verdict"])
        for name, row in known.items()
    ]
    moved = sum(row["verdict"] in {"up", "down"} for row in known.values())
    sentence = (
        f"{moved} of {len(known)} groups moved for sure; what to expect of each stands with its 95% interval."
    )
    columns = ("Group", "Before", "After", "Change", "From", "To", "Verdict")
    return Section(f"What changed from {step['from']} to {step['to']}?", (sentence,), columns, tuple(rows))


def _left_out(found: Json) -> Section | None:
    reasons = {what: why for what, why in found["reasons"].items() if "were named" not in why}
    if not reasons:
        return None
    return Section("What is left out, and why?", (), ("Figure", "Reason"), tuple(reasons.items()))


def _mean(cell: Json, scale: Json) -> tuple[str, ...]:
    """People, mean and interval, which is cut at the ends of the scale (the numbers of --json are not)."""
    if cell["low"] is None:
        return str(cell["n"]), share(cell["mean"]), "", ""
    low, high = max(scale["low"], cell["low"]), min(scale["high"], cell["high"])
    return str(cell["n"]), share(cell["mean"]), share(low), share(high)


def _signs(row: Json, value: str) -> tuple[str, ...]:
    return _signed(row[value]), _signed(row["low"]), _signed(row["high"])


def _texts(rows: list[tuple[Any, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(str, row)) for row in rows)


def people(number: int) -> str:
    """So many people."""
    return "1 person" if number == 1 else f"{number:,} people"


def share(value: float | None) -> str:
    """Two decimals, or nothing."""
    return "" if value is None else f"{value:.2f}"


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")

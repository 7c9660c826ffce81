"""Files for the tests of `accord publish`, and results made by hand for those of `accord audit`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

Json = dict[str, Any]

ITEMS = ("Q1", "Q2")
ASKED = ("--items", ",".join(ITEMS), "--scale", "1:5")
CUTS = ("--cuts", "organisation,team,tier", "--cross", "organisation,tier")
TIERS = ("director", "senior manager", "manager", "everyone else")


def survey(
    sizes: Mapping[str, int] | None = None, *, seed: int = 1, mean: float = 3.3, missing: float = 0.05
) -> str:
    """Answers of the people of some organisations, in teams of eight and four tiers; some missing."""
    random = np.random.default_rng(seed)
    lines = ["organisation,team,tier," + ",".join(ITEMS)]
    for organisation, people in (sizes or {"council": 22, "kestrel": 34, "investor": 4}).items():
        for person in range(people):
            tier = random.choice(TIERS, p=(0.08, 0.12, 0.2, 0.6))
            given = np.clip(np.rint(random.normal(mean, 1, len(ITEMS))), 1, 5).astype(int)
            told = ("" if random.random() < missing else str(answer) for answer in given)
            lines.append(f"{organisation},{organisation} {person // 8 + 1},{tier}," + ",".join(told))
    return "\n".join(lines) + "\n"


def naive(answers: Mapping[str, Sequence[int]], *, item: str = "Q1", **more: object) -> Json:
    """What the naive rule tells of organisations: five answers make a mean."""
    everyone = [answer for given in answers.values() for answer in given]
    groups = {("everyone", "everyone"): everyone}
    groups |= {("organisation", group): list(given) for group, given in answers.items()}
    cells = [cell(*place, item, given) for place, given in groups.items()]
    return {"scale": {"low": 1, "high": 5}, "minimum": 5, "cells": cells, **more}


def cell(cut: str, group: str, item: str, answers: Sequence[int], **more: object) -> Json:
    """The cell of some answers under the naive rule."""
    found: Json = {"cut": cut, "group": group, "item": item, "state": "suppressed", "reason": "too_few"}
    found |= dict.fromkeys(("n", "mean", "low", "high", "distribution", "band"))
    if len(answers) >= 5:
        mean = round(sum(answers) / len(answers), 1 if len(answers) < 10 else 2)
        found |= {"state": "published", "n": len(answers), "mean": mean, "reason": None}
    return found | more


def spread(people: int) -> list[int]:
    """So many answers that give nobody away by themselves."""
    return [
        answer
        for answer, _person in zip(_forever([2, 4, 3, 5, 1, 3, 4, 2, 3, 3]), range(people), strict=False)
    ]


def _forever(answers: Sequence[int]) -> Iterator[int]:
    while True:
        yield from answers


def filed(folder: Path, found: object, name: str = "result.json") -> str:
    file = folder / name
    file.write_text(json.dumps(found), encoding="utf-8")
    return str(file)

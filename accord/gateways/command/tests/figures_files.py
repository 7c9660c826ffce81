"""Files made up for the tests of `accord figures`."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

ITEMS = ("A1", "A2", "A3", "A4")
OPTIONS = ("--items", ",".join(ITEMS), "--scale", "1:5")


def answers(
    *, groups: Sequence[str] = ("council", "kestrel"), waves: Sequence[str] = ("",), people: int = 20
) -> str:
    """Answers of people per group and wave; the later the wave, the higher; A4 is worded the other way."""
    random = np.random.default_rng(5)
    lines = ["org,wave,rater,target," + ",".join(ITEMS)]
    for late, wave in enumerate(waves):
        for place, group in enumerate(groups):
            for _ in range(people):
                leaning = 3 + 0.4 * place + 0.9 * late + random.normal()
                given = np.clip(np.rint(leaning + 0.7 * random.normal(size=4)), 1, 5).astype(int)
                given[3] = 6 - given[3]
                target = groups[int(random.integers(len(groups)))]
                lines.append(f"{group},{wave},{group},{target}," + ",".join(map(str, given)))
    return "\n".join(lines) + "\n"


def written(folder: Path, text: str, name: str = "answers.csv") -> str:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)

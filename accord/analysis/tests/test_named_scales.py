"""Named scales: from published means alone, and only where enough of them are shown."""

from dataclasses import replace

import numpy as np
import pytest

from accord.analysis.disclosure import publish
from accord.analysis.named_scales import named_scales, scale_mean
from accord.analysis.published import EVERYONE, Published, Shown
from accord.analysis.tests.partnerships import frame, organisations_of

SMALL = "organisation-2"


def result(*constructs: str, about: str | None = None) -> Published:
    values = np.random.default_rng(3).integers(1, 6, (60, len(constructs))).astype(np.int8)
    answers = organisations_of([25, 33, 2], values)
    items = tuple(
        replace(item, construct=construct, about=about)
        for item, construct in zip(answers.items, constructs, strict=True)
    )
    return publish(replace(answers, items=items), frame())


def test_it_works() -> None:
    found = result("Trust", "", "Trust")
    (scale,) = named_scales(found)
    cells = [found.cell(EVERYONE, key) for key in ("q0", "q2")]
    means = [cell.mean for cell in cells if isinstance(cell, Shown)]
    figure = scale_mean(found, scale, "organisation-0")
    assert scale.name == "Trust"
    assert [item.key for item in scale.items] == ["q0", "q2"]
    assert figure is not None
    assert figure.of == 2
    everyone = scale_mean(found, scale, EVERYONE)
    assert (everyone.value if everyone else None) == (
        pytest.approx(sum(means) / 2) if len(means) == 2 else None
    )


def test_one_statement_is_no_scale() -> None:
    assert named_scales(result("Trust", "", "Challenge")) == ()


def test_statements_about_different_organisations_are_different_scales() -> None:
    found = result("Word", "Word", about="council")
    mixed = replace(found, items=(found.items[0], replace(found.items[1], about="kestrel")), certificate=None)
    assert named_scales(found)[0].about == "council"
    assert named_scales(mixed) == ()


def test_where_too_little_is_shown_there_is_no_figure() -> None:
    found = result("Trust", "Trust")
    assert scale_mean(found, named_scales(found)[0], SMALL) is None

"""Figures to which several partners supply, and those to which one supplies most."""

import numpy as np

from accord.analysis.disclosure import publish
from accord.analysis.published import EVERYONE, Cut, Published, Shown
from accord.analysis.tests.partnerships import frame, organisations_of, people_of


def total(*sizes: int, seed: int = 1) -> Shown:
    """The cell of everyone, for organisations that answer one after the other about a point higher."""
    random = np.random.default_rng(seed)
    means = [2.2 + 0.8 * place for place in range(len(sizes))]
    answers = np.concatenate(
        [
            np.clip(np.round(random.normal(mean, 1, size)), 1, 5)
            for mean, size in zip(means, sizes, strict=True)
        ]
    )
    result = publish(organisations_of(sizes, answers.astype(np.int8)[:, None]), frame())
    cell = result.cell(EVERYONE, "q0")
    assert isinstance(cell, Shown)
    return cell


def test_a_partner_with_more_than_sixty_percent_is_named_and_equal_weights_stand_beside() -> None:
    cell = total(40, 12, 11)
    assert cell.dominant == "organisation-0"
    assert cell.equal_weight is not None
    assert cell.equal_weight > cell.mean


def test_the_equal_weight_is_the_mean_of_the_published_means() -> None:
    values = np.array([1, 2, 3] * 14 + [2, 3, 4, 5] * 3 + [1, 3, 3, 5] * 3, dtype=np.int8)[:, None]
    result = publish(organisations_of((42, 12, 12), values), frame())
    cells = [result.cell(f"organisation-{place}", "q0") for place in range(3)]
    cell = result.cell(EVERYONE, "q0")
    assert isinstance(cell, Shown)
    assert cell.equal_weight == round(sum(c.mean for c in cells if isinstance(c, Shown)) / 3, 2) == 2.83
    assert Published.from_json(result.to_json()) == result


def test_at_sixty_percent_nobody_dominates() -> None:
    cell = total(36, 12, 12)
    assert cell.dominant is None
    assert cell.equal_weight is not None


def test_without_every_partners_mean_there_is_no_equal_weight() -> None:
    """It would tell the mean of the partner that is not shown."""
    cell = total(60, 12, 3, 3)
    assert cell.dominant == "organisation-0"
    assert cell.equal_weight is None


def test_a_tier_has_a_twin_where_organisation_by_tier_is_cut() -> None:
    organisation = [0] * 40 + [1] * 20 + [2] * 20
    tier = [0] * 30 + [1] * 10 + [0] * 6 + [1] * 14 + [0] * 6 + [1] * 14
    cross = [place * 2 + level for place, level in zip(organisation, tier, strict=True)]
    values = np.resize([1, 2, 3, 4, 5, 3, 2, 4], 80).astype(np.int8)[:, None]
    places = {Cut.ORGANISATION: organisation, Cut.TIER: tier, Cut.ORGANISATION_TIER: cross}
    cell = publish(people_of(places, values), frame()).cell("tier-0", "q0")
    assert isinstance(cell, Shown)
    assert cell.dominant == "organisation-0"
    assert cell.equal_weight is not None


def test_a_tier_of_one_partner_alone_ends_nothing_for_the_next() -> None:
    """Of the first tier all are the council's, which is no pooling; of the second most are Kestrel's."""
    organisation, tier = [0] * 20 + [0] * 8 + [1] * 22, [0] * 20 + [1] * 30
    values = np.resize([1, 2, 3, 4, 5, 3, 2, 4], 50).astype(np.int8)[:, None]
    result = publish(people_of({Cut.ORGANISATION: organisation, Cut.TIER: tier}, values), frame())
    cells = [result.cell(f"tier-{place}", "q0") for place in range(2)]
    assert [cell.dominant for cell in cells if isinstance(cell, Shown)] == [None, "organisation-1"]

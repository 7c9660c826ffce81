"""Networks: sna and the counts of R on four emergency networks."""

from pathlib import Path

import numpy as np
import pytest

from accord.analysis.moments import Numbers
from accord.analysis.network import (
    Network,
    cross_boundary,
    cross_boundary_by_group,
    density,
    either,
    mixing,
    network,
    reciprocity,
    tie_means,
)
from accord.analysis.tests.reference.files import expected, read
from tests.reference_values import Agreement

pytestmark = pytest.mark.reference

NETS = ["Cheyenne", "HurrFrederic", "LakePomona", "MtSi"]


def emergency(reference: Path, name: str) -> tuple[Network, Numbers]:
    """Who told whom, and how often."""
    nodes = read(reference / f"emon_{name}_nodes.csv")
    edges = read(reference / f"emon_{name}_edges.csv")
    places = {node: place for place, node in enumerate(nodes.text("node"))}
    sponsors, groups = nodes.coded("sponsor")
    frequency = np.zeros((len(places), len(places)))
    rows, columns = ([places[node] for node in edges.text(end)] for end in ("src", "dst"))
    ties = np.zeros(frequency.shape, dtype=bool)
    ties[rows, columns] = True
    frequency[rows, columns] = edges.numbers("frequency")
    return network(ties, groups, tuple(sponsors)), frequency


@pytest.mark.parametrize("name", NETS)
def test_densities_and_the_index(name: str, reference: Path, agrees: Agreement) -> None:
    found, _ = emergency(reference, name)
    values = expected(reference)["emon"][name]
    across = cross_boundary(found, seed=1, draws=99)
    agrees((across.n, int(found.ties.sum())), (values["n"], values["arcs"]))
    agrees((across.external, across.internal), (values["external"], values["internal"]))
    agrees(
        (
            density(found),
            density(either(found)),
            across.value,
            cross_boundary(either(found), seed=1, draws=99).value,
            across.expected,
            density(found, within=found.same),
            density(found, within=~found.same),
            reciprocity(found),
        ),
        (
            values["density_gden"],
            values["density_symmetrised"],
            values["EI_directed"],
            values["EI_symmetrised_or"],
            values["EI_expected_random"],
            values["density_internal"],
            values["density_external"],
            values["reciprocity_edgewise"],
        ),
        within=1e-6,
    )


@pytest.mark.parametrize("name", NETS)
def test_each_sponsor(name: str, reference: Path, agrees: Agreement) -> None:
    """R writes what is undefined (no ties) as an empty object, or leaves the pair out."""
    found, frequency = emergency(reference, name)
    values = expected(reference)["emon"][name]
    indices = dict(zip(found.names, cross_boundary_by_group(found), strict=True))
    for sponsor, index in values["EI_by_sponsor_in_plus_out"].items():
        if index == {}:
            assert indices[sponsor] is None
        else:
            agrees(indices[sponsor], index, within=1e-6)
    counts, means = mixing(found, found.ties), tie_means(found, frequency)
    for row in values["mixing_arcs"]:
        agrees(int(counts[found.names.index(row["Var1"]), found.names.index(row["Var2"])]), row["Freq"])
    for row in values["mean_frequency_by_pair"]:
        mean = means[found.names.index(row["Var1"]), found.names.index(row["Var2"])]
        agrees(float(mean), float("nan") if row["Freq"] == {} else row["Freq"], within=1e-6)

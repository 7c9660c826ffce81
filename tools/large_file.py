"""A large made-up file of answers, and three ways to its figures: ours, and those of two query engines.

Each way runs in a process of its own and prints one line of JSON: seconds, peak memory, and a few of the
figures, so that the three can be seen to agree. `python -m tools.large_file accord FILE`.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
from pyarrow import parquet

if TYPE_CHECKING:
    from accord.analysis.moments import Sums

ITEMS = tuple(f"q{place + 1:02d}" for place in range(40))
SCALES = tuple(ITEMS[start : start + 8] for start in range(0, 40, 8))
FEWEST = 4
"""A score needs half of a scale's eight items."""
TEAMS_EACH = 30
ROW_GROUP = 1_000_000
SHARES = np.cumsum((0.06, 0.14, 0.30, 0.35, 0.15))


def write(path: Path, rows: int) -> None:
    """People in teams of four to twenty, thirty teams in an organisation, forty items on a scale of five.

    Teams lean one way or the other; 3% of the answers are missing. Sorted by organisation and team.
    """
    random = np.random.default_rng(rows)
    ends = np.cumsum(random.integers(4, 21, size=rows // 4 + 1))
    team = np.searchsorted(ends, np.arange(rows), side="right").astype(np.int32)
    lean = random.integers(0, 9, size=int(team[-1]) + 1)[team].astype(np.uint16)
    answer_of = _answers()
    kinds = {"organisation": pa.int32(), "team": pa.int32(), **dict.fromkeys(ITEMS, pa.int8())}
    schema = pa.schema(list(kinds.items()))
    with parquet.ParquetWriter(path, schema, compression="zstd") as out:
        for start in range(0, rows, ROW_GROUP):
            part = slice(start, start + ROW_GROUP)
            columns = [pa.array(team[part] // TEAMS_EACH), pa.array(team[part])]
            for _ in ITEMS:
                drawn = random.integers(0, 256, size=len(team[part]), dtype=np.uint8)
                found = answer_of[lean[part] * 256 + drawn]
                columns.append(pa.array(found, mask=found == 0))
            out.write_table(pa.table(columns, schema=schema), row_group_size=ROW_GROUP)


def _answers() -> np.ndarray[Any, np.dtype[np.int8]]:
    """What a team that leans by so many ninths answers to a number of 0 to 255; 0 for no answer."""
    drawn = np.arange(256) / 256
    found = [np.searchsorted(SHARES, (drawn - 0.03) / 0.97 * (0.8 + 0.05 * lean)) + 1 for lean in range(9)]
    table = np.minimum(np.array(found), 5)
    table[:, drawn < 0.03] = 0
    return table.ravel().astype(np.int8)


def accord(path: Path) -> dict[str, Any]:
    """Read, moments, scores, rWG(J), ICC, means and gaps, of teams and of organisations."""
    from accord.analysis.every_group import agreement, gaps_to_others, mean_intervals
    from accord.analysis.kernel.engine import compiled
    from accord.analysis.kernel.pooling import pooled
    from accord.analysis.kernel.tally import Layout
    from accord.analysis.table import Scale
    from accord.analysis.within_group_agreement import uniform_variance
    from accord.gateways.command.figures.parquet import parquet_table
    from accord.gateways.command.figures.streamed import Questions, tally_of

    engine = compiled(threads=2)
    layout = Layout(options=5, lowest=1, scales=tuple(map(len, SCALES)))
    table = parquet_table(path)
    team, organisation = table.names(["team", "organisation"])
    parents = np.zeros(len(team.values), dtype=np.int32)
    parents[team.index] = organisation.index
    questions = Questions(ITEMS, frozenset(), Scale(1, 5), layout)
    teams = tally_of(table, questions, team.index, n_groups=len(parents), engine=engine, counted=False)
    read = time.monotonic()
    organisations = pooled(teams, parents, n_parents=len(organisation.values), engine=engine)
    for tally in (teams, organisations):
        spreads = engine.spreads(tally)
        with ThreadPoolExecutor(2) as several:
            alike = several.submit(agreement, spreads, null=uniform_variance(5))
            going = [several.submit(_of_scale, tally.scores(place)) for place in range(len(SCALES))]
            alike.result()
            for each in going:
                each.result()
    items = organisations.item(slice(None))
    mean_intervals(items)
    gaps_to_others(items)
    first = teams.scores(0)
    return {
        "teams": len(parents),
        "mean": float(first.total.sum() / first.n.sum()),
        "square": int(teams.squares.sum(dtype=np.int64)),
        "statistics": time.monotonic() - read,
    }


def _of_scale(sums: "Sums") -> None:
    from accord.analysis.every_group import gaps_to_others, mean_intervals
    from accord.analysis.grouping import one_way

    for statistic in (one_way, mean_intervals, gaps_to_others):
        statistic(sums)


def polars(path: Path) -> dict[str, Any]:
    """Sums, square sums and counts of every item and score by team; one streamed query."""
    import polars as pl

    plan = pl.scan_parquet(path)
    names = [*ITEMS]
    scores = []
    for place, items in enumerate(SCALES):
        told = pl.sum_horizontal(pl.col(item).cast(pl.Int16) for item in items)
        answered = pl.sum_horizontal(pl.col(item).is_not_null().cast(pl.Int16) for item in items)
        scores.append(pl.when(answered >= FEWEST).then(told / answered).alias(f"s{place}"))
        names.append(f"s{place}")
    wide = [pl.col(item).cast(pl.Int32) for item in ITEMS]
    sums = [
        each for name in names
        for each in (
            pl.col(name).sum().alias(f"{name}_t"),
            (pl.col(name) * pl.col(name)).sum().alias(f"{name}_q"),
            pl.col(name).count().alias(f"{name}_n"),
        )
    ]  # fmt: skip
    found = plan.with_columns(scores).with_columns(wide).group_by("organisation", "team").agg(sums)
    teams = found.collect(engine="streaming")
    square = sum(int(teams[f"{item}_q"].sum()) for item in ITEMS)
    return {
        "teams": len(teams),
        "mean": float(teams["s0_t"].sum()) / int(teams["s0_n"].sum()),
        "square": square,
    }


def duckdb(path: Path) -> dict[str, Any]:
    """The same as one query of SQL."""
    import duckdb as engine

    scores = []
    for place, items in enumerate(SCALES):
        told = " + ".join(f"coalesce({item}::INTEGER, 0)" for item in items)
        answered = " + ".join(f"({item} IS NOT NULL)::INTEGER" for item in items)
        scores.append(
            f"CASE WHEN {answered} >= {FEWEST} THEN ({told})::DOUBLE / ({answered}) END AS s{place}"
        )
    names = [*(f"{item}::INTEGER" for item in ITEMS), *(f"s{place}" for place in range(len(SCALES)))]
    sums = ", ".join(f"sum({name}), sum({name} * {name}), count({name})" for name in names)
    inner = f"SELECT organisation, team, {', '.join(ITEMS)}, {', '.join(scores)} FROM read_parquet('{path}')"
    query = f"SELECT organisation, team, {sums} FROM ({inner}) GROUP BY organisation, team"
    with engine.connect() as connection:
        connection.execute("SET threads = 2")
        found = connection.execute(query).fetchnumpy()
    columns = list(found.values())[2:]
    score = 3 * len(ITEMS)
    return {
        "teams": len(columns[0]),
        "mean": float(columns[score].sum() / columns[score + 2].sum()),
        "square": int(sum(column.sum() for column in columns[1:score:3])),
    }


WAYS: dict[str, Callable[[Path], dict[str, Any]]] = {"accord": accord, "polars": polars, "duckdb": duckdb}


def main(way: str, path: Path) -> None:
    """Run one way and print what it took; what is loaded from the disk once is loaded before."""
    small = path.with_name("small.parquet")
    if small.exists():
        WAYS[way](small)
    began, used = time.monotonic(), time.process_time()
    found = WAYS[way](path)
    found["seconds"] = time.monotonic() - began
    found["processor"] = time.process_time() - used
    found["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

"""Which module may see which: read from the import contracts, for the imports those are told to overlook."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache

from tests.house.sources import HOUSE, Finding, Source

LAYERED = ("floors", "steps", "mechanisms", "rounds")


@cache
def _floors() -> dict[str, dict[str, int]]:
    """Return, for each container of a contract on floors, its children with their height."""
    contracts = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    return {
        contract["containers"][0]: {
            name.strip(" ()"): -depth
            for depth, layer in enumerate(contract["layers"])
            for name in layer.split("|")
        }
        for contract in contracts["contracts"]
        if contract["id"] in LAYERED
    }


def may_see(importer: str, imported: str) -> bool:
    """Say whether the import goes down, or stays where it is."""
    for container, heights in _floors().items():
        ours, theirs = _child(container, importer), _child(container, imported)
        if ours in heights and theirs in heights and ours != theirs:
            return heights[ours] > heights[theirs]
    return True


def _child(container: str, module: str) -> str:
    return module.removeprefix(f"{container}.").split(".")[0] if module.startswith(f"{container}.") else ""


def type_import_upwards(source: Source) -> Iterator[Finding]:
    """An import for type checking goes down too: the import contracts do not look at these."""
    importer = ".".join(source.path.with_suffix("").parts)
    for block in source.nodes:
        if not (isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")):
            continue
        for node in ast.walk(block):
            if isinstance(node, ast.ImportFrom) and node.module and not may_see(importer, node.module):
                yield Finding(
                    source.path, node.lineno, f"{node.module} stands above or beside; look down only."
                )

"""A contract for import-linter: what of a room is private to it.

Views, forms, urls, jobs and steps are imported within their room only. Models are imported by what reads and
writes in their room and, for foreign keys, by the models of rooms above. Imports for type checking are exempt
(`exclude_type_checking_imports`).
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output

PRIVATE = frozenset({"views", "forms", "urls", "jobs", "step"})
# Furniture that asks services and selectors instead of touching rows.
WITHOUT_MODELS = frozenset({"apps", "views", "urls", "jobs", "step", "rules", "templatetags"})
WITH_MODELS = frozenset(
    {"models", "selectors", "permissions", "services", "migrations", "management", "tests"}
)
FURNITURE = PRIVATE | WITHOUT_MODELS | WITH_MODELS


@dataclass(frozen=True)
class Place:
    """Where a module stands: its room, and the furniture it is part of ("" where a noun names it)."""

    room: str
    furniture: str


def rooms_among(modules: Iterable[str]) -> frozenset[str]:
    """Return the packages that are rooms: those with an `apps` module."""
    return frozenset(module.removesuffix(".apps") for module in modules if module.endswith(".apps"))


def place_of(module: str, rooms: Container[str]) -> Place:
    """Return the place of a module by its name; outside of every room it is a place of its own."""
    parts = module.split(".")
    for depth in range(len(parts), 0, -1):
        room = ".".join(parts[:depth])
        if room in rooms:
            return Place(room, next((part for part in parts[depth:] if part in FURNITURE), ""))
    return Place(module, "")


def may_import(ours: Place, theirs: Place) -> bool:
    """Say whether a module in one place may import one in another, as far as privacy goes."""
    at_home = ours.room == theirs.room
    if theirs.furniture in PRIVATE:
        return at_home
    if theirs.furniture == "models":
        if at_home:
            return ours.furniture not in WITHOUT_MODELS
        return ours.furniture in {"models", "migrations"}
    return True


class RoomContract(Contract):
    """Reports every import that reaches into what is private to another room."""

    type_name = "room"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002  import-linter's own signature
        """Look at every import of the house once."""
        trespasses = sorted(_trespasses(graph))
        return ContractCheck(kept=not trespasses, metadata={"trespasses": trespasses})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each trespass with its line."""
        for trespass in check.metadata["trespasses"]:
            output.print_error(f"- {trespass}", bold=False)
        output.new_line()
        output.print("Ask a service or a selector of that room instead.")


def _trespasses(graph: ImportGraph) -> Iterator[str]:
    rooms = rooms_among(graph.modules)
    places = {module: place_of(module, rooms) for module in graph.modules}
    for imported, theirs in places.items():
        if theirs.furniture not in PRIVATE | {"models"}:
            continue
        for importer in graph.find_modules_that_directly_import(imported):
            if not may_import(places[importer], theirs):
                details = graph.get_import_details(importer=importer, imported=imported)
                lines = ", ".join(str(detail["line_number"]) for detail in details)
                yield f"{importer} imports {imported} (line {lines})"

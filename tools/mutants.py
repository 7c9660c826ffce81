"""Which small change to a rule would no test notice? Makes some, runs the tests, and tells.

What the changes are stands below; which modules are sampled how densely, in `tools.mutated`. docs/mutants.md
says what was found, and why each change that no test noticed may stay.

    python -m tools.mutants [--of WORD] [--again]

--of: only modules with this word in their path. --again: only what was not noticed the last time.
"""

import argparse
import ast
import importlib
import json
import random
import resource
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeGuard

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tools.mutated import BATTERY, Module
from tools.mutating import inside_functions, outside_functions

HOUSE = Path(__file__).resolve().parents[1]
FOUND = HOUSE / "test-artifacts" / "mutants.json"
CHANCE = 14
HEAVY = (
    "django",
    "django.db.models",
    "django.forms",
    "django.test",
    "numpy",
    "scipy.optimize",
    "scipy.sparse",
)
"""Loaded once, before any part of the house: each change is tried in a child of this process."""

SUBTLE = (
    *("Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "FloorDiv_Div", "Mod_FloorDiv", "Pow_Mul"),
    *("BitOr_BitAnd", "BitAnd_BitOr", "Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt"),
    *("Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is", "Delete_Not", "Delete_USub", "Delete_Invert"),
)
"""Of the ways in which one sign may be put for another, those that are hardest to notice."""

PLAIN = (
    *("AddNot", "NumberReplacer", "RemoveDecorator", "ExceptionReplacer", "ZeroIterationForLoop"),
    *("ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak"),
)


Kept = dict[str, dict[str, Any]]
"""Of each module how many changes were tried, of how many, and which were not noticed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the kind of it, which of its kind in the module, and where."""

    path: str
    kind: str
    occurrence: int
    line: int
    column: int
    within: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.within or 'the module'}, {self.kind}"


def main(arguments: Sequence[str]) -> int:
    """Try the changes, tell which were not noticed, and keep them."""
    asked = argparse.ArgumentParser(prog="tools.mutants")
    asked.add_argument("--of", default="")
    asked.add_argument("--again", action="store_true")
    wanted = asked.parse_args(arguments)
    before = _kept()
    for name in HEAVY:
        importlib.import_module(name)
    for module in BATTERY:
        if wanted.of in module.path:
            changes = list(_again(before, module)) if wanted.again else _drawn(module)
            before[module.path] = _told(module, changes)
            FOUND.parent.mkdir(exist_ok=True)
            FOUND.write_text(json.dumps(before, indent=1), encoding="utf-8")
    return 0


def _told(module: Module, changes: Sequence[Change]) -> dict[str, Any]:
    """Try the changes to one module; print and return those that were not noticed."""
    lived = []
    text = (HOUSE / module.path).read_text(encoding="utf-8")
    for change in _not_noticed(module, text, changes):
        lived.append(change)
        print(
            f"{change}\n    - {_line(text, change)}\n    + {_line(_changed(text, change), change)}",
            flush=True,
        )
    of_all, spent = len(_changes(module)), resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{module.path}: {len(changes)} of {of_all} changes tried, {len(lived)} not noticed "
        f"({spent.ru_utime + spent.ru_stime:.0f} s of processor so far)",
        flush=True,
    )
    return {"tried": len(changes), "of": of_all, "not noticed": [asdict(change) for change in lived]}


def _not_noticed(module: Module, text: str, changes: Sequence[Change]) -> Iterator[Change]:
    """Return the changes with which every test stays green; RuntimeError where one is red without any."""
    inside = [change for change in changes if change.within]
    green = inside_functions(module, [text, *(_changed(text, change) for change in inside)])
    if next(green, None) != 0:
        message = f"RED as it stands: {' '.join(module.tests)}"
        raise RuntimeError(message)
    yield from (inside[place - 1] for place in green)
    for change in changes:
        if not change.within and outside_functions(module, _changed(text, change)):
            yield change


def _changed(text: str, change: Change) -> str:
    changed: str = mutate_code(text, plugins.get_operator(change.kind)(), change.occurrence)
    return changed


def _drawn(module: Module) -> list[Change]:
    """Return the changes of a module that are tried: each, or as many as its share says, by lot."""
    found = _changes(module)
    chosen = random.Random(CHANCE).sample(found, round(len(found) * module.share))  # noqa: S311 - a sample
    return sorted(chosen, key=lambda change: (change.line, change.column, change.kind, change.occurrence))


def _again(before: Kept, module: Module) -> Iterator[Change]:
    """Return what was not noticed the last time."""
    lived = before.get(module.path, {}).get("not noticed", [])
    return (Change(**change) for change in lived)


def _changes(module: Module) -> list[Change]:
    """Return every change that could be made to a module, but for what says no rule (`_silent`)."""
    text = (HOUSE / module.path).read_text(encoding="utf-8")
    silent, names = _silent(text), _names(text)
    found = []
    for kind in sorted(plugins.operator_names()):
        short = kind.removeprefix("core/")
        if short not in PLAIN and not short.endswith(tuple(f"Operator_{signs}" for signs in SUBTLE)):
            continue
        operator = plugins.get_operator(kind)()
        tree = get_ast(text)
        places = [start for node in ast_nodes(tree) for start, _ in operator.mutation_positions(node)]
        found += [
            Change(module.path, kind, occurrence, line, column, names.get(line, ""))
            for occurrence, (line, column) in enumerate(places)
            if line not in silent
        ]
    return found


def _silent(text: str) -> set[int]:
    """Return the lines that say no rule: how a class is declared, what type something has, what is imported.

    A line with a type keeps its changes where something stands beside the type: a value, a body.
    """
    found: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            found |= {line for each in node.decorator_list for line in _lines(each)}
        elif isinstance(node, ast.FunctionDef):
            found |= set(range(node.lineno, node.body[0].lineno))
        elif (isinstance(node, ast.AnnAssign) and node.value is None) or _is_for_types(node):
            found |= _lines(node)
    return found


def _is_for_types(node: ast.AST) -> TypeGuard[ast.If]:
    """Say whether something is there only where types are checked."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _names(text: str) -> dict[int, str]:
    """Return, for each line inside a function, its name."""
    return {
        line: node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        for line in _lines(node)
    }


def _lines(node: ast.stmt | ast.expr) -> set[int]:
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def _line(text: str, change: Change) -> str:
    return text.splitlines()[change.line - 1].strip()


def _kept() -> Kept:
    kept: Kept = json.loads(FOUND.read_text(encoding="utf-8")) if FOUND.exists() else {}
    return kept


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

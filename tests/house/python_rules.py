"""Rules on Python files that neither the linter nor the import contracts can see."""

import ast
from collections.abc import Iterator

from tests.house.sources import Finding, Source

# Where text may be declared safe without escaping, and why.
SAFE_TEXT = {"accord/web/components/base.py": "the template of the component has escaped it"}
# Where SQL may be written by hand, and why.
RAW_SQL = {
    "accord/mechanisms/rounds/ballot/": "the box is emptied and its traces wiped by the database's own means"
}

RELATIONS = frozenset({"ForeignKey", "OneToOneField", "ManyToManyField"})
SIGNALS = ("django.dispatch", "django.db.models.signals", "django.core.signals", "django.test.signals")
CLOCKS = frozenset(
    {
        "timezone.now",
        "timezone.localtime",
        "timezone.localdate",
        "datetime.now",
        "datetime.utcnow",
        "datetime.today",
        "datetime.datetime.now",
        "datetime.datetime.utcnow",
        "date.today",
        "datetime.date.today",
        "time.time",
        "time.time_ns",
    }
)
READINGS = frozenset(clock.rpartition(".")[2] for clock in CLOCKS)


def string_foreign_key(source: Source) -> Iterator[Finding]:
    """A foreign key to another room names the class, so that the import contracts see which way it points."""
    for call in _calls(source):
        if _last(call.func) not in RELATIONS:
            continue
        targets = [*call.args[:1], *(word.value for word in call.keywords if word.arg == "to")]
        for target in targets:
            named = isinstance(target, ast.Constant) and "." in str(target.value)
            if named or ast.unparse(target) == "settings.AUTH_USER_MODEL":
                advice = f"point at the class, not at {ast.unparse(target)}: keys go down the floors."
                yield _finding(source, call, advice)


def objects(source: Source) -> Iterator[Finding]:
    """Views and rules ask selectors and services; they never reach for rows."""
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager", "_base_manager"}:
            yield _finding(source, node, "ask a selector or a service; no `.objects` here.")


def signals(source: Source) -> Iterator[Finding]:
    """What happens is written where it happens."""
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        elif isinstance(node, ast.Import):
            names = {alias.name for alias in node.names}
        else:
            continue
        if any(name.startswith(SIGNALS) for name in names):
            yield _finding(source, node, "call what should happen by name; no signals.")


def raw_sql(source: Source) -> Iterator[Finding]:
    """SQL is written by the ORM; where it is not, the reason stands in RAW_SQL."""
    if any(str(source.path).startswith(allowed) for allowed in RAW_SQL):
        return
    for call in _calls(source):
        name = _last(call.func)
        if name in {"RunSQL", "RawSQL"} or (
            isinstance(call.func, ast.Attribute) and name in {"raw", "cursor", "extra", "executescript"}
        ):
            yield _finding(source, call, f"use the ORM; no `{name}` outside the ballot.")


def other_clock(source: Source) -> Iterator[Finding]:
    """There is one clock, so that time can be moved."""
    for call in _calls(source):
        last = _last(call.func)
        if (last in READINGS and ast.unparse(call.func) in CLOCKS) or last == "Now":
            yield _finding(source, call, "ask accord.foundations.clock for the time.")
        for word in call.keywords:
            if word.arg in {"auto_now", "auto_now_add"}:
                yield _finding(
                    source, word.value, "set the moment from clock.now(); the database has no clock."
                )


def clock_by_reference(source: Source) -> Iterator[Finding]:
    """A default such as `timezone.now` is a clock too."""
    for node in source.nodes:
        values = [word.value for word in node.keywords] if isinstance(node, ast.Call) else []
        for value in values:
            if isinstance(value, ast.Attribute) and ast.unparse(value) in CLOCKS:
                yield _finding(source, value, "use clock.now; no other clock.")


def unescaped(source: Source) -> Iterator[Finding]:
    """Text is escaped; where it is declared safe, the reason stands in SAFE_TEXT."""
    if str(source.path) in SAFE_TEXT:
        return
    for call in _calls(source):
        literal = all(isinstance(argument, ast.Constant) for argument in call.args)
        if _last(call.func) in {"mark_safe", "SafeString", "SafeText"} and not literal:
            yield _finding(source, call, "use format_html, or give the reason in SAFE_TEXT.")


def positional_service(source: Source) -> Iterator[Finding]:
    """Services are called by keyword, so that a call reads as a sentence."""
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            arguments = node.args
            if arguments.posonlyargs or arguments.args:
                yield _finding(source, node, f"put `*` first in the parameters of {node.name}.")


def csrf_exempt(source: Source) -> Iterator[Finding]:
    """Every POST carries its token."""
    for node in source.nodes:
        if isinstance(node, ast.Name | ast.Attribute) and _last(node) == "csrf_exempt":
            yield _finding(source, node, "a form with {% csrf_token %} needs no exemption.")


def _calls(source: Source) -> Iterator[ast.Call]:
    return (node for node in source.nodes if isinstance(node, ast.Call))


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _finding(source: Source, node: ast.stmt | ast.expr, advice: str) -> Finding:
    return Finding(source.path, node.lineno, advice)

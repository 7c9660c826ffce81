"""The rules that no linter and no import contract can see. Each must hold, and be able to fail."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from statistics import median, quantiles

import pytest

from tests.house import floor_rules, python_rules, script_rules, shape_rules, template_rules
from tests.house.sources import Finding, Source, sources

MEDIAN_FILE, LARGE_FILE, LARGE_FUNCTION = 60, 200, 25

Check = Callable[[Source], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule, the files it is for, and files that break it: their text by their path."""

    check: Check
    covers: Callable[[Source], bool]
    planted: dict[str, str]

    def findings(self, found: Source) -> list[Finding]:
        return list(self.check(found)) if self.covers(found) else []


def page_or_module(source: Source) -> bool:
    return source.is_python or source.is_template


def template(source: Source) -> bool:
    return source.is_template


def shown(source: Source) -> bool:
    return source.is_template or "static" in source.path.parts


def script(source: Source) -> bool:
    return source.path.suffix == ".js"


def python(source: Source) -> bool:
    return source.is_python


def production(source: Source) -> bool:
    return source.is_python and source.path.parts[0] in {"accord", "config"} and not source.is_test


def written(source: Source) -> bool:
    return production(source) and not source.is_migration


def furniture(*names: str) -> Callable[[Source], bool]:
    return lambda source: written(source) and source.is_furniture(*names)


def service(source: Source) -> bool:
    return furniture("services")(source) and source.path.parts[:2] != ("accord", "foundations")


def outside_the_clock(source: Source) -> bool:
    return source.is_python and source.path.parts[:3] != ("accord", "foundations", "clock")


def readme(source: Source) -> bool:
    return source.path.name == "README.md" and source.path.parts[0] == "accord"


def installing(source: Source) -> bool:
    return str(source.path).startswith(shape_rules.INSTALLING)


VIEWS, MODELS = "accord/steps/values/views.py", "accord/steps/values/models.py"
SERVICES, TESTS = "accord/steps/values/services.py", "accord/steps/values/tests/test_charter.py"
PAGE, STYLE = "accord/steps/values/templates/values/charter.html", "accord/web/static/web/accord.css"

RULES = {
    "no string foreign keys to other rooms": Rule(
        python_rules.string_foreign_key, written, {MODELS: "x = models.ForeignKey('signin.Account', CASCADE)"}
    ),
    "types are seen downwards only": Rule(
        floor_rules.type_import_upwards,
        production,
        {"accord/web/frame.py": "if TYPE_CHECKING:\n    from accord.partnership.models import Person"},
    ),
    "no rows in views and rules": Rule(
        python_rules.objects,
        furniture("views", "rules", "urls", "jobs", "step", "templatetags"),
        {VIEWS: "def charter(request):\n    return Charter.objects.get()"},
    ),
    "no signals": Rule(python_rules.signals, production, {MODELS: "from django.dispatch import receiver"}),
    "no SQL by hand": Rule(python_rules.raw_sql, production, {SERVICES: "connection.cursor()"}),
    "one clock": Rule(
        python_rules.other_clock,
        outside_the_clock,
        {SERVICES: "moment = datetime.now(UTC)", MODELS: "at = models.DateTimeField(auto_now_add=True)"},
    ),
    "one clock for defaults": Rule(
        python_rules.clock_by_reference,
        outside_the_clock,
        {MODELS: "x = DateTimeField(default=timezone.now)"},
    ),
    "Python escapes text": Rule(python_rules.unescaped, written, {VIEWS: "mark_safe(text)"}),
    "services are called by keyword": Rule(
        python_rules.positional_service, service, {SERVICES: "def charter_sign(charter): ..."}
    ),
    "no form without its token": Rule(
        python_rules.csrf_exempt, production, {VIEWS: "@csrf_exempt\ndef f(): ..."}
    ),
    "no code in templates": Rule(
        template_rules.inline_code,
        template,
        {PAGE: '<p\n  style="color: red">', "accord/templates/x.html": '<button onclick="go()">'},
    ),
    "scripts are few, and loaded by one part each": Rule(
        script_rules.loaded,
        template,
        {PAGE: "<script src=\"{% static 'values/charter.js' %}\" defer></script>"},
    ),
    "who answers meets no script": Rule(
        script_rules.met_by_respondents,
        template,
        {
            PAGE: '{% extends "web/narrow.html" %}\n{% include "web/autosave.html" %}',
            "accord/mechanisms/rounds/ballot/templates/ballot/section.html": "<form data-autosave>",
        },
    ),
    "every script is known, and does little": Rule(
        script_rules.does_little,
        script,
        {
            "accord/steps/values/static/values/charter.js": "",
            "accord/web/static/web/autosave.js": "line.innerHTML = told.says",
        },
    ),
    "templates escape text": Rule(template_rules.unescaped, template, {PAGE: "{{ text | safe }}"}),
    "no rows in templates": Rule(template_rules.objects, template, {PAGE: "{% for x in y.objects.all %}"}),
    "every word can be translated": Rule(
        template_rules.bare_text,
        template,
        {PAGE: "<p>{{ name }} agreed</p>", "accord/templates/x.html": '<nav aria-label="Pages">'},
    ),
    "nothing left behind in templates": Rule(
        template_rules.left_behind, template, {PAGE: "{# <p>old</p> #}"}
    ),
    "nothing is loaded from elsewhere": Rule(
        template_rules.other_host, shown, {STYLE: "@import '//fonts.example/x.css';"}
    ),
    "files stay small": Rule(
        shape_rules.too_long,
        page_or_module,
        {VIEWS: "x = 1\n" * 401, TESTS: "x = 1\n" * 301, PAGE: "<p></p>\n" * 151},
    ),
    "functions stay small": Rule(
        shape_rules.long_function, python, {VIEWS: "def long():\n" + "    x = 1\n" * 60}
    ),
    "no drawers": Rule(shape_rules.drawer, python, {"accord/steps/values/utils.py": ""}),
    "every room has its README": Rule(
        shape_rules.room_without_readme, python, {"accord/nowhere/apps.py": ""}
    ),
    "a README is one screen": Rule(
        shape_rules.long_readme, readme, {"accord/foundations/audit/README.md": "A line.\n" * 61}
    ),
    "every noun stands in the README": Rule(
        shape_rules.unlisted_module, written, {"accord/foundations/audit/plumbing.py": ""}
    ),
    "no address of a registry": Rule(
        shape_rules.address,
        installing,
        {"requirements/base.txt": "--index-url elsewhere"},
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_the_house_keeps(name: str) -> None:
    found = [finding for source in sources() for finding in RULES[name].findings(source)]
    assert not found, f"{name}:\n" + "\n".join(map(str, sorted(found)))


@pytest.mark.parametrize("name", RULES)
def test_is_caught_when_broken(name: str) -> None:
    for path, text in RULES[name].planted.items():
        assert RULES[name].findings(Source(PurePosixPath(path), text)), path


def test_most_files_are_small() -> None:
    lengths = [len(found.lines) for found in sources() if written(found) and found.text.strip()]
    assert median(lengths) <= MEDIAN_FILE
    assert quantiles(lengths, n=10)[-1] <= LARGE_FILE


def test_most_functions_are_small() -> None:
    lengths = [
        length for found in sources() if written(found) for length in shape_rules.function_lengths(found)
    ]
    assert quantiles(lengths, n=10)[-1] <= LARGE_FUNCTION

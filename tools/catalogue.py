"""Every text of the code that can be translated, found anew and written into the catalogue of each language.

What a language says stays where its text is still said; what nobody says any more goes; what is new stands
there empty. The same code gives the same file, to the byte. docs/map.md says how to translate.
"""

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from accord.foundations import languages

HOUSE = Path(__file__).resolve().parent.parent
SPEAKING = ("accord", "config")
TRANSLATED = HOUSE / "accord" / "locale"
# Where a text is said in more places, a translator needs no more of them.
PLACES = 3

PLURAL = frozenset({"ngettext", "ngettext_lazy", "npgettext", "npgettext_lazy"})
CONTEXT = frozenset({"pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"})
PLAIN = frozenset({"gettext", "gettext_lazy", "gettext_noop"})
SAYING = PLURAL | CONTEXT | PLAIN

_STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
# As Django rewrites a template for extraction: nothing is left of it but calls with strings.
_CALL = re.compile(
    rf"\b(n?p?gettext|_)\(\s*({_STRING}(?:\s*,\s*{_STRING})*)\s*(?:,\s*count)?\s*\)", re.DOTALL
)
_EACH = re.compile(_STRING, re.DOTALL)


class Said(NamedTuple):
    """A text that can be translated. plural: "" where it has none; context: "" where it stands alone."""

    context: str
    text: str
    plural: str


class TwoPlurals(ValueError):
    """A text has one plural here and another elsewhere, which no catalogue can hold: give one a context."""


def catalogue() -> dict[tuple[str, str], tuple[Said, list[str]]]:
    """Return every text by its context and words, and the files in which it is said, in their order."""
    found: dict[tuple[str, str], tuple[Said, list[str]]] = {}
    for file in _files():
        place = file.relative_to(HOUSE).as_posix()
        for said in texts_of(file):
            key = (said.context, said.text)
            before, places = found.get(key, (said, []))
            if before.plural and said.plural not in {"", before.plural}:
                raise TwoPlurals(said.text, place)
            if place not in places:
                places.append(place)
            found[key] = (before if before.plural else said, places)
    return found


def texts_of(file: Path) -> Iterator[Said]:
    """Return what a module or a template lets be translated, in its order."""
    source = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        return _of_module(source)
    return _of_template(source, file.name)


def _files() -> list[Path]:
    found = [
        file
        for folder in SPEAKING
        for file in (HOUSE / folder).rglob("*")
        if file.suffix in {".py", ".html", ".txt"}
        and "tests" not in file.parts
        and (file.suffix == ".py" or "templates" in file.parts)
    ]
    return sorted(found, key=lambda file: file.relative_to(HOUSE).as_posix())


def _of_module(source: str) -> Iterator[Said]:
    tree = ast.parse(source)
    called = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in SAYING
    }
    calls = [
        (node.lineno, node.col_offset, called[node.func.id], node.args)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in called
    ]
    for _line, _column, function, given in sorted(calls, key=lambda call: call[:2]):
        texts = [
            each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)
        ]
        if len(texts) == _wanted(function):
            yield _said(function, texts)


def _of_template(source: str, name: str) -> Iterator[Said]:
    from django.utils.translation.template import templatize  # noqa: PLC0415  needs settings

    for call in _CALL.finditer(templatize(source, origin=name)):
        function = "gettext" if call[1] == "_" else call[1]
        texts = [str(ast.literal_eval(each)) for each in _EACH.findall(call[2])]
        yield _said(function, texts)


def _wanted(function: str) -> int:
    return 1 + (function in CONTEXT) + (function in PLURAL)


def _said(function: str, texts: list[str]) -> Said:
    context = texts.pop(0) if function in CONTEXT else ""
    return Said(context, texts[0], texts[1] if function in PLURAL else "")


def read(file: Path) -> Catalog:
    """Return what a language says; raises babel's PoFileError for a file that is none."""
    with file.open("rb") as content:
        return read_po(content, locale=file.parts[-3], abort_invalid=True)


def written(old: Catalog) -> bytes:
    """Return the file of a language, with every text of the code and what it has said of it so far."""
    new = Catalog(locale=old.locale, fuzzy=False)
    for said, places in catalogue().values():
        before = old.get(said.text, said.context or None)
        new.add(
            (said.text, said.plural) if said.plural else said.text,
            _translation(before, said, new.num_plurals),
            locations=[(place, 0) for place in places[:PLACES]],  # without lines, which move too often
            context=said.context or None,
        )
    content = BytesIO()
    write_po(content, new, width=110, omit_header=True, include_lineno=False)
    return _header(new) + content.getvalue()


def _translation(before: Message | None, said: Said, forms: int) -> str | tuple[str, ...]:
    """What was said of a text so far; nothing, where it has become one with a plural, or lost it."""
    nothing = ("",) * forms if said.plural else ""
    if before is None or isinstance(before.string, str) == bool(said.plural):
        return nothing
    return (before.string if isinstance(before.string, str) else tuple(before.string or ())) or nothing


def _header(new: Catalog) -> bytes:
    """Without the day on which it was written, which would make every file another."""
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {new.locale}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {new.plural_forms}\\n"\n\n'
    ).encode()


def main() -> int:
    """Write every catalogue anew, and say what there is left to translate; with "ready", make them ready."""
    if sys.argv[1:] == ["ready"]:
        languages.make_ready([TRANSLATED])
        return 0
    settings.configure()
    for file in sorted(TRANSLATED.glob("*/LC_MESSAGES/django.po")):
        file.write_bytes(written(read(file)))
        left = sum(not _complete(message) for message in read(file) if message.id)
        sys.stdout.write(f"{file.relative_to(HOUSE)}: {left} to translate\n")
    return 0


def _complete(message: Message) -> bool:
    return all([message.string] if isinstance(message.string, str) else message.string or [""])


if __name__ == "__main__":
    sys.exit(main())

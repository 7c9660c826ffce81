"""The languages that Accord speaks: their catalogues, made ready to be read, and which one somebody chose.

A catalogue (`accord/locale/<language>/LC_MESSAGES/django.po`) is text; what Django reads is made of it beside
it when a process starts, wherever it is missing or old, and never kept with the code: decision 0143.
"""

import logging
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy

from accord.foundations.errors import Sentence

logger = logging.getLogger(__name__)

gettext_lazy(", ")  # between the members of a list: Django's own Welsh has no space there

Chosen = Callable[[Collection[str]], Mapping[str, str]]
_chosen: list[Chosen] = []


def chosen_by(chosen: Chosen) -> Chosen:
    """Register who knows which languages the holders of addresses chose, by address; of who chose none, none.

    Asked once for many: ten thousand letters ask as often as their batches, and not as often as they are.
    """
    _chosen.append(chosen)
    return chosen


def chosen_at(addresses: Collection[str]) -> dict[str, str]:
    """Return the language in which each address is written to: what its holder chose, else the site's."""
    found: dict[str, str] = {}
    for chosen in _chosen:
        found = {**chosen(addresses), **found}
    return {each: known(found.get(each, "")) or settings.LANGUAGE_CODE for each in addresses}


def beside(say: Callable[[], Iterable[Sentence]], language: str) -> dict[str, str]:
    """Return what is said in a language, by what the same is in that of the site. say: in the one spoken."""
    with translation.override(settings.LANGUAGE_CODE):
        ours = [str(words) for words in say()]
    with translation.override(language):
        return dict(zip(ours, (str(words) for words in say()), strict=True))


def spoken_to(address: str) -> AbstractContextManager[None]:
    """Speak, within the block, the language that whoever has this address chose; else that of the site."""
    return translation.override(chosen_at([address])[address])


def known(code: str) -> str:
    """Return the code if Accord speaks this language, else ""."""
    return code if code in dict(settings.LANGUAGES) else ""


def make_ready(folders: Iterable[Path]) -> None:
    """Make of every catalogue what Django reads, where that has not been done since it was last written.

    Several processes may do so at once: each puts a whole file into place. Where the folder may not be
    written, pages stay in the language of the code, and the log says why.
    """
    for folder in folders:
        for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
            try:
                _make_ready(source)
            except OSError as error:
                logger.warning("No words in %s: %s", source.parts[-3], type(error).__name__)


def _make_ready(source: Path) -> None:
    ready, written = source.with_suffix(".mo"), source.stat().st_mtime_ns
    if ready.exists() and ready.stat().st_mtime_ns == written:
        return
    from babel.messages.mofile import write_mo  # noqa: PLC0415  most starts need neither
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with source.open("rb") as content:
        words = read_po(content, locale=source.parts[-3], abort_invalid=True)
    handle, made = tempfile.mkstemp(dir=source.parent)
    try:
        with os.fdopen(handle, "wb") as content:
            write_mo(content, words)
        os.utime(made, ns=(written, written))
        Path(made).chmod(0o644)
        Path(made).replace(ready)
    finally:
        with suppress(FileNotFoundError):
            Path(made).unlink()

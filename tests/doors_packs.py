"""The addresses of packs, and the right that opens each."""

from tests.door import Door

PACKS = {
    "packs:list": Door("packs.read"),
    "packs:board": Door("packs.read"),
    "packs:board-pdf": Door("packs.take"),
    "packs:year": Door("packs.read"),
    "packs:year-pdf": Door("packs.take"),
    "packs:evidence": Door("packs.read"),
    "packs:evidence-pdf": Door("packs.take"),
}

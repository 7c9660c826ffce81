"""The limited process: a picture comes in, one made anew or a refusal goes out, and it can do no more."""

import sys
from base64 import b64encode

from accord.foundations.images import drawing, errors, limits, raster
from accord.foundations.images.image import Image, Purpose
from accord.foundations.tables.child import limit, say


def main() -> None:
    """Read a picture from the standard input, for the purpose that is the argument, and answer in JSON."""
    limit()
    purpose = Purpose(sys.argv[1])
    say(_answer(sys.stdin.buffer.read(limits.FILE_BYTES[purpose] + 1), purpose))


def _answer(content: bytes, purpose: Purpose) -> dict[str, object]:
    try:
        made = _made(content, purpose)
    except errors.UnreadableImage as refused:
        return {"refused": type(refused).__name__}
    except MemoryError:
        return {"refused": errors.TooMuch.__name__}
    return {
        "content": b64encode(made.content).decode(),
        "kind": made.kind.value,
        "width": made.width,
        "height": made.height,
    }


def _made(content: bytes, purpose: Purpose) -> Image:
    if purpose == Purpose.DRAWING:
        return drawing.drawn(content)
    return raster.photo(content) if purpose == Purpose.PHOTO else raster.mark(content)


if __name__ == "__main__":
    main()

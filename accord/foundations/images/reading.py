"""The door to the limited process that reads pictures. What comes back is checked again."""

from base64 import b64decode

from accord.foundations import tables
from accord.foundations.images import errors, limits
from accord.foundations.images.image import Image, Kind, Purpose
from accord.foundations.tables.errors import NothingInIt
from accord.foundations.tables.reading import PYTHON, asked

COMMAND: tuple[str, ...] = (*PYTHON, "accord.foundations.images.child")
BEGINS = {Kind.PNG: b"\x89PNG\r\n\x1a\n", Kind.JPEG: b"\xff\xd8\xff", Kind.SVG: b"<svg xmlns="}


def read(content: bytes, purpose: Purpose) -> Image:
    """Return a stranger's picture, made anew for a purpose; raises UnreadableImage, OSError (a full disk)."""
    if len(content) > limits.FILE_BYTES[purpose]:
        raise errors.DrawingTooLarge if purpose == Purpose.DRAWING else errors.TooLarge
    try:
        answer = asked(COMMAND, content, purpose.value)
    except NothingInIt as nothing:
        raise errors.NOT_THAT[purpose] from nothing
    except tables.Unreadable as unreadable:
        raise errors.TooMuch from unreadable
    try:
        if "refused" in answer:
            raise errors.REFUSALS.get(str(answer["refused"]), errors.Damaged)
        image = Image(
            content=b64decode(answer["content"], validate=True),
            kind=Kind(answer["kind"]),
            width=int(answer["width"]),
            height=int(answer["height"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise errors.Damaged from error
    if not image.content.startswith(BEGINS[image.kind]) or min(image.width, image.height) < 1:
        raise errors.Damaged
    return image

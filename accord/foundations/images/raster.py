"""Pictures of dots, drawn anew without anything that was said beside them. Runs in the child only."""

import struct
from io import BytesIO

from PIL import Image as Dots
from PIL import ImageOps, UnidentifiedImageError

from accord.foundations.images import errors, limits
from accord.foundations.images.image import Image, Kind, Purpose

BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    struct.error,
)
PAPER = (255, 255, 255)


def photo(content: bytes) -> Image:
    """Return a photograph as JPEG, turned as it was held; what was transparent is white."""
    seen = _small(_opened(content, Purpose.PHOTO, ("JPEG", "PNG")), limits.SIDE[Purpose.PHOTO])
    made = Dots.new("RGB", seen.size, PAPER)
    made.paste(seen, mask=seen.getchannel("A"))
    kept = BytesIO()
    made.save(kept, "JPEG", quality=limits.QUALITY, optimize=True)
    return Image(kept.getvalue(), Kind.JPEG, *made.size)


def mark(content: bytes) -> Image:
    """Return a logo as PNG, transparent where it was."""
    seen = _small(_opened(content, Purpose.MARK, ("PNG",)), limits.SIDE[Purpose.MARK])
    if max(seen.size) > limits.RATIO * min(seen.size):
        raise errors.OddShape
    made = Dots.new("RGBA", seen.size)
    made.paste(seen)
    while True:
        kept = BytesIO()
        made.save(kept, "PNG", optimize=True)
        if kept.tell() <= limits.MARK_BYTES or max(made.size) <= limits.LEAST_SIDE:
            return Image(kept.getvalue(), Kind.PNG, *made.size)
        made.thumbnail((made.width * 2 // 3, made.height * 2 // 3), Dots.Resampling.LANCZOS)


def _opened(content: bytes, purpose: Purpose, formats: tuple[str, ...]) -> Dots.Image:
    """Read the head alone: how many dots there are is known before any is unpacked."""
    Dots.MAX_IMAGE_PIXELS = None  # counted here, so that it is refused and not warned of
    try:
        opened = Dots.open(BytesIO(content), formats=formats)
    except UnidentifiedImageError as error:
        raise errors.NOT_THAT[purpose] from error
    except BROKEN as error:
        raise errors.Damaged from error
    if opened.width * opened.height > limits.SAID_DOTS:
        raise errors.TooManyDots
    return opened


def _small(opened: Dots.Image, side: int) -> Dots.Image:
    """Return the first frame with its transparency, at most so many dots a side, upright."""
    try:
        opened.draft("RGB", (side, side))  # a JPEG is unpacked smaller at once
        if opened.width * opened.height > limits.UNPACKED_DOTS:
            raise errors.TooManyDots
        whole = ImageOps.exif_transpose(opened).convert("RGBA")
        whole.thumbnail((side, side), Dots.Resampling.LANCZOS)
    except BROKEN as error:
        raise errors.Damaged from error
    return whole

"""What a picture is once it was taken in, and for what it may be."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a picture is, by its media type."""

    PNG = "image/png"
    JPEG = "image/jpeg"
    SVG = "image/svg+xml"

    @property
    def ending(self) -> str:
        """The ending of a file of this kind, without the dot."""
        return {"PNG": "png", "JPEG": "jpg", "SVG": "svg"}[self.name]


class Purpose(StrEnum):
    """For what a picture is taken in."""

    PHOTO = "photo"
    MARK = "mark"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that we made. width, height: in dots; of a drawing, in what it counts in."""

    content: bytes
    kind: Kind
    width: int
    height: int

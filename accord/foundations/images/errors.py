"""Why a picture was not taken in. Each says what was found and what to do about it."""

from collections.abc import Iterator
from typing import ClassVar

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused, Sentence
from accord.foundations.images import limits
from accord.foundations.images.image import Purpose


class UnreadableImage(Refused):
    """A picture that was not taken in. Raised by its subclasses only."""

    sentence: ClassVar[Sentence] = _("This picture cannot be read.")

    def __init__(self) -> None:
        super().__init__(self.sentence)


class NoPhoto(UnreadableImage):
    """Neither JPEG nor PNG, where a photograph is asked for."""

    sentence = _("This is not a picture that we can read. Save it as JPEG or PNG, and choose it again.")


class NoMark(UnreadableImage):
    """No PNG, where one is asked for."""

    sentence = _("This is not a PNG. Save the logo as PNG, and choose it again.")


class NoDrawing(UnreadableImage):
    """No SVG, where one is asked for."""

    sentence = _("This is not an SVG that we can read. Save the logo as plain SVG, and choose it again.")


class Damaged(UnreadableImage):
    """Cut off, or it contradicts itself."""

    sentence = _("This picture is damaged or cut off. Open it, save it again, and choose it again.")


class TooLarge(UnreadableImage):
    """A file of too many bytes."""

    sentence = format_lazy(
        _("This picture is larger than {most} megabytes, which is the most that we read. Save it smaller."),
        most=limits.FILE_BYTES[Purpose.PHOTO] // limits.MEGABYTE,
    )


class DrawingTooLarge(UnreadableImage):
    """A drawing of too many bytes."""

    sentence = format_lazy(
        _("This drawing is larger than {most} kilobytes. A logo needs far less: let its shapes be simpler."),
        most=limits.FILE_BYTES[Purpose.DRAWING] // 1024,
    )


class TooManyDots(UnreadableImage):
    """More dots than we unpack."""

    sentence = _("This picture has more dots than anybody could see. Save it smaller, and choose it again.")


class TooMuch(UnreadableImage):
    """It takes more time or memory than one picture is given."""

    sentence = _("Reading this picture takes too much. Open it, save a smaller copy, and choose that.")


class OddShape(UnreadableImage):
    """Far longer than high, or far higher than long."""

    sentence = format_lazy(
        _("This logo is more than {most} times as long as it is high, or as high as it is long. Crop it."),
        most=limits.RATIO,
    )


class NoSize(UnreadableImage):
    """A drawing that does not say how large it is."""

    sentence = _("This drawing does not say how large it is. Save it with a viewBox, and choose it again.")


class HoldsProgram(UnreadableImage):
    """A drawing that would run something."""

    sentence = _("This drawing holds a program. Save it as plain SVG, which holds none, and choose that.")


class ReachesElsewhere(UnreadableImage):
    """A drawing that asks for something outside of itself."""

    sentence = _(
        "This drawing asks for something that lies elsewhere. "
        "Draw everything in the file itself, save it as plain SVG, and choose that."
    )


class HoldsLetters(UnreadableImage):
    """A drawing with text in a typeface."""

    sentence = _(
        "This drawing holds letters in a typeface that others may not have. "
        "Turn them into outlines (“convert to paths”), save it as plain SVG, and choose that."
    )


class MoreThanShapes(UnreadableImage):
    """A drawing with something that is neither shape nor colour."""

    sentence = _(
        "This drawing holds more than shapes and colours, such as an effect, a pattern, a picture or a "
        "movement. Save it as plain SVG without them, and choose that."
    )


class TooFine(UnreadableImage):
    """A drawing of too many parts, or of parts that use each other without end."""

    sentence = _("This drawing has far more parts than a logo needs. Let its shapes be simpler.")


def _all(of: type[UnreadableImage]) -> Iterator[type[UnreadableImage]]:
    for refusal in of.__subclasses__():
        yield refusal
        yield from _all(refusal)


REFUSALS = {refusal.__name__: refusal for refusal in _all(UnreadableImage)}
NOT_THAT = {Purpose.PHOTO: NoPhoto, Purpose.MARK: NoMark, Purpose.DRAWING: NoDrawing}

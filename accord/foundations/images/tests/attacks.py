"""Pictures that somebody might choose as a logo or a photograph, each with what is answered; made here."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO

from PIL import Image, PngImagePlugin

from accord.foundations.images import errors
from accord.foundations.images.errors import UnreadableImage

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
)
SHAPE = '<path d="M0 0H40V20Z" fill="#0f5c6e"/>'
SECRET = b"51.4816N 3.1791W, taken by Nia Pugh"


def svg(inside: str, *, before: str = "") -> bytes:
    """A drawing of two by one with something in it."""
    return f"{before}{HEAD}{inside}</svg>".encode()


def dots(size: tuple[int, int] = (60, 40), *, kind: str = "PNG", mode: str = "RGB", **how: object) -> bytes:
    """A picture of one colour."""
    content = BytesIO()
    Image.new(mode, size, "#8a6d1f").save(content, kind, **how)
    return content.getvalue()


def telling_png() -> bytes:
    """A PNG that says where it was taken, and by whom."""
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", SECRET.decode())
    told.add_text("XML:com.adobe.xmp", SECRET.decode(), zip=True)
    return dots(pnginfo=told, exif=_exif())


def telling_jpeg(orientation: int = 1) -> bytes:
    """A JPEG that says it too, with a comment, and how the camera was held."""
    return dots(kind="JPEG", exif=_exif(orientation), comment=SECRET)


def _exif(orientation: int = 1) -> Image.Exif:
    said = Image.Exif()
    said[0x0112], said[0x010E] = orientation, SECRET.decode()
    return said


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it holds so many dots."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


def doubled(times: int) -> str:
    """Groups of which each uses the one before twice."""
    groups = "".join(
        f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, times)
    )
    return f'<g id="g0">{SHAPE}</g>{groups}'


LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

DRAWINGS: Mapping[str, tuple[bytes, type[UnreadableImage]]] = {
    "a script": (svg("<script>alert(1)</script>"), errors.HoldsProgram),
    "a script in a group": (
        svg(f"<g>{SHAPE}<script href='https://evil.example/x.js'/></g>"),
        errors.HoldsProgram,
    ),
    "what runs when it is seen": (svg('<g onload="alert(1)"/>'), errors.HoldsProgram),
    "the same, in capitals": (svg('<g ONCLICK="alert(1)"/>'), errors.HoldsProgram),
    "a page inside": (svg("<foreignObject><p>Sign in</p></foreignObject>"), errors.MoreThanShapes),
    "a link": (svg('<a xlink:href="javascript:alert(1)"><rect/></a>'), errors.MoreThanShapes),
    "a movement that changes a link": (
        svg('<set attributeName="href" to="javascript:x"/>'),
        errors.MoreThanShapes,
    ),
    "a picture from elsewhere": (svg('<image href="https://evil.example/x.png"/>'), errors.MoreThanShapes),
    "a part from elsewhere": (
        svg('<use xlink:href="https://evil.example/x.svg#a"/>'),
        errors.ReachesElsewhere,
    ),
    "a part of a data address": (svg('<use href="data:image/svg+xml,x#a"/>'), errors.ReachesElsewhere),
    "a colour from elsewhere": (svg('<rect fill="url(https://evil.example/x)"/>'), errors.ReachesElsewhere),
    "the same, in a style": (svg('<rect style="fill:url(//evil.example/x)"/>'), errors.ReachesElsewhere),
    "the same, escaped": (svg('<rect style="fill:u\\72l(//evil.example/x)"/>'), errors.ReachesElsewhere),
    "a sheet from elsewhere": (
        svg("<style>@import '//evil.example/x.css';</style>"),
        errors.ReachesElsewhere,
    ),
    "a typeface from elsewhere": (
        svg("<style>@font-face{src:url(//evil.example/x)}</style>"),
        errors.ReachesElsewhere,
    ),
    "a sheet that looks around": (svg("<style>rect[fill^='a']{fill:red}</style>"), errors.MoreThanShapes),
    "letters": (svg("<text>Northmoor</text>"), errors.HoldsLetters),
    "an effect": (svg('<filter id="f"><feTurbulence/></filter>'), errors.MoreThanShapes),
    "an entity that reads a file": (svg("&a;", before=OUTSIDE), errors.ReachesElsewhere),
    "a billion laughs": (svg("&b;", before=LAUGHS), errors.ReachesElsewhere),
    "a billion shapes": (svg(doubled(30)), errors.TooFine),
    "parts that hold themselves": (svg('<g id="a"><use href="#a"/></g>'), errors.TooFine),
    "gradients in a circle": (
        svg('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'),
        errors.TooFine,
    ),
    "too deep": (svg("<g>" * 60 + "</g>" * 60), errors.TooFine),
    "too many parts": (svg(SHAPE * 6000), errors.TooFine),
    "no size": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', errors.NoSize),
    "a size that is none": (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 inf 1"/>', errors.NoSize),
    "a thread": (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1"/>', errors.OddShape),
    "a page": (b"<html><body>Sign in</body></html>", errors.NoDrawing),
    "a page that says it is a drawing": (b'<html xmlns="http://www.w3.org/2000/svg"/>', errors.NoDrawing),
    "no markup": (b"\x89PNG\r\n\x1a\n", errors.NoDrawing),
    "cut off": (svg(SHAPE)[:-8], errors.NoDrawing),
}

PHOTOS: Mapping[str, tuple[bytes, type[UnreadableImage]]] = {
    "a drawing": (svg(SHAPE), errors.NoPhoto),
    "a page": (b"<html><script>alert(1)</script></html>", errors.NoPhoto),
    "another kind of picture": (dots(kind="GIF"), errors.NoPhoto),
    "a PNG cut off": (dots((600, 400))[:-60], errors.Damaged),
    "a JPEG cut off": (dots((600, 400), kind="JPEG")[:400], errors.Damaged),
    "a bomb of dots": (bomb(60_000, 60_000), errors.TooManyDots),
    "a PNG of more than we unpack": (bomb(8_000, 8_000), errors.TooManyDots),
    "a PNG without its dots": (bomb(400, 400), errors.Damaged),
}

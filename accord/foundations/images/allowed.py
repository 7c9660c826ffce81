"""What a drawing may be made of: everything else is refused or left out. Runs in the child only."""

import re

SVG = "{http://www.w3.org/2000/svg}"
HREFS = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GRADIENTS = frozenset({"linearGradient", "radialGradient"})
PARTS = SHAPES | GRADIENTS | {"svg", "g", "defs", "symbol", "use", "stop", "clipPath", "mask"}
# What says something about the drawing and is not drawn.
SILENT = frozenset({"title", "desc", "metadata"})
LETTERS = frozenset({"text", "tspan", "textPath", "tref", "font", "altGlyph"})
PROGRAMS = frozenset({"script", "handler", "listener"})
POINTING = GRADIENTS | {"use"}

_GEOMETRY = (
    "d x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr points transform viewBox preserveAspectRatio "
    "gradientTransform gradientUnits spreadMethod offset clipPathUnits maskUnits maskContentUnits"
)
_LOOKS = (
    "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-opacity opacity color stop-color stop-opacity clip-path clip-rule mask display visibility"
)
GEOMETRY, LOOKS = frozenset(_GEOMETRY.split()), frozenset(_LOOKS.split())

NAME = re.compile(r"[A-Za-z_][\w.-]{0,99}", re.ASCII)
POINTING_HERE = re.compile(r"\s*#[\w.-]+\s*", re.ASCII)
_PLAIN = re.compile(r"[-+.,%#()\w\s]*", re.ASCII)
_POINTER = re.compile(r"url\(\s*[\"']?#([\w.-]+)[\"']?\s*\)", re.ASCII)
# A number beyond what anything is drawn with: it would only upset whoever draws.
_HUGE = re.compile(r"(?<![\d.])\d{10}|e\+?\d{2}|nan|inf", re.IGNORECASE)
_COLOUR = re.compile(r"#\w+", re.ASCII)
_FUNCTIONS = re.compile(r"([\w-]+)\s*\(", re.ASCII)
_CALLED = frozenset(
    {"matrix", "translate", "scale", "rotate", "skewX", "skewY", "rgb", "rgba", "hsl", "hsla", "url"}
)


def value(written: str) -> str | None:
    """Return a value as it may stand in a drawing, or None where it may not."""
    said = _POINTER.sub(r"url(#\1)", written.replace("!important", "")).strip()
    if not _PLAIN.fullmatch(said) or _HUGE.search(_COLOUR.sub("", _POINTER.sub("", said))):
        return None
    if not _CALLED.issuperset(_FUNCTIONS.findall(said)):
        return None
    return said


def reaches(written: str) -> bool:
    """Say whether a value asks for something outside of the drawing."""
    return "url" in _POINTER.sub("", written).lower() or "\\" in written or "@import" in written


def pointers(said: str) -> list[str]:
    """Return the ids at which a value points."""
    return _POINTER.findall(said)

"""How well one colour can be read on another (WCAG 2.2, success criteria 1.4.3 and 1.4.11)."""

TEXT = 4.5
"""The least contrast of text with its ground."""

SHAPE = 3.0
"""The least contrast of edges, marks and large text."""

Rgb = tuple[float, float, float]


def rgb(colour: str) -> Rgb:
    """The channels, 0 to 1, of a colour written as #rrggbb."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"a colour is written as #rrggbb, not {colour!r}")
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """The relative luminance of a colour, 0 for black to 1 for white."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)

"""The stylesheet of a partnership's brand: its colour, made readable in both themes first."""

import colorsys

from accord.web.contrast import TEXT, contrast, rgb

# The grounds on which the brand's colour is text: --paper, --sheet and --wash of tokens.css.
LIGHT_GROUNDS = ("#fbfaf6", "#ffffff", "#f3f0e8")
DARK_GROUNDS = ("#15181a", "#1b1f22", "#242a2e")
WHITE, BLACK = "#ffffff", "#0c1210"
STEPS = 100


def stylesheet(colour: str) -> str:
    """The CSS of a brand colour (#rrggbb); its lightness moves only as far as reading demands."""
    light = readable(colour, LIGHT_GROUNDS, towards=0.0)
    dark = readable(colour, DARK_GROUNDS, towards=1.0)
    return (
        f":root{{--brand:{light};--brand-ink:{_ink(light)}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{--brand:{dark};--brand-ink:{_ink(dark)}}}}}"
    )


def readable(colour: str, grounds: tuple[str, ...], *, towards: float, least: float = TEXT) -> str:
    """The colour, moved towards black (0) or white (1) until every ground sets it off; as text by default."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*rgb(colour))
    for step in range(STEPS + 1):
        moved = lightness + (towards - lightness) * step / STEPS
        candidate = _hex(colorsys.hls_to_rgb(hue, moved, saturation))
        if all(contrast(candidate, ground) >= least for ground in grounds):
            return candidate
    raise ValueError(f"{colour} cannot be read on {grounds}")  # pragma: no cover  black or white always can


def _ink(ground: str) -> str:
    return max(WHITE, BLACK, key=lambda ink: contrast(ink, ground))


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in channels)

"""A picture of dots is drawn anew: smaller, upright, and without a word beside it."""

from io import BytesIO

import pytest
from PIL import Image

from accord.foundations.images import errors, limits, raster
from accord.foundations.images.tests.attacks import (
    PHOTOS,
    SECRET,
    dots,
    svg,
    telling_jpeg,
    telling_png,
)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_it_works() -> None:
    found = raster.photo(dots((3200, 2000), kind="JPEG"))
    assert (found.kind, found.width, found.height) == ("image/jpeg", 1600, 1000)
    assert opened(found.content).getpixel((800, 500)) == pytest.approx((138, 109, 31), abs=3)


@pytest.mark.parametrize("make", [telling_png, telling_jpeg])
def test_where_it_was_taken_and_by_whom_goes(make: "type[bytes]") -> None:
    content = make()
    assert SECRET in content
    found = raster.photo(content).content
    assert SECRET not in found
    assert not opened(found).getexif()
    assert set(opened(found).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert set(opened(raster.mark(telling_png()).content).info) == set()


def test_it_stands_as_the_camera_was_held() -> None:
    found = raster.photo(telling_jpeg(orientation=6))
    assert (found.width, found.height) == (40, 60)


@pytest.mark.parametrize("name", PHOTOS)
def test_what_is_no_photograph_is_refused(name: str) -> None:
    content, refusal = PHOTOS[name]
    with pytest.raises(refusal):
        raster.photo(content)


@pytest.mark.parametrize(
    ("mode", "kind"), [("P", "PNG"), ("L", "PNG"), ("1", "PNG"), ("CMYK", "JPEG"), ("LA", "PNG")]
)
def test_every_way_of_keeping_dots_is_read(mode: str, kind: str) -> None:
    content = BytesIO()
    Image.new(mode, (60, 40)).save(content, kind)
    assert raster.photo(content.getvalue()).width == 60


def test_a_logo_stays_transparent_and_a_photograph_is_on_white() -> None:
    content = BytesIO()
    Image.new("RGBA", (60, 40)).save(content, "PNG")
    assert opened(raster.mark(content.getvalue()).content).getpixel((1, 1)) == (0, 0, 0, 0)
    assert opened(raster.photo(content.getvalue()).content).getpixel((1, 1)) == (255, 255, 255)


def test_a_logo_is_a_png_and_no_thread() -> None:
    found = raster.mark(dots((1600, 400)))
    assert (found.width, found.height) == (600, 150)
    for content in (dots(kind="JPEG"), svg("")):
        with pytest.raises(errors.NoMark):
            raster.mark(content)
    with pytest.raises(errors.OddShape):
        raster.mark(dots((900, 100)))


def test_a_logo_that_would_weigh_on_every_letter_is_made_smaller() -> None:
    content = BytesIO()
    Image.effect_noise((600, 600), 90).save(content, "PNG")
    assert len(raster.mark(content.getvalue()).content) <= limits.MARK_BYTES


def test_what_hangs_on_a_picture_is_cut_off() -> None:
    assert b"<script>" not in raster.photo(dots() + b"<script>alert(1)</script>").content

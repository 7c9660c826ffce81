"""The door to the limited process: a picture made anew, or one refusal in words."""

import pytest

from accord.foundations.images import Image, Kind, Purpose, errors, limits, read, reading, to_show
from accord.foundations.images.tests.attacks import SHAPE, dots, svg
from accord.foundations.tables import errors as tables


def test_it_works() -> None:
    assert read(dots(), Purpose.MARK).kind == Kind.PNG
    assert read(svg(SHAPE), Purpose.DRAWING).width == 400
    with pytest.raises(errors.NoPhoto):
        read(svg(SHAPE), Purpose.PHOTO)


def test_what_is_too_large_or_empty_is_never_given_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "COMMAND", ("/nothing/there",))
    for purpose, refusal in (
        (Purpose.PHOTO, errors.TooLarge),
        (Purpose.MARK, errors.TooLarge),
        (Purpose.DRAWING, errors.DrawingTooLarge),
    ):
        with pytest.raises(refusal):
            read(b"x" * (limits.FILE_BYTES[purpose] + 1), purpose)
        with pytest.raises(errors.NOT_THAT[purpose]):
            read(b"", purpose)


@pytest.mark.parametrize(
    ("answer", "refusal"),
    [
        ({"refused": "OddShape"}, errors.OddShape),
        ({"refused": "Exception"}, errors.Damaged),
        ({}, errors.Damaged),
        ({"content": "PHNjcmlwdD4=", "kind": "image/png", "width": 1, "height": 1}, errors.Damaged),
        ({"content": "/9j/", "kind": "text/html", "width": 1, "height": 1}, errors.Damaged),
        ({"content": "/9j/", "kind": "image/jpeg", "width": 0, "height": 1}, errors.Damaged),
        (tables.Swollen(), errors.TooMuch),
        (tables.TooSlow(), errors.TooMuch),
    ],
)
def test_what_the_process_answers_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, answer: object, refusal: type[errors.UnreadableImage]
) -> None:
    def asked(*_given: object) -> object:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(reading, "asked", asked)
    with pytest.raises(refusal):
        read(b"x", Purpose.PHOTO)


def test_it_is_handed_out_so_that_nothing_in_it_could_act() -> None:
    made = Image(b"<svg xmlns=''/>", Kind.SVG, 1, 1)
    answer = to_show(made.content, kind=made.kind, name="logo")
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, max-age=31536000, immutable"

"""What a hostile visitor types, sends and asks for."""

from django.core.files.uploadedfile import SimpleUploadedFile

LONG = "x" * 20_000
# Of text, of numbers and of days; the last two are what a field of another kind would hold.
WORDS: dict[str, str | bytes] = {
    "nothing": "",
    "blanks": " \t\r\n\u00a0\u200b ",
    "very long": LONG,
    "a NUL": "a\0b",
    "other control characters": "a\x01\x08\x1b\x7f\u202e\u2028b",
    "half a character": b"a\xed\xa0\x80b",
    "no UTF-8": b"\xff\xfe\xc3(",
    "beyond the plane": "\U0001f9f1" * 40,
    "more than 64 bits": str(2**70),
    "less than 64 bits": str(-(2**70)),
    "a negative number": "-1",
    "no number": "NaN",
    "too many digits": "9" * 5_000,
    "digits of elsewhere": "\u0661\u00b2\u2460",
    "the first day of all": "0001-01-01",
    "the last day of all": "9999-12-31",
    "no day": "2026-02-30",
    "the first moment of all": "0001-01-01T00:00",
    "the last moment of all": "9999-12-31T23:59:59.999999",
    "an hour that is skipped": "2027-03-28T01:30",
    "a wrong identifier": "00000000-0000-0000-0000-000000000000",
    "no identifier": "{0000}",
    "nested brackets": "[" * 3_000 + "]" * 3_000,
    "a list": '["a", {"b": null}]',
    "markup": "<script>alert(1)</script>",
    "a template": "{{ 7|add:7 }}{% debug %}%(x)s{0.__class__}%s",
    "SQL": "' OR 1=1; --",
    "a header": "a\r\nSet-Cookie: b=c",
    "a path": "../../etc/passwd",
    "an address": "//evil.example/\\@x",
    "a word": "word",
}
FILES = {
    "an empty file": b"",
    "no spreadsheet": b"%PDF-1.7",
    "half an archive": b"PK\x03\x04" + b"\0" * 40,
    "a file of NULs": b"\0" * 2_000,
}


def file(content: bytes, name: str = "people.csv") -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, content)

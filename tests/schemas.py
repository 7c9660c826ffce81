"""What our schemas say of a record: each is read, and checked itself, once in each process."""

import json
from functools import cache

import jsonschema

from tests.house.sources import HOUSE


def check(name: str, record: object) -> None:
    """Hold a record to docs/<name>.schema.json; raise jsonschema.ValidationError where it does not fit."""
    _held_to(name).validate(record)


@cache
def _held_to(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((HOUSE / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)

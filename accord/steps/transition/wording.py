"""How what people wrote stands in a text that every partner agrees to."""


def as_fact(label: str, words: str) -> str:
    """Return words under a label, lines after the first set in: whatever was written, it is no heading."""
    first, *rest = [line.strip() for line in words.splitlines() if line.strip()] or [""]
    return "\n".join([f"{label}: {first}", *(f"  {line}" for line in rest)])

"""What only this room holds. An import contract lets nobody else in, so nobody else makes a `Ratified`."""

from typing import Final

SEAL: Final = object()

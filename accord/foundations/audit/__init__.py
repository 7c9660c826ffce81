"""The log: append-only, chained by hashes, readable and checkable by every partner.

Declare a kind with `kinds.kind`, write a line with `services.record`, read with `selectors`.
"""

"""Against R 4.2.2 on public data: ACCORD_REFERENCE names the folder of data and expected values."""

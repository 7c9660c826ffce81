"""Two records of one person become one, and everything that points at the one points at the other."""

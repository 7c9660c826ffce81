"""The tree of teams: adding, renaming, moving, merging and closing them."""

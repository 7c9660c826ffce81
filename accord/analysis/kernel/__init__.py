"""One pass over very many answers: from columns of small integers to the moments of every group.

Two engines do the same to the last bit: `compiled` (needs the extra `large`) and its `twin` in NumPy. No page
and no small file ever loads the first, so that nobody waits for a compiler.
"""

"""Pieces of evidence on the page of a result, each with the sentence it shows; from `Published` alone."""

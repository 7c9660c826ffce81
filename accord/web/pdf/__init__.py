"""A page of ours as a PDF that screen readers can read, made in a process of its own."""

from accord.web.pdf.making import DEBIAN, Busy, Failed, Missing, NoPdf, Sheet, Size, in_words, pdf

__all__ = ["DEBIAN", "Busy", "Failed", "Missing", "NoPdf", "Sheet", "Size", "in_words", "pdf"]

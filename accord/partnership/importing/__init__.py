"""Bringing people in from a spreadsheet, and writing them out."""

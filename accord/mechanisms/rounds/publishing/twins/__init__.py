"""A result to take away: as a spreadsheet, a document and a record. Each is made of `Published` alone."""

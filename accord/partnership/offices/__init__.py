"""Who holds which role of an organisation or of the whole partnership; and naming one's own."""

"""Published results as files: read, and believed in nothing but their figures."""

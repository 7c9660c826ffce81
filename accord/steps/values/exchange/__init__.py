"""The words of a charter as files to take away and to bring back: JSON, and a document to edit."""

"""Who is responsible for what is kept about people: a text that every partner agrees to."""

"""Finding people, and what each reader may see of somebody."""

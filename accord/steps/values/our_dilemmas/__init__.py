"""Our dilemmas: hard cases from our own days, asked in confidence, talked about; the best are the bank."""

"""What people have declared that might pull at what they decide here."""

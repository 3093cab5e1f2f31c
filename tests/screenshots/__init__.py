"""Pictures of the window as it really is, and tests of what must be true of every one of them."""

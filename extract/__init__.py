"""Arabic news article → timeline with evidence. No Qt, no clock, no network."""

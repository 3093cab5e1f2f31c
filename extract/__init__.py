"""Arabic news article → timeline with evidence. No Qt, no clock, no network."""

RULES_VERSION = "2"  # raise it whenever rules or lexicons change what an article yields

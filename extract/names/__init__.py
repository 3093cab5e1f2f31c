"""Names: noun phrases of people, organisations and things, and what English calls them."""

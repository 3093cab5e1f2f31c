"""How the weights of events are fitted to annotated articles and validated; none of it runs when articles are read."""

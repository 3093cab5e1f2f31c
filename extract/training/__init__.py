"""How the weights of events, and of what joins them across articles, are fitted and validated; none of it runs when
articles are read."""

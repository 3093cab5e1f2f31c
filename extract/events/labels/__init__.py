"""Short names of events in both languages: patterns, what fills them, and what tells two of one name apart."""

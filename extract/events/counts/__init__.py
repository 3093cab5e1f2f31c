"""Counts in the text: figures, what they count, how exactly, and which event they belong to.

``quantities`` finds them, ``attaching`` gives them to events.
"""

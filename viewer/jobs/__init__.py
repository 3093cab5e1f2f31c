"""Work that must not hold up the window: the only folder that starts threads or processes.

A ``Worker`` is a process; ``Extractor`` and ``Importer`` keep them; ``extraction`` and ``importing`` run in them.
"""

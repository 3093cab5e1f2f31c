-- Version 2: full text over the paragraphs of every document; search.py fills it, and fills it for older files.
CREATE TABLE passage (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,            -- code points into the document's text
    stop INTEGER NOT NULL,
    UNIQUE (document, paragraph)
);
CREATE VIRTUAL TABLE passage_words USING fts5 (
    words,                             -- the folded words
    stems,                             -- each word without its clitics, and its light stem
    tokenize = "unicode61 remove_diacritics 0"
);

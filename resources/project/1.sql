-- Version 1 of a case file: texts as imported, what extraction found in them, and every human edit in order.
CREATE TABLE document (
    position INTEGER PRIMARY KEY,      -- order of import, from 0
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,                -- as imported, every code point
    sha256 TEXT NOT NULL,              -- of the text in UTF-8
    title TEXT,
    source TEXT,
    published TEXT,                    -- ISO 8601
    published_basis TEXT NOT NULL,
    origin TEXT NOT NULL               -- JSON: kind of file, its name, what told the date
);
CREATE TABLE extraction (
    document TEXT NOT NULL REFERENCES document (id),
    published TEXT NOT NULL,           -- the date it was read with, '' for none
    rules TEXT NOT NULL,               -- version of the rules
    found TEXT NOT NULL,               -- JSON: paragraphs, events and notices as in the timeline export
    PRIMARY KEY (document, published)
);
CREATE TABLE edit (
    position INTEGER PRIMARY KEY,      -- from 0
    content TEXT NOT NULL              -- JSON: kind and fields
);
CREATE TABLE state (cursor INTEGER NOT NULL);  -- one row: how many edits are in force
INSERT INTO state VALUES (0);

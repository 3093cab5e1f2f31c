"""The command line: one article, a batch of articles, or the temporal expressions alone.

    python -m extract ARTICLE [--published DATE] [--json]
    python -m extract batch  < articles.jsonl > timelines.jsonl
    python -m extract times [--direction future]  < texts.jsonl > expressions.jsonl

Exit codes: 0 done; 2 the article or an argument cannot be used (one sentence on standard error).
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from pathlib import Path

from extract.imports import only_article
from extract.reading import Unreadable, read_date


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; see the module's text."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    if arguments[:1] == ["batch"]:
        from extract.batch import run

        return run(sys.stdin, sys.stdout)
    if arguments[:1] == ["times"]:
        return _times(arguments[1:])
    return _one_article(arguments)


def _times(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        "python -m extract times", description="Reads texts in JSON Lines, prints their temporal expressions."
    )
    parser.add_argument(
        "--direction",
        choices=["past", "future"],
        default="past",
        help="where a bare weekday or month lies: back, as in news (the default), or ahead, as in a calendar",
    )
    given = parser.parse_args(arguments)
    from extract.times.batch import run

    return run(sys.stdin, sys.stdout, given.direction)


def _one_article(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m extract", description="Prints the timeline an Arabic article tells.")
    parser.add_argument(
        "article", type=Path, help="a text, HTML, DOCX or PDF file; or one of the commands 'batch' and 'times'"
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="publication date, 2022-01-06; without it that of a page's metadata, or none",
    )
    parser.add_argument("--json", action="store_true", help="JSON valid against resources/timeline.schema.json")
    given = parser.parse_args(arguments)
    from extract.morphology import MorphologyUnavailable, prepare

    try:
        article = only_article(given.article)
        published = read_date(given.published) if given.published else None
        prepare(_Progress())
    except (Unreadable, MorphologyUnavailable) as problem:
        print(problem, file=sys.stderr)
        return 2
    from extract.export.contract import to_json
    from extract.pipeline import extract

    timeline = extract(
        article.text,
        id=article.id,
        published=published or article.published,
        published_basis="given" if published else article.basis,
        title=article.title,
        source=article.source or article.name,
    )
    if given.json:
        print(json.dumps(to_json(timeline), ensure_ascii=False, indent=1))
    else:
        from extract.export.text import to_text

        for line in to_text(timeline):
            print(line)
    return 0


class _Progress:
    """Says on standard error how far the first building of the database is; nothing where it is already there."""

    shown = False

    def __call__(self, share: float) -> None:
        if share < 1:
            self.shown = True
            print(f"\rPreparing Arabic morphology … {share:4.0%}", end="", file=sys.stderr, flush=True)
        elif self.shown:
            print(file=sys.stderr)


if __name__ == "__main__":
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # what reads us has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)

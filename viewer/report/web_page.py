"""A report as one HTML file that needs nothing else: figure, then the events, each of which unfolds its evidence.

Fonts, figure, style and script are in the file and its policy forbids any request. Everything can be reached with the
keyboard, and read without the script.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from importlib.resources import files
from string import Template

from viewer.look.fonts import interface_font_data
from viewer.report.colours import Colours
from viewer.report.contents import Contents, Item, language_of
from viewer.report.figure import figure_pages
from viewer.report.images import svg
from viewer.report.quotes import Quote
from viewer.wording import Language, family_name
from viewer.wording.words import word

_WEIGHTS = {"Regular": 400, "SemiBold": 600}


def web_page(contents: Contents) -> bytes:
    """The page in UTF-8. Needs a QGuiApplication for the figure."""
    options, first = contents.options, contents.options.first
    template = Template(files("resources").joinpath("report", "page.html").read_text("utf-8"))
    parts = {
        "language": first,
        "direction": _direction(first),
        "title": escape(contents.title[0]),
        "style": _style(contents),
        "script": files("resources").joinpath("report", "page.js").read_text("utf-8"),
        "head": _head(contents),
        "figure": _figure(contents) if options.part != "sheet" else "",
        "events": _events(contents) if options.part != "figure" else "",
        "ending": _ending(contents),
        "foot": escape(" · ".join(filter(None, (contents.foot, contents.made_with)))),
        "to_list": escape(word("report", "html", "to_list", first)),
    }
    return template.substitute(parts).encode("utf-8", "replace")


def _direction(lang: Language) -> str:
    return "rtl" if lang == "ar" else "ltr"


def _in(lang: Language, tag: str, text: str, kind: str = "") -> str:
    """An element of one language; '' for no text."""
    class_ = f' class="{kind}"' if kind else ""
    return f'<{tag}{class_} lang="{lang}" dir="{_direction(lang)}">{escape(text)}</{tag}>' if text else ""


def _style(contents: Contents) -> str:
    colours = Colours.of(contents.options.theme)
    roles = ("ground", "panel", "ink", "secondary", "hairline", "spine")
    values = {f"--{role}": getattr(colours, role) for role in roles}
    values |= {f"--mark-{field}": colour for field, colour in colours.evidence.items()}
    values["--line"] = "underline" if colours.underlined else "none"
    root = ":root{" + "".join(f"{name}:{value};" for name, value in values.items()) + "}"
    root += "".join(f".event.{family}{{--family:{colour}}}" for family, colour in colours.families.items())
    faces = "".join(
        f'@font-face{{font-family:"Waqai";font-weight:{weight};src:url(data:font/ttf;base64,'
        f"{b64encode(interface_font_data(name)).decode('ascii')})}}"
        for name, weight in _WEIGHTS.items()
    )
    return faces + files("resources").joinpath("report", "page.css").read_text("utf-8") + root


def _head(contents: Contents) -> str:
    languages = contents.options.languages
    titles = [(title, language_of(title, lang)) for title, lang in zip(contents.title, languages, strict=False)]
    lines = [_in(lang, "h1" if n == 0 else "p", title, "title") for n, (title, lang) in enumerate(titles)]
    lines += [_in(lang, "p", text, "summary") for text, lang in zip(contents.summary, languages, strict=True)]
    lines.append(_in(language_of(contents.caption, contents.options.first), "p", contents.caption, "caption"))
    return "\n".join(filter(None, lines))


def _figure(contents: Contents) -> str:
    drawn = []
    for number, page in enumerate(figure_pages(contents, "screen")):
        source = b64encode(svg(page, contents.title[0])).decode("ascii")
        about = contents.figure_alt if number == 0 else ""
        drawn.append(f'<img src="data:image/svg+xml;base64,{source}" alt="{escape(about)}">')
    return f"<figure>{''.join(drawn)}</figure>" if drawn else ""


def _events(contents: Contents) -> str:
    first = contents.options.first
    if contents.empty:
        return _in(first, "p", contents.empty, "summary")
    open_, close = (escape(word("report", "html", key, first)) for key in ("unfold", "fold"))
    button = f'<button type="button" id="unfold" data-open="{open_}" data-close="{close}" hidden>{open_}</button>'
    heading = f"<h2>{escape(word('report', 'sheet', 'events', first))}</h2>"
    items = "\n".join(_event(item, contents) for item in contents.items)
    return f'<div class="bar">{heading}{button}</div>\n<ol id="events" tabindex="-1">\n{items}\n</ol>'


def _event(item: Item, contents: Contents) -> str:
    languages, first = contents.options.languages, contents.options.first
    when, name = [], []
    for n, lang in enumerate(languages):
        parts = item.when[n]
        when += [_in(lang, "span", parts.lead, "lead"), _in(lang, "span", parts.date, "date")]
        when.append(_in(lang, "span", parts.note, "lead"))
        name.append(_in(lang, "h3" if n == 0 else "p", item.title[n], "name"))
        name.append(_in(lang, "p", item.detail[n], "detail"))
    name.append(_in(first, "p", item.unreviewed and f"* {item.unreviewed}", "detail"))
    family = escape(family_name(item.family, first))
    number = f'<span class="number" title="{family}">{contents.options.number(item.number)}</span>'
    return (
        f'<li id="event-{item.number}" class="event {item.family}"><div class="when">{"".join(when)}</div>{number}'
        f'<div class="what">{"".join(name)}{_evidence(item, contents)}</div></li>'
    )


def _evidence(item: Item, contents: Contents) -> str:
    first = contents.options.first
    if not item.quotes:
        return _in(first, "p", item.no_evidence, "detail")
    summary = f"{word('report', 'html', 'evidence', first)} {item.number}"
    quoted = "".join(_quote(quote) for quote in item.quotes)
    return f"<details><summary>{escape(summary)}</summary>{quoted}</details>"


def _quote(quote: Quote) -> str:
    runs = (
        f'<mark class="{run.field}">{escape(run.text)}</mark>' if run.field else escape(run.text) for run in quote.runs
    )
    place = f'<cite dir="rtl">{quote.place}</cite>'
    return f'<blockquote lang="ar" dir="rtl">{"".join(runs)} {place}</blockquote>'


def _ending(contents: Contents) -> str:
    first = contents.options.first
    lines = "".join(_in(first, "p", line) for line in contents.ending)
    return f"<h2>{escape(contents.ending_heading)}</h2>{lines}"

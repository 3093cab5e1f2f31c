"""Files of foreign formats as other programs write them, the kind and the hostile."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
from docx import Document
from pikepdf import Dictionary, Name

LINES = (
    "قتل 12 شرطيا في مدينة ألماتي يوم الخميس",
    "وأصيب أكثر من 1000 شخص وفق التلفزيون الرسمي.",
)
TEXT = "\n".join(LINES)

PAGE = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مقتل 12 شرطيا في ألماتي | وكالة النهار</title>
<meta property="og:site_name" content="وكالة النهار">
<meta property="og:title" content="مقتل 12 شرطيا في ألماتي">{date}
<link rel="stylesheet" href="{address}/style.css"><script src="{address}/code.js"></script></head>
<body onload="fetch('{address}/on')"><nav><a href="/">الرئيسية</a> <a href="/world">العالم</a></nav>
<article><h1>مقتل 12 شرطيا في ألماتي</h1><p>{first}</p><p>{second}</p><img src="{address}/a.png">
<iframe src="{address}/frame"></iframe></article><footer>© 2019 جميع الحقوق محفوظة</footer></body></html>"""
DATED = '<meta property="article:published_time" content="2022-01-06T08:30:00+03:00">'


def page(date: str = DATED, address: str = "https://example.org") -> str:
    """A news page as a browser saves it."""
    return PAGE.format(
        date=date,
        address=address,
        first="قتل 12 شرطيا وعشرات المحتجين خلال المواجهات في مدينة ألماتي ليل الأربعاء الخميس.",
        second="وفرضت السلطات حظر تجول ليليا في المدينة بعد اقتحام المتظاهرين مبنى البلدية يوم الأربعاء.",
    )


def mhtml(markup: str) -> bytes:
    """The page in one file, as Chrome saves it."""
    from email.mime.multipart import MIMEMultipart
    from email.mime.text import MIMEText

    whole = MIMEMultipart("related")
    whole.attach(MIMEText(markup, "html", "utf-8"))
    return whole.as_bytes()


def word(*paragraphs: str, table: str = "", title: str = "") -> bytes:
    """A Word document."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        document.add_table(1, 1).cell(0, 0).text = table
    document.core_properties.title = title
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def word_with(body: str | bytes, *, head: str = "") -> bytes:
    """A Word document whose body is the XML given, ``head`` standing before its root."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(word("x"))) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for item in source.infolist():
            content: str | bytes = source.read(item)
            if item.filename == "word/document.xml":
                space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                content = body
                if isinstance(body, str):
                    root = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
                    content = f'<?xml version="1.0"?>{head}{root}'
            made.writestr(item.filename, content)
    return out.getvalue()


def pdf(*lines: str, leading: int = 20, password: str = "") -> bytes:
    """A PDF with a text layer: glyphs from left to right as they are seen."""
    code = {c: n for n, c in enumerate(sorted(set("".join(lines))), start=1)}
    made = pikepdf.new()
    mapped = "\n".join(f"<{n:02X}><{c.encode('utf-16-be').hex()}>" for c, n in code.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
        f"1 begincodespacerange <00><FF> endcodespacerange {len(code)} beginbfchar\n{mapped}\nendbfchar "
        "endcmap end end"
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
        FirstChar=0,
        LastChar=255,
        Widths=[500] * 256,
        ToUnicode=made.make_stream(to_unicode.encode()),
    )
    operators = ["BT /F 12 Tf"]
    for n, line in enumerate(lines):
        glyphs = bytes(code[c] for c in seen(line))
        operators.append(f"1 0 0 1 72 {760 - leading * n} Tm <{glyphs.hex()}> Tj")
    sheet = made.add_blank_page(page_size=(595, 842))
    sheet.obj.Contents = made.make_stream("\n".join([*operators, "ET"]).encode())
    sheet.obj.Resources = Dictionary(Font=Dictionary(F=made.make_indirect(font)))
    out = BytesIO()
    made.save(out, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return out.getvalue()


def seen(line: str) -> str:
    """An Arabic line from left to right as it is seen: letters reversed, numbers not."""
    words = [w if w.isascii() else w[::-1] for w in line.split(" ")]
    return " ".join(reversed(words))


def scan() -> bytes:
    """A PDF of one page that is a picture."""
    made = pikepdf.new()
    picture = made.make_stream(b"\x80" * 10_000)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height, picture.BitsPerComponent, picture.ColorSpace = 100, 100, 8, Name.DeviceGray
    sheet = made.add_blank_page(page_size=(595, 842))
    sheet.obj.Contents = made.make_stream(b"595 0 0 842 0 0 cm /I Do")
    sheet.obj.Resources = Dictionary(XObject=Dictionary(I=picture))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def hostile(folder: Path) -> list[Path]:
    """Files made to cost memory, time or a connection."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ها" * 10}">' for n in range(10))
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made, made.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * 1_000_000)
    files: dict[str, bytes] = {
        "entities.docx": word_with("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", head=f"<!DOCTYPE d [{entities}]>"),
        "entities.html": f"<!DOCTYPE html [{entities}]><html><body><p>&e9;</p></body></html>".encode(),
        "zip.docx": bomb.getvalue(),
        "broken.docx": word("نص")[:-200],
        "deep.html": b"<html><body>" + b"<div>" * 200_000 + "نص".encode(),
        "deep.jsonl": b"[" * 500_000 + b"\n",
        "broken.pdf": pdf(*LINES)[:300],
        "picture.txt": bytes(range(256)) * 100,
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def greedy_pdf(size: int) -> bytes:
    """A small PDF whose page unpacks to ``size`` bytes."""
    made = pikepdf.new()
    packer = zlib.compressobj(1)
    block = b" " * 10_000_000
    packed = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    sheet = made.add_blank_page(page_size=(595, 842))
    sheet.obj.Contents = pikepdf.Stream(made, packed, Filter=Name.FlateDecode)
    out = BytesIO()
    made.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()

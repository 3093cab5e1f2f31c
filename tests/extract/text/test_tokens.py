"""Tokens: spans over the text as imported; hashtags and joined words are one token without readings."""

from extract.model import Document, Span
from extract.text.tokens import sentences


def tokens(text: str) -> list[tuple[str, bool]]:
    document = Document("example", text, (Span(0, len(text)),))
    return [(t.span.of(text), bool(t.analyses)) for s in sentences(document) for t in s.tokens]


def test_a_hashtag_is_one_token_without_readings() -> None:
    assert tokens("انتشر وسم #مقتل_عشرين على تويتر.") == [
        ("انتشر", True),
        ("وسم", True),
        ("#مقتل_عشرين", False),
        ("على", True),
        ("تويتر", False),
        (".", False),
    ]


def test_words_joined_by_underscores_are_one_token() -> None:
    assert ("مظاهرات_الغضب", False) in tokens("كتب ناشطون مظاهرات_الغضب أمس.")

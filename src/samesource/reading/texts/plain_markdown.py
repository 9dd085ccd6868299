"""Markdown as plain text."""

from __future__ import annotations

import html
import re

_FENCE = re.compile(r"^[ \t]{0,3}(?:`{3,}|~{3,})[^`\n]*$", re.M)
_UNDERLINE = re.compile(r"^(?=[^\n]*\w)([^\n|>#]+)\n[ ]{0,3}(?:=+|-{2,})[ \t]*$", re.M)
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]\n^]{1,200})\]:[ \t]*\S.*$\n?", re.M)
_SHORT = re.compile(r"\[([^\[\]\n]{1,200})\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PROTECTED = 0xF0000
"""Private code points that stand for escaped marks while markup is taken away."""
_RESTORE = {_PROTECTED + code: code for code in range(0x21, 0x7F)}
_MARKUP = (
    (re.compile(r"<!--.*?(?:-->|\Z)", re.S), ""),
    (re.compile(r"<(script|style)\b[^>]*>.*?(?:</\1>|\Z)", re.S | re.I), ""),
    (re.compile(r"\{\{[<%][^}\n]{0,1000}[>%]\}\}|\{%[^}\n]{0,1000}%\}|^[ \t]*\{:[^}\n]{0,200}\}[ \t]*$", re.M), ""),
    (re.compile(r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)++\|?[ \t]*+$\n?", re.M), ""),
    (re.compile(r"^[ \t]*+(?:[-*_][ \t]*+){3,}+$", re.M), ""),
    (re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.M), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)", re.M), ""),
    (re.compile(r"^[ ]{0,3}\[\^[^\[\]\n]{1,80}\]:[ \t]*", re.M), ""),
    (re.compile(r"\[\^[^\[\]\n]{1,80}\]"), ""),
    (re.compile(r"!\[[^\[\]\n]*+\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])"), ""),
    (re.compile(r"\[([^\[\]\n]*+)\]\((?:[^()\n]|\([^()\n]*\))*\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]++)\][ ]?\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^<>\s]+)>"), r"\1"),
    (re.compile(r"(?<![\w*])(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]+)~~"), r"\1"),
    (re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)"), r"\2"),
    (re.compile(r"</?(?:p|div|section|article|aside|figure|blockquote|table|tr|[uo]l|h[1-6])\b[^<>]*>", re.I), "\n\n"),
    (re.compile(r"<(?:br|li|hr)\b[^<>]*>", re.I), "\n"),
    (re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]*)?/?>"), ""),
    (re.compile(r"(?<![ \t])[ \t]+$", re.M), ""),
    (re.compile(r"\n{3,}"), "\n\n"),
)
_HEADING = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)?#{1,6}[ \t]++(.*)$", re.M)
_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.M)


def plain_markdown(text: str) -> str:
    """Return the words of Markdown (CommonMark, with tables, footnotes and the like of it), line by line.

    Markup, comments, pictures and the addresses of links are left out; bullets too, but the numbers of lists stay.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _ESCAPE.sub(lambda match: chr(_PROTECTED + ord(match.group(1))), _FENCE.sub("", text))
    named = {match.group(1).casefold() for match in _DEFINITION.finditer(text)}
    text = _HEADING.sub(_heading, text)
    text = _UNDERLINE.sub(r"\1", _DEFINITION.sub("", text))
    for markup, plain in _MARKUP:
        text = markup.sub(plain, text)
    text = _ROW.sub(lambda match: " ".join(match.group(1).replace("|", " ").split()), text)
    if named:
        text = _SHORT.sub(lambda match: match.group(1) if match.group(1).casefold() in named else match.group(), text)
    return html.unescape(text).translate(_RESTORE).strip()


def _heading(match: re.Match[str]) -> str:
    """Return a heading's words without marks that close it."""
    line = match.group(1).rstrip()
    words = line.rstrip("#")
    return words.rstrip() if not words or words[-1] in " \t" else line

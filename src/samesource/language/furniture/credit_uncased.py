"""Credit lines in Arabic and Chinese."""

from __future__ import annotations

import re

from samesource.language.declared.agency_uncased import is_uncased_agency
from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.names_chinese import is_chinese_name
from samesource.language.furniture.phrases import FurniturePhrases
from samesource.language.furniture.starts_with import starts_with

_MARK = re.compile(r"(?:\s+\w+){0,2}\s*[:/|丨]\s*\S|\s+-\s\S")
_ABOUT_SELF = re.compile(
    r"(?:本文|此文|该文|本稿|本报道|这篇文章|文章|原文)(?:由|系|为|经|转载|转自|来源|来自|首发|首刊|原载|原刊|刊于|刊登|刊载|选自|摘|"
    r"节选|编译|改编|最初|最早|获|已获|得到|授权|根据|综合|内容|图片|配图)"
    r"|(?:نشر|نشرت|ينشر|تنشر|ظهر|ظهرت|ترجم|ترجمت) (?:هذا|هذه) (?:المقال|التقرير|الماده|القصه|النص|الخبر|المقاله|الحوار)"
    r"|(?:هذا|هذه) (?:المقال|الماده|النص|التقرير|القصه) (?:منشور|منشوره|مترجم|مترجمه)|خدمه \""
)
_INITIALS = re.compile(
    r"[\u0621-\u064a](?:\.[\u0621-\u064a]){1,2}\.?(?:\s?/\s?[\u0621-\u064a](?:\.\s?[\u0621-\u064a]){0,2}\.?)*\s?(?:\([^()]*\))?$"
)
_TAKEN_BY = re.compile(
    r".{4,90}[\s(。,].{2,14}摄[)\]]?$|(?:资料|示意|档案|网络|效果|配|题)(?:图|图片|照片|照)$|据.{2,30}(?:社|报|网|台|》)(?:报道|消息|电)?\)$"
)
_HELD_BY = re.compile(r"[^.。!?]{8,160}\((?P<maker>[^()]{2,30})\)$")
_BELOW = re.compile(
    r"(?:本文|文章|本网|本站|本报|凡|声明|版权|未经|转载|以上|文中|图片|内容|免责|特别声明|著作权|除|"
    r"الاراء|المقال|ما ورد|المواد|هذا|هذه|جميع|كل )"
)
_COPIED = re.compile(
    r"转载|摘编|复制|翻印|镜像|注明|侵权|本[文网报站刊台]|اذن|موافقه|المصدر|الموقع|لموقع|المحتوي|الناشر|المقال|الكاتب|كاتب|راي|الماده|لصحيفه|لوكاله"
)
"""What is forbidden or reserved in a finished sentence is news, unless it is the text itself."""
_MADE = re.compile(
    r"(?P<who>[\u3400-\u9fff\u00b7 ]{2,12}?)\s?(?:摄|供图|制图|绘图|绘|图|摄影|翻译|编译|校对)$"
    r"|.{2,8}发\(?.{2,10}摄\)?$"
)
_SUMMED = re.compile(r"(?:综合|编译自|摘自|摘编自|选自|整理自|节选自)[\u3400-\u9fff\w、,《》\"' ]{2,40}$")
_WIRE_REST = re.compile(r"(?:综合|外电|报道|专稿|供稿|特稿|消息|发|电|讯|据|和|与|及|و|عن|خاص|متابعات|[\W\d_])+")
_PICTURE_FROM = re.compile(r"(?:ال)?(?:صوره|صور|فيديو|لقطه)\s(?:من|عن|خاصه|ارشيفيه|نشرها|التقطها|بعدسه)(?:\s\S+){0,8}$")
_PLACE = re.compile(r"^\w+(?: \w+)?\s?[-/(,]")
_EDITED = re.compile(r"(?:^|\W)(?:تحرير|ترجمه|تدقيق|اعداد|للنشره العربيه|تصوير|مونتاج)(?:\W|$)")


def is_uncased_credit(block: Block, language: str) -> bool:
    """Tell whether a line says who made text or picture, or whose it is."""
    words, lead = len(block.words), block.lead.rstrip()
    below = not block.terminal or starts_with("rights", lead, language) or _BELOW.match(lead)
    if words <= 60 and below and count_held("rights", block.folded, language):
        return not block.terminal or bool(_COPIED.search(lead)) or count_held("rights", block.folded, language) >= 2
    if words <= 40 and (_ABOUT_SELF.match(lead) or _INITIALS.match(block.text) or _is_caption(block, language)):
        return True
    if block.terminal and not block.bracketed:
        return False
    return _is_labelled(block, lead, language) or _is_wire(block, language) or _is_made(block, lead, language)


def _is_caption(block: Block, language: str) -> bool:
    """Tell whether a line tells a scene and then, in brackets or before `摄`, who took the picture."""
    if _PICTURE_FROM.match(block.lead.rstrip()) and not block.terminal:
        return True
    if language == "zh" and _TAKEN_BY.match(block.lead.rstrip()):
        return True
    held = _HELD_BY.match(block.text) if len(block.words) <= 24 else None
    return held is not None and all(map(is_uncased_agency, re.split(r"\s?[,/-]\s?", held["maker"])))


def _is_labelled(block: Block, lead: str, language: str) -> bool:
    """A role of the trade before a mark or a name, or in brackets."""
    role = starts_with("credit_role", lead, language)
    origin = starts_with("origin", lead, language) or (
        starts_with("with_agency", lead, language) if language == "ar" else ""
    )
    label = max(role, origin, key=len)
    if not label or len(block.words) > 40:
        return False
    rest = lead[len(label) :]
    if _MARK.match(rest):
        return True
    bare = rest.strip(" ()[]")
    if block.bracketed and bare and len(block.words) <= 24:
        return bool(role) or count_held("agency", block.folded, language) > 0
    if language == "zh":
        return bool(role) and bool(bare) and all(is_chinese_name(name) for name in re.split(r"[\s、,]+", bare) if name)
    size = len(bare.split())
    if not bare or count_held("prepositions", bare, "ar"):
        return False
    made = count_held("agency", bare, language) or (" " in origin and count_held("outlet", bare, language))
    return (bool(made) and size <= 6) or (bool(role) and 2 - (" " in label) <= size <= 4)


def _is_wire(block: Block, language: str) -> bool:
    """Nothing but agencies."""
    if len(block.words) > 14:
        return False
    rest = block.folded
    found = FurniturePhrases.of_family("agency", language).held(rest)
    for phrase in sorted(found, key=lambda phrase: (-len(phrase), phrase)):
        rest = rest.replace(phrase, " ")
    if language == "ar" and found:
        rest = _PLACE.sub("", rest)
    return bool(found) and not _WIRE_REST.sub("", rest)


def _is_made(block: Block, lead: str, language: str) -> bool:
    """A name and what it did, or what a text was put together from."""
    bare = lead.strip(" ()[]")
    if language == "ar":
        return block.bracketed and len(block.words) <= 16 and bool(_EDITED.search(bare))
    made = _MADE.match(bare) if len(bare) <= 24 else None
    if made and (made["who"] is None or all(is_chinese_name(name) for name in made["who"].split())):
        return True
    return bool(_SUMMED.match(bare))

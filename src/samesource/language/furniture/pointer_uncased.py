"""Pointers to other reports, in Arabic and Chinese."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.starts_with import starts_with

_MOST_WORDS = 40
_FEW_WORDS = 14
_MARK = re.compile(r"\s*[:/|\])>丨]|\s+-\s|\s*$")
_POINTER = re.compile(r"(?:>+|[►▶▸→⇒☞👉])\s?\S")
_PRESS_HERE = re.compile(
    r"[^,。不勿别]{0,20}(?:点击|点选|戳|按此|请按|点开)"
    r"(?:此处|此|这里|链接|标题|图片|下方|上方|蓝字|右|左|阅读原文|查看|了解)"
    r"|(?:\S+ ){0,4}(?:اضغط|انقر|اضغطوا|انقروا)\w* (?:هنا|علي|فوق)"
)
_PRESS_TO = re.compile(r"(?:点击|戳)(?:收听|观看|查看|阅读|了解)|(?:اضغط|انقر)\w* (?:هنا|للمشاهده|للقراءه)")
_ANOTHER = re.compile(
    r"(?:上一|下一)[篇条则]\s*[:>|]\s*\S{4,}|[前后]一篇\s*[:>|]\s*\S{4,}"
    r"|(?:الخبر|المقال|الموضوع) (?:السابق|التالي)\s*[:>|]\s*\S+ \S+"
)
_POLITE = re.compile(r"请|更多|详情|全文|欲|想|为|لل|ل")
_ASKED = re.compile(r"(?:想|欲|要|如需|若想)(?:了解|知道|看|阅读|获取)?.{0,12}(?:请|可|敬请)(?:看|见|参|阅|点|关注|翻)")
_MAYBE = re.compile(
    r"(?:你|您|大家|读者)?(?:可能|也许|或许|可以|还)(?:也|还|会)?(?:对.{1,12})?(?:想|要|喜欢|感兴趣|关心|可以)?"
    r"(?:看|读|阅读|了解|知道|喜欢|感兴趣)"
    r"|更多(?:关于|有关)?[^,。]{0,16}(?:报道|新闻|内容|消息|详情|资讯|文章|故事|解读|分析)"
    r"|(?:قد|ربما) (?:يهم|يعجب|تهم|تعجب|يثير|يفيد|تود|يود)\w*"
    r"|(?:يمكنك|يمكنكم|بامكانك|بامكانكم) .{0,12}(?:قراءه|مشاهده|الاطلاع|متابعه)"
)
_LABEL_OF_READING = re.compile(
    r"(?!据)[^\s,。:]{0,8}(?:报道|新闻|阅读|文章|推荐|回顾|链接|专题|背景|延伸|前情|解读)\s*[:>|\]丨]\s*\S"
    r"|(?:[^\s:|]+ ){0,3}(?:قراءه|اقرا|شاهد|صله|متعلقه|مرتبطه|مشابهه|مقترحه|الارشيف|ارشيفنا|سابق|سابقه|ايضا|نشرنا|"
    r"اخري|المزيد|كذلك|نفسه|ذاته|متعلق|مرتبط|مقترح|يفوتك|يفوتكم|فاتك|تهمك|يهمك)\s*[:>|]\s*\S"
)


def is_uncased_pointer(block: Block, language: str) -> bool:
    """Tell whether a line leads to another report: a label of reading, a mark, or an invitation to press."""
    if len(block.words) > _MOST_WORDS:
        return False
    label = starts_with("related_open", block.lead, language)
    rest = block.lead[len(label) :]
    asked = count_held("appeal_ask", block.folded, language) and count_held("appeal_cause", block.folded, language)
    if label and (_MARK.match(rest) or not (block.terminal or asked)):
        return True
    brief = len(block.words) <= _FEW_WORDS + 6 and not asked
    if (brief and _presses(block)) or (
        label and starts_with("commands", label, language) and _invites(block, language)
    ):
        return True
    if _ANOTHER.match(block.lead) or (_POINTER.match(block.text) and not block.text.endswith(("。", "."))):
        return True
    label = starts_with("related_label", block.lead, language)
    rest = block.lead[len(label) :]
    labelled = bool(label and re.match(r"\s*[:>|\]丨]\s*\S", rest)) or bool(_LABEL_OF_READING.match(block.lead))
    if _ASKED.match(block.lead) and len(block.words) <= _FEW_WORDS + 6:
        return True
    if labelled or _MAYBE.match(block.lead):
        return not block.terminal or block.text[-1] in "?!"
    return False


def _presses(block: Block) -> bool:
    """Tell whether a line says where to press; a finished sentence does so politely."""
    if block.terminal:
        return bool(_PRESS_HERE.match(block.lead) and _POLITE.match(block.lead))
    return bool(_PRESS_HERE.match(block.lead) or _PRESS_TO.search(block.folded))


def _invites(block: Block, language: str) -> bool:
    """Tell whether a finished sentence speaks to a reader, or names a work."""
    return len(block.words) <= _FEW_WORDS and (
        "《" in block.text or '"' in block.text or count_held("appeal_you", block.folded, language) > 0
    )

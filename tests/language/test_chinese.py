"""Chinese: words, dates, datelines, furniture and declared sources. All names and stories are invented."""

from __future__ import annotations

import pytest

import samesource
from samesource.language.dateline import find_dateline
from samesource.language.declared.dates import find_declared_dates
from samesource.language.words import find_words
from samesource.language.words_describe import describe_word
from samesource.records.about import About
from samesource.stages.declare_about import declare
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalise_text import normalise_text

STORY = [
    "北川市交通局长赵国庆14日表示，横跨澜水的新大桥将推迟到明年6月通车，总造价由35亿元增加到42亿元。",
    "“地质条件比我们预想的复杂得多，安全永远是第一位的。”赵国庆在新闻发布会上说，“我们不会为了赶工期而牺牲质量。”",
    "这座大桥全长3.8公里，2026年动工，原计划今年底完工。去年8月的洪水冲毁了两座临时桥墩，施工一度中断近三个月。",
    "北川大学经济学教授孙立人认为，大桥通车后每年可为两岸节省物流成本约6亿元，延期一年的损失应当公开评估。",
]
TRADITIONAL = [
    "北川市交通局長趙國慶14日表示，橫跨瀾水的新大橋將推遲到明年6月通車，總造價由35億元增加到42億元。",
    "「地質條件比我們預想的複雜得多，安全永遠是第一位的。」趙國慶在新聞發布會上說，「我們不會為了趕工期而犧牲質量。」",
    "這座大橋全長3.8公里，2026年動工，原計劃今年底完工。去年8月的洪水沖毀了兩座臨時橋墩，施工一度中斷近三個月。",
    "北川大學經濟學教授孫立人認為，大橋通車後每年可為兩岸節省物流成本約6億元，延期一年的損失應當公開評估。",
]
OTHER = [
    "第十二届全国茶叶博览会15日在云溪市开幕，来自23个省区的600多家企业参展，预计四天内将吸引观众20万人次。",
    "云溪市市长何文斌在开幕式上表示，茶产业已成为当地农民增收的主要来源，去年全市茶叶产值突破58亿元。",
    "本届博览会首次设立电商直播专区，并举办斗茶大赛和制茶技艺展示。一名茶商告诉记者，今年春茶价格上涨约一成。",
]


def read(text: str) -> tuple[About, list[tuple[str, str]]]:
    normalised = normalise_text(text)
    about = declare({"id": "a"}, normalised)
    return about, [(span.kind, text[span.start : span.end]) for span in mark_furniture(normalised, about)]


def page(*, head: tuple[str, ...] = (), tail: tuple[str, ...] = ()) -> str:
    return "\n\n".join(["北川大桥延期至明年通车", *head, *STORY, *tail])


def test_words_are_cut_by_the_list_and_the_same_in_both_scripts() -> None:
    assert [STORY[0][low:high] for low, high in find_words(STORY[0], "zh")][:4] == ["北川", "市", "交通", "局长"]
    for simple, traditional in zip(STORY, TRADITIONAL, strict=True):
        assert find_words(simple, "zh") == find_words(traditional, "zh")
    assert describe_word("關稅", "zh") == describe_word("关税", "zh")


@pytest.mark.parametrize("joint", ["。", "！", "？"])
def test_words_do_not_depend_on_what_stands_behind_a_mark(joint: str) -> None:
    alone = [STORY[0][low:high] for low, high in find_words(STORY[0], "zh")]
    both = STORY[0] + joint + STORY[2]
    assert [both[low:high] for low, high in find_words(both, "zh")][: len(alone)] == alone


def test_full_width_forms_are_folded_and_map_back() -> None:
    text = "【快讯】气温升至３９．５度（记者摄）"
    normalised = normalise_text(text)
    assert normalised.text == "[快讯]气温升至39.5度(记者摄)"
    assert normalised.to_original(0, len(normalised.text)) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("发布时间:2029-03-14 09:30", "2029-03-14T09:30"),
        ("2029年3月14日 星期三 下午3时05分", "2029-03-14T15:05"),
        ("北京时间2029年3月14日 21:30", "2029-03-14T21:30+08:00"),
        ("二〇二九年三月十四日", "2029-03-14"),
        ("更新于2029.03.14", "2029-03-14"),
        ("3月14日电", "--03-14"),
        ("2029年2月30日", None),
    ],
)
def test_dates(text: str, value: str | None) -> None:
    assert [date.value for date in find_declared_dates(text)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("南江通讯社北川3月14日电(记者 王小明)", "北川", "南江通讯社"),
        ("(南江社北川14日电)", "北川", "南江社"),
        ("本报讯(记者 王小明)", "", ""),
        ("[记者王小明/北川报导]", "北川", ""),
    ],
)
def test_datelines(dateline: str, place: str, agency: str) -> None:
    found = find_dateline(dateline + "北川市交通局长赵国庆周二表示,大桥将推迟通车。")
    assert found is not None
    assert (found.end, found.place, found.agency) == (len(dateline), place, agency)


@pytest.mark.parametrize(
    "sentence", ["据南江通讯社报道,大桥将推迟通车。", "电视台14日报道称,大桥将推迟通车。", STORY[0]]
)
def test_sentences_are_no_datelines(sentence: str) -> None:
    assert find_dateline(sentence) is None


def test_furniture_and_what_it_declares() -> None:
    head = ("2029年3月14日 09:30 来源：南江通讯社", "本报记者 王小明 李芳")
    tail = (
        "（责任编辑：陈晓）",
        "原文链接：https://nanjiang.example/a/1.html",
        "相关阅读：澜水洪水冲毁桥墩",
        "关键词：北川 大桥 延期",
        "扫码关注我们的公众号，获取更多新闻",
    )
    about, marked = read(page(head=head, tail=tail))
    kinds = ["title", "date", "byline", "credit", "url", "related", "keywords", "appeal"]
    assert [kind for kind, _ in marked] == kinds
    assert (about.agency, about.byline) == ("南江通讯社", "王小明, 李芳")
    assert about.times[0]["value"] == "2029-03-14T09:30"
    assert ("original-url", "https://nanjiang.example/a/1.html") in [(e["kind"], e["value"]) for e in about.declared]


@pytest.mark.parametrize(
    "sentence",
    [
        "来源于同一口井的水，供着全村人。",
        "阅读更多的孩子词汇量更大。",
        "点击链接即可领奖，原来是骗局。",
        "版权归谁所有，法院尚未裁定。",
        "关注我们的人越来越多，她说。",
        "本报记者多次拨打该公司电话，无人接听。",
        "2029年3月14日，法院作出判决。",
        "下载量、点赞数、转发量，都是假的。",
    ],
)
@pytest.mark.parametrize("place", [1, 3, 5])
def test_sentences_of_a_story_are_no_furniture(sentence: str, place: int) -> None:
    lines = ["北川大桥延期至明年通车", *STORY]
    assert [kind for kind, _ in read("\n\n".join([*lines[:place], sentence, *lines[place:]]))[1]] == ["title"]


def test_a_story_in_traditional_characters_is_a_copy() -> None:
    pair = samesource.compare("\n\n".join(STORY), "\n\n".join(TRADITIONAL))
    assert pair.relation.relation in ("copy", "revision", "excerpt")
    passage = pair.passages[0]
    assert (passage.a_start, passage.a_end) == (passage.b_start, passage.b_end)
    assert passage.a_end - passage.a_start > 0.9 * len("\n\n".join(STORY))


def test_another_story_shares_nothing() -> None:
    pair = samesource.compare("\n\n".join(STORY), "\n\n".join(OTHER))
    assert (pair.relation.relation, list(pair.passages)) == ("unrelated", [])

"""Arabic: words, dates, datelines, furniture and declared sources. All names and stories are invented."""

from __future__ import annotations

import pytest

import samesource
from samesource.language.dateline import find_dateline
from samesource.language.declared.dates import find_declared_dates
from samesource.language.identify_language import identify_language
from samesource.language.sentences import find_sentences
from samesource.language.words_describe import describe_word
from samesource.stages.declare_about import declare
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalise_text import normalise_text

STORY = [
    "قال مدير هيئة النقل في مدينة الرملة سامي العبدلي إن الجسر لن يفتتح قبل يونيو وإن كلفته زادت من 35 إلى 42 مليونا.",
    'وأضاف العبدلي في مؤتمر صحفي: "طبيعة الأرض أصعب مما توقعنا، والسلامة تأتي أولا ولن نضحي بالجودة من أجل المواعيد".',
    "ويبلغ طول الجسر 3.8 كيلومتر، وبدأ العمل فيه قبل ثلاثة أعوام وكان مقررا أن يكتمل بنهاية العام الحالي.",
    "ورأى أستاذ الاقتصاد في جامعة الرملة خالد النجار أن الجسر سيوفر نحو ستة ملايين دينار سنويا من تكاليف النقل.",
]
OTHER = [
    "افتتح وزير الزراعة ناصر الجبالي أمس معرض التمور السنوي في واحة السلام بمشاركة 120 مزارعا من خمس محافظات.",
    "وقال الوزير إن إنتاج البلاد من التمور بلغ العام الماضي 90 ألف طن، بزيادة نسبتها 12 في المئة.",
    "وذكر مزارعون أن الأسعار هذا الموسم أعلى من الموسم الماضي بسبب قلة المياه في الآبار القديمة.",
]


@pytest.mark.parametrize(
    ("word", "variant"),
    [
        ("أحمد", "احمد"),
        ("الحكومة", "الحكومه"),
        ("مصطفى", "مصطفي"),
        ("القـــاهرة", "القاهرة"),
        ("المُتحدِّث", "المتحدث"),
        ("١٢٫٥", "12.5"),
    ],
)
def test_spellings_of_a_word_are_one(word: str, variant: str) -> None:
    assert describe_word(word, "ar")[:2] == describe_word(variant, "ar")[:2]


def test_vowel_signs_stay_in_the_text() -> None:
    assert normalise_text("كَتَبَ الكاتبُ").text == "كَتَبَ الكاتبُ"


def test_titles_before_names_end_no_sentence() -> None:
    text = "وقال د. سامي العبدلي ذلك. وأضاف أ. خالد النجار أن الجسر سيكتمل."
    assert len(find_sentences(text, "ar")) == 2


def test_arabic_is_told_from_its_neighbours() -> None:
    assert identify_language(" ".join(STORY)) == "ar"
    assert (
        identify_language(
            "رئیس جمهور در تهران با وزیران دیدار کرد و درباره بودجه سال آینده گفت که این کار را انجام می دهد"
        )
        == "fa"
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الثلاثاء 14 آذار/مارس 2029", "2029-03-14"),
        ("14 كانون الثاني (يناير) 2029, 21:05", "2029-01-14T21:05"),
        ("14 مارس 2029 - 03:30 م بتوقيت غرينتش", "2029-03-14T15:30Z"),
        ("١٤/٣/٢٠٢٩ ٩:٣٠ ص", "2029-03-14T09:30"),
        ("14 تشرين الأول", "--10-14"),
        ("31 شباط 2029", None),
    ],
)
def test_dates(text: str, value: str | None) -> None:
    assert [date.value for date in find_declared_dates(text)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("الرملة (وكالة الشاطئ للأنباء) - ", "الرملة", "وكالة الشاطئ للأنباء"),
        ("باريس (أ ف ب) - ", "باريس", "أ ف ب"),
        ("بيروت - وكالة الشاطئ للأنباء: ", "بيروت", "وكالة الشاطئ للأنباء"),
        ("عمان 14 آذار 2029 (وكالة الشاطئ) -- ", "عمان", "وكالة الشاطئ"),
    ],
)
def test_datelines(dateline: str, place: str, agency: str) -> None:
    found = find_dateline(dateline + "قال مدير هيئة النقل إن الجسر لن يفتتح هذا العام.")
    assert found is not None
    assert (found.end, found.place, found.agency) == (len(dateline), place, agency)


@pytest.mark.parametrize(
    "sentence", ["قال المدير - وهو يبتسم - إن الجسر جاهز.", "الحكومة الجديدة - التي تشكلت أمس - تجتمع غدا.", STORY[0]]
)
def test_sentences_are_no_datelines(sentence: str) -> None:
    assert find_dateline(sentence) is None


def test_furniture_and_what_it_declares() -> None:
    head = ["كتب: محمد الحداد", "نشر في: الأربعاء 14 آذار/مارس 2029 - 09:30 ص"]
    tail = [
        "المصدر: وكالة الشاطئ للأنباء",
        "اقرأ أيضا: الفيضانات تضرب الساحل",
        "كلمات مفتاحية: الرملة، جسر، نقل",
        "تابعونا على صفحتنا في فيسبوك",
    ]
    text = "\n\n".join(["تأجيل افتتاح جسر النهر في مدينة الرملة", *head, *STORY, *tail])
    normalised = normalise_text(text)
    about = declare({"id": "a"}, normalised)
    marked = [(span.kind, text[span.start : span.end]) for span in mark_furniture(normalised, about)]
    assert [kind for kind, _ in marked] == ["title", "byline", "date", "credit", "related", "keywords", "appeal"]
    assert (about.agency, about.byline) == ("وكالة الشاطئ للأنباء", "محمد الحداد")
    assert about.times[0]["value"] == "2029-03-14T09:30"


@pytest.mark.parametrize(
    "sentence",
    [
        "كتب الرئيس في تغريدة أنه سيحضر الحفل.",
        "المصدر الوحيد للمياه في القرية بئر قديمة.",
        "للمزيد من الأمان ركبت البلدية كاميرات.",
        "في 14 مارس 2029 وقع الانفجار الأول.",
        "يحظر نشر الصور من قاعة المحكمة.",
        "ساعدنا الجيش في إخلاء المنازل، قالت المرأة.",
        "نحتاج إلى دعمكم، قال المرشح لأنصاره.",
        "اشترك ثلاثون لاعبا في البطولة.",
    ],
)
@pytest.mark.parametrize("place", [1, 3, 5])
def test_sentences_of_a_story_are_no_furniture(sentence: str, place: int) -> None:
    lines = ["تأجيل افتتاح جسر النهر في مدينة الرملة", *STORY]
    normalised = normalise_text("\n\n".join([*lines[:place], sentence, *lines[place:]]))
    assert [span.kind for span in mark_furniture(normalised, declare({"id": "a"}, normalised))] == ["title"]


def test_a_copy_with_other_figures_and_marks_is_one_passage() -> None:
    copy = [p.replace("35", "٣٥").replace("42", "٤٢").replace("3.8", "٣٫٨").replace('"', "»") for p in STORY]
    pair = samesource.compare("\n\n".join(STORY), "\n\n".join(copy))
    assert pair.relation.relation == "copy"
    assert pair.passages[0].kind == "verbatim"


def test_another_story_shares_nothing() -> None:
    pair = samesource.compare("\n\n".join(STORY), "\n\n".join(OTHER))
    assert (pair.relation.relation, list(pair.passages)) == ("unrelated", [])

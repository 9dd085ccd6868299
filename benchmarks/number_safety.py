"""Number safety: a value that differs must be told as a factual change, one written otherwise must not.

usage: number_safety.py [--pairs N] [--half first|second] [--seed N] [--languages en,de] [--show N]

N pairs of each sort, each a short report of the grammars in values/frames, written twice. `second` is the half of
the grammars that was kept unread while the rules were made.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
if str(FOLDER) not in sys.path:
    sys.path.insert(0, str(FOLDER))

from values.drawn import KINDS, alter, draw  # noqa: E402
from values.forms import Forms  # noqa: E402

import samesource as ss  # noqa: E402
from samesource.model import Change, Wording  # noqa: E402

LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "ru")
FRAMES = {
    "conversion": None,
    "large": "count",
    "points": "percent",
    "range": "count",
    "dozen": "count",
    "bound": "count",
}
"""Kinds that stand in the sentences of another."""
BY_UNIT = {
    "kilometre": "length", "metre": "length", "kilogram": "mass", "hectare": "area", "kilometre-per-hour": "speed",
    "celsius": "temperature",
}  # fmt: skip
CROSSED = 0.25
"""Share of the pairs of different values in which the second value is written in any form, not the first one's."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that differ at one place: `old` and `new` are half-open spans of the value's form in each."""

    language: str
    kind: str
    differs: bool
    texts: tuple[str, str]
    old: tuple[int, int]
    new: tuple[int, int]
    published: str | None


class Grammar:
    """Draws pairs of one language from one half of its grammar."""

    def __init__(self, language: str, half: str) -> None:
        table = tomllib.loads((FOLDER / "values" / "frames" / f"{language}.toml").read_text(encoding="utf-8"))
        self.language, self.half, self.words = language, table[half], table["words"]
        self.forms = Forms(language, table)

    def draw(self, kind: str, differs: bool, random_: random.Random) -> Pair | None:
        """Draw one pair, or None where the language has one form of what was drawn."""
        value = draw(kind, self.half, self.words, random_)
        forms = self.forms.write(value)
        if differs:
            others = self.forms.write(alter(value, random_, self.words))
            i = random_.randrange(len(forms))
            old = forms[i]
            new = others[i] if len(others) == len(forms) and random_.random() > CROSSED else random_.choice(others)
        elif len(forms) < 2:
            return None
        else:
            old, new = random_.sample(forms, 2)
        if old == new:
            return None
        return self._place(kind, value, differs, old, new, random_)

    def _place(
        self, kind: str, value: dict[str, Any], differs: bool, old: str, new: str, random_: random.Random
    ) -> Pair:
        """Set both forms into one text: an opening, the sentence with the value, and two others around it."""
        frame_kind = BY_UNIT[value["unit"]] if kind == "conversion" else FRAMES.get(kind, kind)
        carrier = self._sentence(random_.choice(self.half[frame_kind]), random_)
        around = [self._sentence(random_.choice(self.half["filler"]), random_) for _ in range(3)]
        if random_.random() < 0.5:
            other = random_.choice([name for name in ("count", "money", "duration", "year", "percent") if name != kind])
            written = self.forms.write(draw(other, self.half, self.words, random_))[0]
            around[random_.randrange(3)] = _start(self._sentence(random_.choice(self.half[other]), random_), written)
        before, after = f"{around[0]} {around[1]}\n\n", f" {around[2]}"
        sides = []
        for form in (old, new):
            start = carrier.index("\0")
            begins = _start(carrier, form)
            sides.append((before + begins + after, (len(before) + start, len(before) + start + len(form))))
        day = value.get("published")
        published = f"{day.isoformat()}T12:00:00+00:00" if day else None
        (text_old, span_old), (text_new, span_new) = sides
        return Pair(self.language, kind, differs, (text_old, text_new), span_old, span_new, published)

    def _sentence(self, frame: str, random_: random.Random) -> str:
        """Fill a frame but for its value, which becomes a null character."""
        subject = random_.choice(self.half["subject"])
        names = {
            "O": random_.choice(self.half["opener"]),
            "s": subject,
            "S": subject,
            "t": random_.choice(self.half["tail"]),
        }
        written = frame.format(v="\0", **names)
        return written[:1].upper() + written[1:]


def _start(carrier: str, form: str) -> str:
    """Put the form in, with a capital where the sentence begins with it."""
    text = carrier.replace("\0", form).replace(",,", ",").replace(",.", ".")
    return text[:1].upper() + text[1:]


def draw_pairs(count: int, half: str, seed: int, languages: tuple[str, ...], differs: bool) -> list[Pair]:
    """Draw `count` pairs, spread evenly over languages and kinds."""
    random_ = random.Random(f"{seed}-{half}-{differs}")
    grammars = [Grammar(language, half) for language in languages]
    kinds = [kind for kind in KINDS if kind != "conversion" or not differs]
    pairs: list[Pair] = []
    i = 0
    while len(pairs) < count:
        pair = grammars[i % len(grammars)].draw(kinds[(i // len(grammars)) % len(kinds)], differs, random_)
        pairs += [pair] if pair else []
        i += 1
    return pairs


def judge(pair: Pair) -> list[Change]:
    """Compare the texts of a pair and return its factual changes."""
    documents = [
        ss.Document(text=text, id=name, published=pair.published) for text, name in zip(pair.texts, "ab", strict=True)
    ]
    return [change for change in ss.compare(*documents).changes if change.severity == "factual"]


def is_told(pair: Pair, changes: list[Change]) -> bool:
    """Tell whether a factual change stands at the place where the pair differs."""
    return any(_touches(change.old, pair.old) or _touches(change.new, pair.new) for change in changes)


def _touches(span: Wording | None, place: tuple[int, int]) -> bool:
    return span is not None and span.start < place[1] and place[0] < span.end


def measure(pairs: list[Pair]) -> dict[str, Any]:
    """Judge pairs of one sort; `rate` is the share told as factual (differing pairs) or flagged (others)."""
    told: Counter[tuple[str, str]] = Counter()
    all_: Counter[tuple[str, str]] = Counter()
    failures, widths, kinds = [], [], Counter()
    for pair in pairs:
        changes = judge(pair)
        flagged = is_told(pair, changes) if pair.differs else bool(changes)
        told[pair.language, pair.kind] += flagged
        all_[pair.language, pair.kind] += 1
        if flagged != pair.differs:
            failures.append((pair, changes))
        for change in changes:
            kinds[change.kind] += 1
            if change.kind in ("number", "date", "name", "unit") and change.old:
                widths.append(len(change.old.text.split()))
    return {
        "rate": sum(told.values()) / max(1, len(pairs)), "told": told, "all": all_, "failures": failures,
        "width": statistics.median(widths) if widths else 0, "kinds": kinds,
    }  # fmt: skip


def _table(found: dict[str, Any], languages: tuple[str, ...]) -> None:
    print(f"{'kind':12}" + "".join(f"{language:>7}" for language in languages) + "    all")
    for kind in (*KINDS, None):
        cells = []
        for language in (*languages, None):
            keys = [k for k in found["all"] if language in (k[0], None) and kind in (k[1], None)]
            total = sum(found["all"][k] for k in keys)
            cells.append(f"{sum(found['told'][k] for k in keys) / total:7.3f}" if total else "      -")
        print(f"{kind or 'all':12}" + "".join(cells))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--half", default="first")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    languages = tuple(options.languages.split(","))
    for differs in (True, False):
        pairs = draw_pairs(options.pairs, options.half, options.seed, languages, differs)
        began = time.process_time()
        found = measure(pairs)
        label = "another value, told as a factual change" if differs else "the same value, flagged"
        spent = 1000 * (time.process_time() - began) / len(pairs)
        print(
            f"\n{label}: {found['rate']:.4f} of {len(pairs)}; "
            f"median words of old {found['width']}; {spent:.0f} ms a pair"
        )
        print(dict(found["kinds"].most_common(8)))
        _table(found, languages)
        random_ = random.Random(0)
        for pair, changes in random_.sample(found["failures"], min(options.show, len(found["failures"]))):
            old, new = pair.texts[0][slice(*pair.old)], pair.texts[1][slice(*pair.new)]
            said = "; ".join(change.description for change in changes)
            line = pair.texts[0].split("\n\n")[1]
            print(f"  {pair.language} {pair.kind}: {old!r} / {new!r}  [{said}]  {line}")


if __name__ == "__main__":
    main()

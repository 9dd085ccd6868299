"""Pages of the makes that are hardest to read, each with the paragraphs that are its story."""

from __future__ import annotations

from typing import NamedTuple

HEAD = "Ferry line to Ostrey closes after forty years"
PROSE = (
    "The ferry between Ostrey and the mainland will make its last crossing on Friday, the owners said.",
    "About three hundred people still use the boat each week, most of them pupils and nurses on the early shift.",
    "\u201cWe have carried brides, coffins and one very angry bull,\u201d said the captain, Mirre Aldun.",
    "The county wants to replace the boat with two buses over the new bridge, which opened in September.",
    "A petition against the closure has gathered nine thousand names, more than the island has inhabitants.",
    "The company blames the price of diesel, which has doubled, and a gearbox that nobody makes any more.",
    "Talks with a buyer from the south broke down in the summer over the pensions of eleven deckhands.",
)
OTHERS = (
    "Bakers in Lund Hollow have gone back to wood ovens because gas has become too dear for most of them.",
    "A storm that turned north at the last moment spared the apple harvest, growers said with relief.",
    "The museum of clocks is looking for somebody who can wind four hundred of them every Monday.",
    "Police found the stolen organ pipes in a barn, where they had been used to dry onions.",
    "The mayor of Tolm has promised to eat his hat, which he describes as a small one, by Sunday.",
    "Two schools have swapped their pupils for a week, and neither wants to swap them back.",
)
TITLES = (
    "Bakers go back to wood ovens",
    "Storm spares the apple harvest",
    "Who will wind four hundred clocks?",
    "Stolen organ pipes found in a barn",
    "Mayor of Tolm to eat his hat",
    "Two schools swap all their pupils",
)
NOTES = (
    "Sign up for our morning letter and get the day in five minutes, free of charge and every weekday.",
    "By signing up you agree to our terms of use and confirm that you have read our privacy policy.",
    "You can unsubscribe at any time by following the link at the foot of each letter that we send.",
)
MENU = "".join(
    f"<li><a href='/{word}'>{word.title()}</a></li>" for word in ["news", "money", "sport", "culture", "travel"]
)


class Make(NamedTuple):
    """A page and its story, without the headline."""

    kind: str
    page: str
    story: tuple[str, ...]


def page(body: str, head: str = "", title: str = f"{HEAD} - Sound Herald") -> str:
    """Return a whole page."""
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def paragraphs(texts: tuple[str, ...], name: str = "") -> str:
    """Return texts as paragraphs."""
    return "".join(f"<p{name}>{text}</p>" for text in texts)


def cards(count: int = 6, *, long: bool = False, heading: str = "h4") -> str:
    """Return links to other stories, with a summary each where `long`."""
    shown = zip(TITLES[:count], OTHERS, strict=False)
    return "".join(
        f"<div class=k8><{heading}><a href='/s/{i}'>{title}</a></{heading}>{f'<p>{text}</p>' if long else ''}</div>"
        for i, (title, text) in enumerate(shown)
    )


ENTRIES = tuple((f"{9 + i}.{i}5", TITLES[i], (PROSE[i], OTHERS[i])) for i in range(5))
ENTRY_TEXTS = tuple(text for _, title, texts in ENTRIES for text in (title, *texts))


def _live() -> list[Make]:
    articles = "".join(
        f"<article class=entry id=e{i}><time>{at}</time><h2>{title}</h2>{paragraphs(texts)}"
        "<ul><li><a href='https://social.example/share'>Share on Social</a></li></ul></article>"
        for i, (at, title, texts) in enumerate(ENTRIES)
    )
    lead = "Follow the last day of the ferry as it happens, from the first crossing at dawn to the last at night."
    hashed = "".join(
        f"<div class='x7f2 b{i}'><div class=q1><span>{at}</span></div><div class=q2><h3>"
        f"<a href='#p{i}'>{title}</a></h3><div><p>{texts[0]}</p></div><div><p>{texts[1]}</p></div></div></div>"
        for i, (at, title, texts) in enumerate(ENTRIES)
    )
    listed = "".join(
        f"<li class=post><div class=stamp>{at} CET</div><div class=text><strong>{title}</strong>"
        f"<p>{texts[0]}</p><p>{texts[1]}</p></div></li>"
        for at, title, texts in ENTRIES
    )
    return [
        Make("live", page(f"<main><h1>{HEAD}</h1><p>{lead}</p>{articles}</main>{cards()}"), (lead, *ENTRY_TEXTS)),
        Make(
            "live",
            page(f"<div id=r><h1>{HEAD}</h1><div class=z3>{hashed}</div></div><div>{cards()}</div>"),
            ENTRY_TEXTS,
        ),
        Make(
            "live",
            page(f"<div><ul>{MENU}</ul></div><h1>{HEAD}</h1><p>{lead}</p><ol>{listed}</ol>"),
            (lead, *ENTRY_TEXTS),
        ),
    ]


ROWS = tuple(
    (name, str(3 + i), str(7 - i)) for i, name in enumerate(("Ostrey", "Tolm", "Lund Hollow", "Brack", "Aldermouth"))
)
ROW_TEXTS = tuple(" ".join(row) for row in ROWS)


def _tables() -> list[Make]:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    table = f"<table><thead><tr><th>Crew</th><th>Won</th><th>Lost</th></tr></thead><tbody>{rows}</tbody></table>"
    story = (PROSE[0], "Crew Won Lost", *ROW_TEXTS, PROSE[1])
    ends = (PROSE[0], PROSE[3], "Crew Won Lost", *ROW_TEXTS)
    layout = (
        f"<table width=760><tr><td colspan=2><a href=/>Sound Herald</a></td></tr><tr><td width=120>{MENU}</td>"
        f"<td><h2>{HEAD}</h2>{paragraphs(PROSE[:2])}{table}{paragraphs(PROSE[2:4])}</td></tr></table>"
    )
    return [
        Make(
            "tables",
            page(f"<main><h1>{HEAD}</h1><p>{PROSE[0]}</p><div class=wrap>{table}</div><p>{PROSE[1]}</p></main>"),
            story,
        ),
        Make(
            "tables",
            page(f"<div><h1>{HEAD}</h1><p>{PROSE[0]}</p><p>{PROSE[3]}</p><figure>{table}</figure></div>"),
            ends,
        ),
        Make("tables", page(layout), (*PROSE[:2], "Crew Won Lost", *ROW_TEXTS, *PROSE[2:4])),
    ]


def _briefs() -> list[Make]:
    notes = f"<div class=c9><h3>The Morning Letter</h3>{paragraphs(NOTES)}</div>"
    return [
        Make(
            "brief",
            page(f"<article><h1>{HEAD}</h1>{paragraphs(PROSE[:2])}</article>{notes}{cards(long=True)}"),
            PROSE[:2],
        ),
        Make(
            "brief",
            page(
                f"<div class=a1><div class=a2><h1>{HEAD}</h1><div><p>{PROSE[0]}</p><p>{PROSE[1]}</p></div></div>"
                f"{notes}<div>{cards(long=True)}</div></div>"
            ),
            PROSE[:2],
        ),
        Make(
            "brief",
            page(
                f"<main><h1>{HEAD}</h1><p>{PROSE[0]} {PROSE[3]}</p>{notes}<h2>More from the coast</h2>"
                f"{cards(4, long=True)}</main>"
            ),
            (f"{PROSE[0]} {PROSE[3]}",),
        ),
    ]


def _old() -> list[Make]:
    poll = (
        "<b>Our poll</b><br>Will you miss the ferry and the smell of it in the morning?<br>"
        "<input type=radio>Yes<br><input type=radio>No<br><a href=/poll>Results of the poll</a>"
    )
    menu = "<br>".join(
        f"<a href=/{word}>{word}</a>" for word in ("news", "money", "sport", "culture", "travel", "links")
    )
    letters = (
        "<b>Your comments</b><br>jonas77, 12:03<br>I met my wife on that boat and she never let me forget it.<br><br>"
        "old_salt, 12:40<br>Bridges fall down, boats only sink, and you can swim away from a boat, I say.<br><br>"
        "petra, 13:15<br>The buses will be late each day as buses always are, you can bet on that.<br>"
    )
    text = "<br><br>".join(PROSE)
    unclosed = "".join(f"<p>{text}\n" for text in PROSE)
    font = "".join(f"<p><font size=2>{text}</font>" for text in PROSE)
    return [
        Make(
            "old",
            page(
                f"<table><tr><td valign=top>{menu}<hr>{poll}</td><td><font size=5><b>{HEAD}</b></font><br><br>{text}"
                f"</td><td>{''.join(f'<a href=/{i}>{t}</a><br>' for i, t in enumerate(TITLES))}</td></tr></table>"
                f"<hr><center>Copyright 2002 Sound Herald. All rights reserved.</center>"
            ),
            PROSE,
        ),
        Make("old", page(f"<body bgcolor=white>{menu}<h2>{HEAD}</h2>{unclosed}<hr>{letters}"), PROSE),
        Make(
            "old",
            page(
                f"<center><img src=l.gif></center><table><tr><td>{menu}<td><h3>{HEAD}</h3><p><img src=f.jpg><br><i>"
                f"The ferry at the quay in spring, when the water was still high.</i>{font}<hr>{letters}</table>"
            ),
            PROSE,
        ),
    ]


def _hashed() -> list[Make]:
    shares = "".join(f"<span class=css-{i}>{text}</span> " for i, text in enumerate(("Facebook", "Copy link", "Print")))
    labels = f"<div class=css-18a><div>Share</div><div>{shares}</div></div>"
    top = "".join(f"<li class=css-9q><a href=/{i}><span>{i + 1}</span> {t}</a></li>" for i, t in enumerate(TITLES[:5]))
    legal = (
        "<div class=css-zz><p>Sound Herald Media Ltd is registered in Ostrey under number 42211 and regulated by the "
        "press board.</p><p>\u00a9 2031 Sound Herald Media Ltd. All rights reserved.</p></div>"
    )
    body = "".join(f"<div class=css-53u><p class=css-at>{text}</p></div>" for text in PROSE)
    mixed = paragraphs(PROSE[:3]) + f"<div class=sc-b1><h4>Most read</h4><ol>{top}</ol></div>" + paragraphs(PROSE[3:])
    return [
        Make(
            "hashed",
            page(
                f"<div id=__next><div class=css-a><h1 class=css-h>{HEAD}</h1>{labels}{body}{labels}</div>"
                f"<div class=css-f><h2>Most read</h2><ol>{top}</ol></div>{legal}</div>"
            ),
            PROSE,
        ),
        Make(
            "hashed",
            page(f"<div class=sc-1><h1>{HEAD}</h1><div class=sc-2>{labels}{mixed}{labels}{legal}</div></div>"),
            PROSE,
        ),
    ]


def _gates() -> list[Make]:
    gains = ("Unlimited reading on all your devices", "The e-paper, each evening before", "Puzzles and recipes for two")
    listed = "".join(f"<li>{gain}</li>" for gain in gains)
    gate = (
        "<div class=m4><h3>Keep reading with a subscription</h3><p>This story is for our subscribers. Subscribe now "
        f"for one crown a week and cancel whenever you like.</p><ul>{listed}</ul>"
        "<a href=/buy>See all offers</a><p>Already a subscriber? <a href=/in>Log in</a></p></div>"
    )
    following = f"<div class=n5><span>Next story</span><h3><a href=/n>{TITLES[3]}</a></h3><p>{OTHERS[3]}</p></div>"
    return [
        Make(
            "gate",
            page(f"<article><h1>{HEAD}</h1><div>{paragraphs(PROSE[:3])}</div>{gate}{following}</article>"),
            PROSE[:3],
        ),
        Make("gate", page(f"<div><h1>{HEAD}</h1>{paragraphs(PROSE[:2])}{gate}</div>{following}"), PROSE[:2]),
    ]


ZH_HEAD = "\u5965\u65af\u7279\u96f7\u8f6e\u6e21\u5468\u4e94\u505c\u822a"
ZH = (
    "\u8fd0\u8425\u65b9\u5468\u4e00\u5ba3\u5e03\uff0c\u8fde\u63a5\u5c9b\u5c7f\u4e0e\u5927\u9646\u7684\u8f6e\u6e21\u5c06\u4e8e\u672c\u5468\u4e94\u5b8c\u6210\u6700\u540e\u4e00\u6b21\u822a\u884c\uff0c\u7ed3\u675f\u56db\u5341\u5e74\u7684\u5386\u53f2\u3002",
    "\u6bcf\u5468\u4ecd\u6709\u7ea6\u4e09\u767e\u4eba\u4e58\u5750\u8fd9\u8258\u8239\uff0c\u5176\u4e2d\u5927\u591a\u662f\u4e0a\u5b66\u7684\u5b66\u751f\u548c\u503c\u65e9\u73ed\u7684\u62a4\u58eb\u3002",
    "\u53bf\u653f\u5e9c\u8ba1\u5212\u7528\u4e24\u6761\u516c\u4ea4\u7ebf\u8def\u53d6\u4ee3\u8f6e\u6e21\uff0c\u516c\u4ea4\u8f66\u5c06\u7ecf\u8fc7\u4e5d\u6708\u901a\u8f66\u7684\u65b0\u6865\u3002",
    "\u8239\u957f\u8bf4\uff0c\u67f4\u6cb9\u4ef7\u683c\u5df2\u7ecf\u7ffb\u4e86\u4e00\u756a\uff0c\u800c\u53d8\u901f\u7bb1\u7684\u96f6\u4ef6\u518d\u4e5f\u6ca1\u6709\u4eba\u751f\u4ea7\u4e86\u3002",
)


def _chinese() -> list[Make]:
    caption = "\u8f6e\u6e21\u505c\u9760\u5728\u7801\u5934\u3002\u65b0\u534e\u793e\u8bb0\u8005 \u674e\u660e \u6444"
    notice = (
        "\u514d\u8d23\u58f0\u660e\uff1a\u672c\u6587\u4ec5\u4ee3\u8868\u4f5c\u8005\u89c2\u70b9"
        "\uff0c\u4e0e\u672c\u7f51\u65e0\u5173\uff0c\u8bf7\u8bfb\u8005\u4ec5\u4f5c\u53c2\u8003\u3002"
    )
    remarks = "".join(
        f"<div class=c3><b>\u7f51\u53cb{i}</b><p>{text}</p><span>\u56de\u590d</span></div>"
        for i, text in enumerate(
            (
                "\u5c0f\u65f6\u5019\u6bcf\u5929\u90fd\u5750\u8fd9\u8258\u8239\u4e0a\u5b66\uff0c\u73b0\u5728\u771f\u7684\u5f88\u820d\u4e0d\u5f97\u3002",
                "\u516c\u4ea4\u8f66\u603b\u662f\u665a\u70b9\uff0c\u8fd8\u662f\u8239\u6bd4\u8f83\u51c6\u65f6\uff0c\u5e0c\u671b\u80fd\u4fdd\u7559\u3002",
                "\u5efa\u4e86\u6865\u5f53\u7136\u5c31\u4e0d\u9700\u8981\u8239\u4e86\uff0c\u8fd9\u6709\u4ec0\u4e48\u597d\u8bf4\u7684\u3002",
            )
        )
    )
    text = "".join(f"<p>\u3000\u3000{line}</p>" for line in ZH)
    picture = f"<p align=center><img src=1.jpg></p><p align=center>{caption}</p>"
    title = f"{ZH_HEAD}_\u6d77\u5cb8\u7f51"
    return [
        Make(
            "chinese",
            page(
                f"<div class=w1><h1>{ZH_HEAD}</h1><div class=left>{picture}{text}<p>{notice}</p></div>"
                f"<div class=c1><h3>\u7f51\u53cb\u8bc4\u8bba</h3>{remarks}</div></div>",
                title=title,
            ),
            ZH,
        ),
        Make(
            "chinese",
            page(
                f"<div id=artibody>{text}{picture}<p>\uff08\u8d23\u4efb\u7f16\u8f91\uff1a\u738b\u8299\uff09</p></div>"
                f"<div class=sm>{notice}</div><div>{remarks}</div>",
                title=title,
            ),
            ZH,
        ),
    ]


def _subheads() -> list[Make]:
    heads = ("What the county plans", "Why the boat is dear")
    parts = (PROSE[0], PROSE[1], heads[0], PROSE[3], PROSE[4], heads[1], PROSE[5], PROSE[6])
    apart = "".join(
        f"<div class=blk><div class=hd><h2>{part}</h2></div></div>"
        if part in heads
        else f"<div class=blk><div class=tx><p>{part}</p></div></div>"
        for part in parts
    )
    bold = "".join(f"<p><b>{part}</b></p>" if part in heads else f"<p>{part}</p>" for part in parts)
    spans = "".join(
        f"<div class=subh>{part}</div>" if part in heads else f"<section><p>{part}</p></section>" for part in parts
    )
    return [
        Make("subheads", page(f"<main><h1>{HEAD}</h1>{apart}</main>{cards()}"), parts),
        Make("subheads", page(f"<div><h1>{HEAD}</h1>{bold}</div>{cards()}"), parts),
        Make("subheads", page(f"<div><h1>{HEAD}</h1><div>{spans}</div></div>{cards()}"), parts),
    ]


def _wires() -> list[Make]:
    wrapped = "\n\n".join("    " + text.replace(", ", ",\n", 1) for text in PROSE[:5])
    slug = "OSTREY-FERRY/CLOSURE (UPDATE 2)"
    note = "(Eds: adds captain, background, in paras 3 to 5. Pictures available on the picture service.)"
    return [
        Make(
            "wire",
            page(
                f"<pre>{slug}\n\n{note}\n\n{HEAD}\n\n{wrapped}\n\n(cns/mb/ol)\n\n"
                "&lt;&lt; Previous story    Next story &gt;&gt;</pre>"
            ),
            PROSE[:5],
        ),
        Make(
            "wire",
            page(
                f"<a href=/p>Previous</a> | <a href=/n>Next</a><hr><h3>{HEAD}</h3><pre>\n{wrapped}\n\nCNS mb\n"
                "101533 GMT NOV 31\n</pre><hr><a href=/p>Previous</a> | <a href=/n>Next</a>"
            ),
            PROSE[:5],
        ),
    ]


def _followed() -> list[Make]:
    long = "".join(
        f"<section><h2><a href='/s/{i}'>{TITLES[i]}</a></h2><p>{OTHERS[i]} {OTHERS[i - 1]}</p><p>{OTHERS[i - 2]}</p>"
        f"<a href='/s/{i}'>Read on</a></section>"
        for i in range(6)
    )
    plain = "".join(
        f"<h3>{TITLES[i]}</h3><p>{OTHERS[i]} {OTHERS[i - 1]} <a href='/s/{i}'>Full story</a></p>" for i in range(5)
    )
    return [
        Make("followed", page(f"<main><section><h1>{HEAD}</h1>{paragraphs(PROSE)}</section>{long}</main>"), PROSE),
        Make(
            "followed",
            page(f"<div><h1>{HEAD}</h1>{paragraphs(PROSE[:4])}<hr><h2>Also today</h2>{plain}</div>"),
            PROSE[:4],
        ),
    ]


MAKES = [
    make
    for makes in (_live, _tables, _briefs, _old, _hashed, _gates, _chinese, _subheads, _wires, _followed)
    for make in makes()
]

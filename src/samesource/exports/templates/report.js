"use strict";
(function () {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;
  const data = JSON.parse(one("#data").textContent);
  root.classList.add("js");

  /* Which of several things is shown. */
  function choose(story, selector, attribute, value) {
    for (const item of all(selector, story)) {
      const chosen = item.dataset[attribute] === value;
      item.classList.toggle("on", chosen);
      if (item.matches("a")) chosen ? item.setAttribute("aria-current", "true") : item.removeAttribute("aria-current");
    }
  }
  function storyOf(element) {
    return element.closest(".story") || one(".story.on") || one(".story");
  }
  function showStory(story) {
    if (!story) return;
    for (const other of all(".story")) other.classList.toggle("on", other === story);
    for (const row of all(".stories tr")) row.classList.toggle("on", row.dataset.story === story.id);
    const picker = one("#pick");
    if (picker) picker.value = story.id;
    for (const link of all(".bar nav a[data-part]")) link.setAttribute("href", "#" + link.dataset.part + story.id.slice(2));
  }
  function showEvidence(story, key) {
    choose(story, ".ev", "e", key);
    choose(story, "a.edge,a.node", "ev", key);
    const edge = all("a.edge", story).find((item) => item.dataset.ev === key);
    for (const node of all("a.node", story)) {
      const ends = edge && (edge.dataset.p === node.dataset.d || edge.dataset.k === node.dataset.d);
      node.classList.toggle("to", Boolean(ends) || node.dataset.ev === key);
    }
  }
  /* A keyboard goes on where the evidence is, and comes back to what it left. */
  let left = null;
  function enterEvidence(story, key, link) {
    const article = all(".ev", story).find((item) => item.dataset.e === key);
    if (!article) return;
    left = link;
    article.focus();
  }
  function showSentence(story, key) {
    choose(story, ".syn,.stab", "s", key);
  }
  function showPair(story, key) {
    choose(story, ".pair,.tab", "e", key);
    const pair = all(".pair", story).find((item) => item.dataset.e === key);
    if (pair && data.p[key]) {
      if (pair.dataset.full === "places") delete pair.dataset.full;
      fill(pair, data.p[key]);
    }
    return pair;
  }

  /* The texts, laid out from positions (code points). */
  const texts = {};
  function read(number) {
    if (texts[number]) return texts[number];
    const pieces = [];
    for (const span of all("#x" + number + " [data-at]")) {
      const words = /[\ud800-\udfff]/.test(span.textContent) ? Array.from(span.textContent) : span.textContent;
      const start = Number(span.dataset.at);
      const last = pieces[pieces.length - 1];
      if (last && last.end === start && typeof last.words === "string" && typeof words === "string") {
        last.words += words;
        last.end += words.length;
      } else pieces.push({ start: start, end: start + words.length, words: words });
    }
    return (texts[number] = pieces);
  }
  function cut(pieces, start, end) {
    let words = "";
    for (const piece of pieces) {
      const low = Math.max(start, piece.start), high = Math.min(end, piece.end);
      if (low < high) {
        const part = piece.words.slice(low - piece.start, high - piece.start);
        words += typeof part === "string" ? part : part.join("");
      }
    }
    return words;
  }
  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function token(number) {
    const known = data.d[number];
    const kind = { independent: "ind", either: "may", derived: "der", apart: "oth", lost: "lost" }[known.k];
    return make("span", "tk " + kind, known.t);
  }
  function layOut(pane, number, pair, side) {
    const pieces = read(number), known = data.d[number], at = side === "o" ? 0 : 2;
    pane.textContent = "";
    const head = make("h4");
    head.append(token(number), " ", make("bdi", "", known.n));
    pane.append(head);
    if (!pieces.length) {
      pane.append(make("p", "txl", "The text is not in this report."));
      return;
    }
    const passages = pair.a.map((p, i) => ({ start: p[at], end: p[at + 1], kind: p[4], number: i }));
    const matches = pair.a.flatMap((p) => p[5].map((m) => [m[at], m[at + 1]]));
    const changes = pair.g
      .map((g) => ({ key: g[0], number: g[1], severity: g[2], kind: g[3], span: side === "o" ? g[4] : g[5], pair: [g[4], g[5]] }))
      .filter((g) => g.span.length && g.span[0] < g.span[1]);
    const cuts = new Set();
    for (const p of passages) cuts.add(p.start).add(p.end);
    for (const m of matches) cuts.add(m[0]).add(m[1]);
    for (const g of changes) cuts.add(g.span[0]).add(g.span[1]);
    const marked = new Set();
    let last = 0;
    for (const piece of pieces) {
      if (piece.start > last) pane.append(make("p", "gap", "[…]"));
      last = piece.end;
      for (const part of paragraphs(piece, known.f)) {
        const text = cut(pieces, part[0], part[1]);
        if (!text.trim()) continue;
        const paragraph = make("p", part[2] === "title" ? "tt" : part[2] ? "fu" : "");
        paragraph.dir = "auto";
        if (part[2] && part[2] !== "title") paragraph.append(make("b", "", part[2]), " ");
        const inside = [...cuts].filter((c) => c > part[0] && c < part[1]).sort((a, b) => a - b);
        const edges = [part[0], ...inside, part[1]];
        for (let i = 0; i + 1 < edges.length; i++) {
          paragraph.append(piecewise(cut(pieces, edges[i], edges[i + 1]), edges[i], edges[i + 1], part[2]));
        }
        pane.append(paragraph);
      }
    }
    function piecewise(words, start, end, furniture) {
      const passage = passages.find((p) => p.start <= start && end <= p.end);
      const same = passage && (passage.kind === "v" ? true : matches.some((m) => m[0] <= start && end <= m[1]));
      const solo = !passage && !furniture && words.trim().length > 24;
      const change = changes.filter((g) => g.span[0] <= start && end <= g.span[1]).sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
      const element = make("span", passage ? "ln" + (passage.kind !== "v" ? " rew" : "") : solo ? "solo" : "");
      if (passage) element.dataset.q = passage.number;
      /* A mark has its own tint. */
      const inner = passage && same && !change ? element.appendChild(make("span", "same")) : element;
      inner.textContent = words;
      if (!change) return element;
      const both = change.pair[0].length && change.pair[1].length;
      const form = both ? "chg" : side === "o" ? "gone" : "plus";
      const mark = make("mark", form + (change.severity === "f" ? " factual" : " style"));
      if (!marked.has(change.key)) {
        marked.add(change.key);
        mark.id = "c" + change.key + side;
        mark.tabIndex = -1;
        const number = make("sup", "", change.number);
        number.setAttribute("aria-hidden", "true");
        mark.append(number, make("span", "vh", "change " + change.number + ", " + change.kind + ": "));
      }
      mark.append(element);
      return mark;
    }
  }
  function paragraphs(piece, furniture) {
    const words = typeof piece.words === "string" ? piece.words : piece.words.map((c) => (c.length > 1 ? "x" : c)).join("");
    const breaks = new Set([piece.start, piece.end]);
    const rule = /\n[ \t\r]*\n/.test(words) ? /\n[ \t\r]*\n\s*/g : /\n+/g;
    for (let found; (found = rule.exec(words)); ) breaks.add(piece.start + found.index + found[0].length);
    for (const f of furniture) {
      if (f[0] > piece.start && f[0] < piece.end) breaks.add(f[0]);
      if (f[1] > piece.start && f[1] < piece.end) breaks.add(f[1]);
    }
    const order = [...breaks].sort((a, b) => a - b);
    return order.slice(0, -1).map((start, i) => {
      const kind = furniture.find((f) => f[0] <= start && start < f[1]);
      return [start, order[i + 1], kind ? kind[2] : ""];
    });
  }
  function fill(article, pair) {
    if (article.dataset.full) return;
    const panes = all(".tx", article);
    layOut(panes[0], pair.p, pair, "o");
    layOut(panes[1], pair.c, pair, "n");
    article.dataset.full = "1";
  }
  function showOther(story, index) {
    const key = story.id.slice(2), pair = data.o[key][index];
    const article = one(".pair.other", story);
    const head = one("h3", article), sub = one(".sub", article);
    head.textContent = "";
    head.append(token(pair[0]), " ", make("bdi", "", data.d[pair[0]].n), " and ", token(pair[1]), " ", make("bdi", "", data.d[pair[1]].n));
    const named = { "same-event": "the same event, told independently", unrelated: "unrelated", copy: "the same text" }[pair[2]];
    sub.textContent = "No line was drawn between these two: " + (named || pair[2]) + " (" + pair[3].toFixed(2) + "); that their texts depend on each other at all: " + pair[4].toFixed(2) + ".";
    delete article.dataset.full;
    fill(article, { p: pair[0], c: pair[1], a: pair[5], g: [] });
    choose(story, ".pair,.tab", "e", "other" + key);
  }

  /* Changes, one after another. */
  let current = null;
  function showChange(key) {
    const pairKey = key.slice(0, key.lastIndexOf("-"));
    const article = document.getElementById("p" + pairKey);
    if (!article) return;
    const story = storyOf(article);
    showStory(story);
    showPair(story, pairKey);
    const marks = ["n", "o"].map((side) => document.getElementById("c" + key + side)).filter(Boolean);
    all("mark.fl").forEach((mark) => mark.classList.remove("fl"));
    all(".cl li.cur").forEach((item) => item.classList.remove("cur"));
    const entry = all(".cl a", article).find((link) => link.dataset.c === key);
    if (!entry) return;
    const item = entry.parentNode;
    item.classList.add("cur");
    current = key;
    const hidden = item.closest("details");
    if (hidden) hidden.open = true;
    if (matchMedia("(min-width:721px)").matches) {
      scrollTo({ top: article.getBoundingClientRect().top + scrollY - 60, behavior: "instant" });
      for (const mark of [item, ...marks]) center(mark);
    } else (marks[0] || item).scrollIntoView({ block: "center", behavior: "instant" });
    marks.forEach((mark) => mark.classList.add("fl"));
    (marks[0] || entry).focus({ preventScroll: true });
  }
  function center(element) {
    const box = element.closest(".tx,.cl");
    box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
  function showPlaces(story, key, places) {
    const article = showPair(story, key);
    if (!article) return;
    const spans = places.split(",").map((place) => place.split("-").map(Number));
    const pair = Object.assign({}, data.p[key]);
    pair.g = [["show", "", "s", "evidence", spans[0].length > 1 ? spans[0] : [], spans[1] && spans[1].length > 1 ? spans[1] : []]].concat(pair.g);
    delete article.dataset.full;
    fill(article, pair);
    article.dataset.full = "places";
    scrollTo({ top: article.getBoundingClientRect().top + scrollY - 60, behavior: "instant" });
    for (const side of ["o", "n"]) {
      const mark = document.getElementById("cshow" + side);
      if (mark) { mark.classList.add("sh", "fl"); center(mark); mark.removeAttribute("id"); }
    }
    const first = one("mark.sh", article);
    if (first) first.focus({ preventScroll: true });
  }

  /* A claim through the drawing. */
  const glyphs = { A: "●", a: "○", X: "◆", x: "◇", D: "✕", d: "✕", H: "◐", h: "◐", P: "–", p: "–" };
  function traceClaim(story, key) {
    const select = one(".tr select", story), drawing = one(".lin", story);
    if (!select || !drawing) return;
    select.value = key;
    drawing.classList.toggle("tracing", Boolean(key));
    const said = {};
    const line = key && document.getElementById("m-" + key);
    if (line) for (const cell of all("a[data-r]", line)) said[cell.dataset.r] = [cell.dataset.v, one("span", cell).textContent];
    for (const node of all("a.node", drawing)) {
      const words = one(".ns", node);
      if (!node.kept) node.kept = [...words.childNodes].map((child) => child.cloneNode(true));
      node.classList.remove("r-as", "r-al");
      words.classList.remove("as", "al");
      if (!key) { words.replaceChildren(...node.kept.map((child) => child.cloneNode(true))); continue; }
      const reading = said[node.dataset.d];
      if (!reading) { words.textContent = node.classList.contains("lostn") ? "not among the documents given" : "says nothing of this"; continue; }
      const kind = "Aa".includes(reading[0]) ? "as" : "XxDd".includes(reading[0]) ? "al" : "";
      words.textContent = glyphs[reading[0]] + " " + reading[1];
      if (kind) { node.classList.add("r-" + kind); words.classList.add(kind); }
    }
    const bad = (name) => said[name] && "XxDd".includes(said[name][0]);
    for (const edge of all("a.edge", drawing)) edge.classList.toggle("bad", Boolean(key) && Boolean(bad(edge.dataset.p)) && Boolean(bad(edge.dataset.k)));
  }

  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (step) {
      const links = all(".cl a", step.closest(".pair"));
      if (!links.length) return;
      const index = links.findIndex((link) => link.dataset.c === current);
      showChange(links[(index + Number(step.dataset.step) + links.length) % links.length].dataset.c);
      step.focus({ preventScroll: true });
      return;
    }
    const passage = event.target.closest(".tx [data-q]");
    if (passage && !event.target.closest("a")) { meet(passage); return; }
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const story = storyOf(link), set = link.dataset;
    if (set.story) showStory(document.getElementById(set.story));
    else if (set.tr) traceClaim(story, set.tr);
    else if (set.show) { event.preventDefault(); left = link; showPlaces(story, set.e, set.show); }
    else if (set.c) { event.preventDefault(); showChange(set.c); history.replaceState(null, "", link.getAttribute("href")); }
    else if (set.ev) {
      showEvidence(story, set.ev);
      if (link.closest(".tree")) { event.preventDefault(); one(".evs", story).scrollIntoView(); }
      else if (!link.closest(".pair")) { event.preventDefault(); if (matchMedia("(max-width:1180px)").matches) one(".evs", story).scrollIntoView(); }
      if (!event.detail && !link.closest(".pair")) enterEvidence(story, set.ev, link);
    } else if (set.r) { showSentence(story, link.closest("tr").id.slice(2)); }
    else if (set.s) { showSentence(story, set.s); if (link.classList.contains("stab")) event.preventDefault(); }
    else if (set.e) { showPair(story, set.e); if (link.classList.contains("tab")) event.preventDefault(); }
  });
  function meet(passage) {
    const box = passage.closest(".tx"), pair = passage.closest(".pair");
    const other = all(".tx", pair).find((pane) => pane !== box);
    const partner = one('[data-q="' + passage.dataset.q + '"]', other);
    if (partner && other.scrollHeight > other.clientHeight) other.scrollTop += partner.getBoundingClientRect().top - passage.getBoundingClientRect().top;
  }
  document.addEventListener("mouseover", (event) => {
    const pair = event.target.closest(".pair");
    all(".ln.hi").forEach((item) => item.classList.remove("hi"));
    const passage = pair && event.target.closest("[data-q]");
    if (passage) all('[data-q="' + passage.dataset.q + '"]', pair).forEach((item) => item.classList.add("hi"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && left && event.target.closest(".ev,mark.sh")) { left.focus(); return; }
    const bar = event.target.closest(".tabs,.stabs");
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!bar || !step) return;
    const links = all("a", bar), index = links.indexOf(document.activeElement);
    if (index < 0) return;
    event.preventDefault();
    const next = links[(index + step + links.length) % links.length];
    next.focus();
    if (next.getAttribute("href").startsWith("#")) next.click();
  });
  document.addEventListener("change", (event) => {
    const select = event.target;
    if (select.id === "pick") { showStory(document.getElementById(select.value)); document.getElementById(select.value).scrollIntoView({ behavior: "instant" }); }
    else if (select.matches(".tr select")) traceClaim(storyOf(select), select.value);
    else if (select.matches(".others") && select.value !== "") showOther(storyOf(select), Number(select.value));
  });

  const scheme = one("#scheme"), modes = ["system", "light", "dark"];
  let mode = Math.max(modes.indexOf(root.dataset.scheme), 0);
  scheme.hidden = false;
  scheme.textContent = "Scheme: " + modes[mode];
  scheme.addEventListener("click", () => {
    mode = (mode + 1) % 3;
    if (mode) root.dataset.scheme = modes[mode];
    else delete root.dataset.scheme;
    scheme.textContent = "Scheme: " + modes[mode];
  });
  const narrow = matchMedia("(max-width:720px)").matches;
  for (const list of all(".aslist")) list.open = list.open || narrow;
  addEventListener("beforeprint", () => all(".aslist").forEach((list) => (list.open = true)));
  for (const story of all(".story")) {
    const evidence = one(".ev", story), pair = one(".pair:not(.other)", story), sentence = one(".syn", story);
    if (evidence) showEvidence(story, evidence.dataset.e);
    if (sentence) showSentence(story, sentence.dataset.s);
    if (pair) choose(story, ".pair,.tab", "e", pair.dataset.e);
    const select = one(".others", story), list = data.o[story.id.slice(2)] || [];
    if (select && list.length) {
      list.forEach((item, index) => {
        const option = make("option", "", data.d[item[0]].t + " and " + data.d[item[1]].t + " · " + item[2]);
        option.value = String(index);
        select.append(option);
      });
      select.closest(".otherpick").hidden = false;
    }
  }
  showStory(one(".story"));
  if ("IntersectionObserver" in window) {
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        const pair = one(".pair.on", entry.target);
        if (pair && data.p[pair.dataset.e]) fill(pair, data.p[pair.dataset.e]);
      }
    }, { rootMargin: "600px" });
    for (const part of all(".s-read")) watcher.observe(part);
  }
  function follow() {
    const target = decodeURIComponent(location.hash.slice(1));
    const change = /^c(\d+-\d+-\d+)[on]?$/.exec(target);
    if (change) { showChange(change[1]); return; }
    const element = target && document.getElementById(target);
    if (!element) return;
    const story = element.closest(".story");
    if (story) showStory(story);
    if (element.matches(".pair")) showPair(story, element.dataset.e);
    if (element.matches(".ev")) showEvidence(story, element.dataset.e);
    const sentence = element.closest(".syn");
    if (sentence) showSentence(story, sentence.dataset.s);
    element.scrollIntoView({ behavior: "instant" });
  }
  if (location.hash) follow();
})();

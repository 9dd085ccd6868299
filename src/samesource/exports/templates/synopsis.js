"use strict";
(function () {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const data = JSON.parse(one("#data").textContent);
  const SHOWN = 12, LISTED = 60, SEVERITIES = ["", "factual", "style", "cosmetic"];
  const chosen = { severity: "", kind: "", witness: "" };

  function make(tag, kind, text) {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function fits(code, place, reading) {
    if (chosen.severity && SEVERITIES[code] !== chosen.severity) return false;
    return !chosen.kind || (data.p[place][reading][0] || []).includes(chosen.kind);
  }
  function wording(version) {
    const line = make("p");
    line.dir = "auto";
    for (const piece of version[2]) {
      if (typeof piece === "string") { line.append(piece); continue; }
      const [text, code, place, reading] = piece;
      if (!code) { line.append(text); continue; }
      const mark = make("mark", fits(code, place, reading) ? "s" + code : "v", text || "‸");
      const [kinds, says] = data.p[place][reading];
      mark.title = SEVERITIES[code] + ": " + (says.length ? says.join("; ") : kinds.join(", ")) + (text ? "" : " (left out)");
      line.append(mark);
    }
    return line;
  }
  function holders(version) {
    const names = make("span", "ws"), entered = new Set(version[1]);
    for (const w of version[0].slice(0, LISTED)) {
      const name = make("span", "w" + (entered.has(w) ? " f" : "") + (String(w) === chosen.witness ? " on" : ""), String(w + 1));
      name.title = one("#witness").options[w + 1].textContent;
      names.append(name, " ");
    }
    if (version[0].length > LISTED) names.append("and " + (version[0].length - LISTED) + " more");
    return names;
  }
  function wanted(version) {
    if (chosen.witness && !version[0].includes(Number(chosen.witness))) return false;
    if (!chosen.severity && !chosen.kind) return true;
    return version[2].some((piece) => typeof piece !== "string" && piece[1] && fits(piece[1], piece[2], piece[3]));
  }
  function layOut(box, versions, from) {
    for (const version of versions.slice(from, from + SHOWN)) {
      const line = make("div");
      line.append(holders(version), wording(version));
      box.append(line);
    }
    if (versions.length > from + SHOWN) {
      const more = make("button", "", "Show " + Math.min(SHOWN, versions.length - from - SHOWN) + " more of " + versions.length + " wordings");
      more.type = "button";
      more.addEventListener("click", () => { more.remove(); layOut(box, versions, from + SHOWN); });
      box.append(more);
    }
  }
  function fill(row) {
    const box = one(".vs", row), details = one("details", row);
    if (!box || !details.open) return;
    box.textContent = "";
    layOut(box, data.r[row.dataset.n].filter(wanted), 0);
  }
  function sift() {
    let count = 0;
    for (const row of all(".row")) {
      const has = (list, value) => !value || list.split(" ").includes(value);
      let shown = has(row.dataset.s, chosen.severity) && has(row.dataset.k, chosen.kind);
      if (shown && chosen.witness) shown = data.r[row.dataset.n].some((version) => version[0].includes(Number(chosen.witness)));
      row.hidden = !shown;
      if (shown) { count += 1; fill(row); }
    }
    one("#shown").textContent = count + " of " + all(".row").length + " shown";
  }
  for (const name of Object.keys(chosen)) {
    one("#" + name).addEventListener("change", (event) => { chosen[name] = event.target.value; sift(); });
  }
  document.addEventListener("toggle", (event) => {
    const row = event.target.closest && event.target.closest(".row");
    if (row) fill(row);
  }, true);
  /* Opened a few at a time, so that the page stays alive whatever there is. */
  one("#open").addEventListener("click", () => {
    const waiting = all(".row:not([hidden]) details:not([open])");
    (function next() {
      for (const details of waiting.splice(0, 4)) details.open = true;
      if (waiting.length) requestAnimationFrame(next);
    })();
  });
  one("#filters").hidden = false;
  sift();
})();

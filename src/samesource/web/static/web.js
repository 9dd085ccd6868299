"use strict";
(function () {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* The colours chosen are kept for the next page. */
  const scheme = one("#scheme");
  if (scheme) scheme.addEventListener("click", () => {
    try { localStorage.setItem("scheme", document.documentElement.dataset.scheme || "system"); } catch (refused) { /* then not */ }
  });

  /* A drawing made larger scrolls in its box; the box takes the keyboard. */
  for (const drawing of all(".draw .lin")) {
    const tools = one(".zoom", drawing.closest(".draw"));
    if (!tools) continue;
    const box = document.createElement("div");
    box.className = "zoombox";
    drawing.replaceWith(box);
    box.append(drawing);
    tools.hidden = false;
    let scale = 1;
    function zoom(by) {
      const before = scale, middle = box.scrollLeft + box.clientWidth / 2, height = box.scrollTop + box.clientHeight / 2;
      scale = by ? Math.min(Math.max(scale * by, 1), 5) : 1;
      drawing.style.width = scale === 1 ? "" : scale * 100 + "%";
      box.classList.toggle("large", scale > 1);
      if (scale > 1) {
        box.tabIndex = 0;
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", "The drawing, enlarged; scrolls");
      } else {
        box.removeAttribute("tabindex");
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
      box.scrollLeft = middle * (scale / before) - box.clientWidth / 2;
      box.scrollTop = height * (scale / before) - box.clientHeight / 2;
    }
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (button) zoom(Number(button.dataset.zoom));
    });
    box.addEventListener("keydown", (event) => {
      const by = { "+": 1.4, "=": 1.4, "-": 1 / 1.4, 0: 0 }[event.key];
      if (by === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      zoom(by);
    });
    box.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    }, { passive: false });
  }

  /* Evidence asked for is brought to the middle of its text, and has the focus. */
  const shown = all(".tx mark.sh");
  for (const mark of shown) {
    const box = mark.closest(".tx");
    box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
  if (shown.length && matchMedia("(max-width:720px)").matches) shown[0].scrollIntoView({ block: "center", behavior: "instant" });
  if (shown.length) shown[0].focus({ preventScroll: true });

  /* A long question shows that it is being worked on. */
  const form = one("form.ask");
  if (form) form.addEventListener("submit", () => {
    const button = one("button.main", form);
    button.textContent = "Comparing…";
    button.setAttribute("aria-busy", "true");
  });
})();

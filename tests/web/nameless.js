/* Which controls and regions a screen reader could only call by their kind. */
() =>
  [...document.querySelectorAll("a[href],button,input:not([type=hidden]),select,textarea,[role=region],summary")]
    .filter((each) => each.checkVisibility())
    .filter((each) => !(each.getAttribute("aria-label") || each.textContent).trim())
    .filter((each) => !(each.labels && each.labels.length) && !each.title)
    .map((each) => each.outerHTML.slice(0, 120));

"use strict";
/* Before anything is drawn: the colours chosen last. */
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch (refused) { /* a browser that keeps nothing */ }

/* Which words stand out too little from their ground (WCAG 2.2, 1.4.3), as "ratio class words". */
() => {
  const parts = (value) => {
    const found = value.match(/[\d.]+/g).map(Number);
    return found.length > 3 ? found : [...found, 1];
  };
  const light = (colour) => {
    const [red, green, blue] = colour
      .slice(0, 3)
      .map((each) => (each / 255 <= 0.03928 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parts(getComputedStyle(each).backgroundColor);
      if (colour[3] > 0.99) return colour;
    }
    return parts(getComputedStyle(document.body).backgroundColor);
  };
  const poor = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode()); ) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script,style,svg,.vh,.skip,option,datalist")) continue;
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const pair = [light(parts(style.color)), light(ground(element))].sort((one, other) => other - one);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < (large ? 3 : 4.5)) poor.add(`${ratio.toFixed(2)} ${element.className} ${node.data.trim().slice(0, 30)}`);
  }
  return [...poor].slice(0, 20);
};

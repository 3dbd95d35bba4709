// Makes every sheet fit its page, then writes onto each block which lines it was set in: the truth is what stands there.
for (const sheet of document.querySelectorAll("section")) {
  let size = parseFloat(sheet.style.fontSize);
  while ((sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth) && size > 6.5) {
    size -= 0.25;
    sheet.style.fontSize = size + "pt";
  }
  sheet.dataset.fits = sheet.scrollHeight <= sheet.clientHeight && sheet.scrollWidth <= sheet.clientWidth ? "yes" : "no";
  sheet.dataset.size = size;
  for (const block of sheet.querySelectorAll(".b")) {
    const lines = [];
    let text = "", middle = null;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const letters = Array.from(node.data);
      let at = 0;
      for (const letter of letters) {
        const range = document.createRange();
        range.setStart(node, at);
        at += letter.length;
        range.setEnd(node, at);
        const box = range.getClientRects()[0];
        if (/\s/.test(letter) || !box) { text += " "; continue; }
        const here = (box.top + box.bottom) / 2;
        if (middle !== null && here - middle > 0.6 * box.height) { lines.push(text); text = ""; }
        text += letter;
        middle = here;
      }
    }
    lines.push(text);
    block.dataset.lines = JSON.stringify(lines.map(line => line.replace(/\s+/g, " ").trim()).filter(line => line));
  }
}

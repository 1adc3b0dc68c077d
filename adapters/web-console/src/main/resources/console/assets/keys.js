// j and k go to the next and the previous row, o opens it. Nothing happens while somebody types or composes.

export function walk(page) {
  page.addEventListener("keydown", (event) => {
    if (isTyping(event)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (step) go(page, step);
    else if (event.key === "o") current(page)?.click();
    else return;
    event.preventDefault();
  });
}

function isTyping(event) {
  const composing = event.isComposing || event.keyCode === 229;
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return composing || modified || event.target.closest?.("input, textarea, select, [contenteditable]");
}

function current(page) {
  const focused = page.activeElement;
  return focused?.matches("[data-row]") ? focused : focused?.closest("tr, article")?.querySelector("[data-row]");
}

function go(page, step) {
  const rows = [...page.querySelectorAll("[data-row]")];
  const at = rows.indexOf(current(page));
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
  rows[next]?.focus();
  rows[next]?.closest("tr, article")?.scrollIntoView({ block: "nearest" });
}

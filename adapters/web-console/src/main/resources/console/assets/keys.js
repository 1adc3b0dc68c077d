// Everything that can be done by key. A letter does what the page offers under it (data-key): it presses a button, or
// opens a form and goes to its first field. In a list it opens the row's item there. Nothing happens while somebody
// types, composes or holds down another key.

const KEYS = {
  j: (page) => step(page, 1),
  k: (page) => step(page, -1),
  o: (page) => current(page)?.click(),
  "/": (page) => act(page, "/") || go(page, "/console", "#do-/"),
  "?": (page) => page.getElementById("keys").showModal(),
};
const ON_A_ROW = "catrdnm";
const GOES = { c: "/console/command" };
const SOON = 1500;

export function walk(page) {
  let leading = 0;
  page.addEventListener("keydown", (event) => {
    if (!isForUs(page, event)) return;
    const follows = event.timeStamp - leading < SOON && leading > 0;
    leading = event.key === "g" ? event.timeStamp : 0;
    if (follows && GOES[event.key]) go(page, GOES[event.key]);
    else if (KEYS[event.key]) KEYS[event.key](page);
    else if (event.key !== "g" && !act(page, event.key) && !onRow(page, event.key)) return;
    event.preventDefault();
  });
  const wanted = /^#do-(.)$/.exec(window.location.hash);
  if (wanted) offered(page, wanted[1]).forEach(reveal);
}

function isForUs(page, event) {
  const composing = event.isComposing || event.keyCode === 229;
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  return !(composing || modified || typing || event.repeat && !"jk".includes(event.key) || page.querySelector("dialog[open]"));
}

function act(page, key) {
  const [first] = offered(page, key);
  if (first?.matches("button")) first.click();
  else if (first) reveal(first);
  return Boolean(first);
}

function offered(page, key) {
  return [...page.querySelectorAll("#main [data-key]")].filter((each) => each.dataset.key === key).slice(0, 1);
}

// Shows it and puts the hand on it; pressing is left to the hand.
function reveal(what) {
  what.closest("details")?.setAttribute("open", "");
  const field = what.matches("details") ? what.querySelector("input:not([type=hidden]), select, textarea") : what;
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
}

function onRow(page, key) {
  const row = current(page);
  if (!row || !ON_A_ROW.includes(key)) return false;
  window.location.assign(`${row.href}#do-${key}`);
  return true;
}

function go(page, path, hash = "") {
  const known = [...page.querySelectorAll("#nav a")].some((each) => each.getAttribute("href") === path);
  if (known) window.location.assign(path + hash);
}

function current(page) {
  const focused = page.activeElement;
  return focused?.matches("[data-row]") ? focused : focused?.closest("tr, article")?.querySelector("[data-row]");
}

function step(page, way) {
  const rows = [...page.querySelectorAll("[data-row]")];
  const at = rows.indexOf(current(page));
  const next = at < 0 ? (way > 0 ? 0 : rows.length - 1) : at + way;
  rows[next]?.focus();
  rows[next]?.closest("tr, article")?.scrollIntoView({ block: "nearest" });
}

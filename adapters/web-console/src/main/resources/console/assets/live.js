// Keeps the open page as it is at the server: fetches it when something it shows was committed, and changes only what
// differs. What somebody types, chooses or sends is never taken from under their hands.

import { follow } from "./stream.js";
import { patch } from "./patch.js";

const PAUSE = 400;
const NOW_AND_THEN = 10000;
const PATIENCE = 15000;
const FIELDS = "input:not([type=hidden]), textarea, select";

export function watch(page) {
  const main = page.getElementById("main");
  const lost = page.getElementById("lost");
  let timer = 0;
  let looked = -PAUSE;
  let looking = false;
  let sending = false;
  let waiting = false;

  const isBusy = () => sending || looking || page.hidden || chosen(page, main) || main.querySelector("[data-still]");
  const late = (is) => {
    waiting = Boolean(is);
    main.toggleAttribute("data-stale", waiting);
  };
  const look = async () => {
    timer = 0;
    if (isBusy()) return late(true);
    looking = true;
    looked = performance.now();
    try {
      late(await fetched(page, main, () => sending));
    } catch {
      late(true);
    } finally {
      looking = false;
    }
  };
  const within = (pause) => {
    const due = Math.max(0, looked + pause - performance.now());
    if (timer && timer.due <= performance.now() + due) return;
    clearTimeout(timer?.id);
    timer = { id: setTimeout(look, due), due: performance.now() + due };
  };
  const resume = () => {
    if (waiting) within(PAUSE);
  };

  follow({
    patience: PATIENCE,
    changed: (subjects) => within(concerns(main, subjects) ? PAUSE : NOW_AND_THEN),
    alive: (time) => {
      if (!waiting && !timer) page.getElementById("as-of").textContent = time;
      resume();
    },
    lost: (is) => {
      lost.querySelector("time").textContent = page.getElementById("as-of").textContent;
      lost.hidden = !is;
    },
  });
  ["focusout", "visibilitychange", "selectionchange"].forEach((name) => page.addEventListener(name, resume));
  page.addEventListener("htmx:beforeRequest", (event) => (sending ||= event.detail.elt.matches("form")));
  page.addEventListener("htmx:afterRequest", () => (sending = false));
  page.addEventListener("htmx:afterSwap", () => {
    if (page.activeElement === page.body) main.focus({ preventScroll: true });
  });
  page.addEventListener("htmx:responseError", () => tell(page));
  page.addEventListener("htmx:sendError", () => tell(page));
}

// A page about one item or notice names it; every other may show anything.
function concerns(main, subjects) {
  const about = main.querySelector("[data-about]")?.dataset.about;
  return !subjects || !about || subjects.has(about);
}

// Whether something had to be left as it was.
async function fetched(page, main, isSending) {
  const reply = await fetch(address(), { headers: { "hx-request": "true" } });
  const elsewhere = reply.headers.get("hx-redirect");
  if (elsewhere) window.location.assign(elsewhere);
  if (!reply.ok && reply.status !== 404) throw new Error(String(reply.status));
  const fresh = new DOMParser().parseFromString(`<body>${await reply.text()}</body>`, "text/html").body;
  if (isSending()) return true;
  for (const other of fresh.querySelectorAll("[hx-swap-oob]")) {
    other.removeAttribute("hx-swap-oob");
    other.remove();
    const here = page.getElementById(other.id);
    if (here && !here.isEqualNode(other)) here.replaceWith(page.importNode(other, true));
  }
  const at = page.activeElement;
  const left = patch(main, page.importNode(fresh, true), held(page, main));
  // A row that moved takes along where somebody was.
  if (at !== page.activeElement && main.contains(at)) at.focus({ preventScroll: true });
  window.htmx.process(main);
  return left;
}

// Without what came of the last click: that was told once.
function address() {
  const url = new URL(window.location.href);
  ["done", "about", "lang", "letters"].forEach((name) => url.searchParams.delete(name));
  return url.pathname + url.search;
}

// The forms somebody is at, or has filled in.
function held(page, main) {
  return [...main.querySelectorAll(FIELDS)].filter((field) => field === page.activeElement || isFilled(field)).map((field) => field.closest("form") ?? field);
}

function isFilled(field) {
  if (field.matches("[type=checkbox], [type=radio]")) return field.checked !== field.defaultChecked;
  if (!field.matches("select")) return field.value !== field.defaultValue;
  const usual = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(0, usual) && field.selectedIndex >= 0;
}

function chosen(page, main) {
  const selection = page.getSelection();
  return !selection.isCollapsed && main.contains(selection.anchorNode);
}

function tell(page) {
  const strip = page.createElement("p");
  strip.className = "strip bad";
  strip.textContent = page.body.dataset.failed;
  page.getElementById("done").replaceChildren(strip);
}

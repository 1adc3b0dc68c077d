// Looks again when the server says that something was committed. Not while somebody types, chooses or sends: what
// they do is never taken from under their hands; it looks again once they are done.

const PAUSE = 400;

export function watch(page) {
  const main = page.getElementById("main");
  const lost = page.getElementById("lost");
  const events = new EventSource("/console/events");
  let timer = 0;
  let sending = false;

  const look = () => {
    timer = 0;
    if (isBusy()) return;
    const open = opened(main);
    window.htmx.ajax("GET", address(), { target: main, swap: "innerHTML" }).then(() => reopen(page, open));
  };
  const soon = () => {
    timer ||= setTimeout(look, PAUSE);
  };
  const isBusy = () => {
    const busy =
      sending || page.hidden || main.querySelector("[data-still], input:focus, textarea:focus, select:focus") || filled(main) || chosen(page, main);
    main.toggleAttribute("data-stale", Boolean(busy));
    return busy;
  };
  const resume = () => {
    if (main.hasAttribute("data-stale")) soon();
  };

  events.addEventListener("changed", () => {
    lost.hidden = true;
    soon();
  });
  events.addEventListener("error", () => (lost.hidden = false));
  ["focusout", "visibilitychange", "selectionchange"].forEach((name) => page.addEventListener(name, resume));
  page.addEventListener("htmx:beforeRequest", (event) => (sending ||= event.detail.elt.matches("form")));
  page.addEventListener("htmx:afterRequest", () => (sending = false));
  // Whoever began to type while it was looking keeps what is under their hands.
  page.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.requestConfig.verb === "get" && isBusy()) event.detail.shouldSwap = false;
  });
  page.addEventListener("htmx:afterSwap", () => {
    if (page.activeElement === page.body) main.focus({ preventScroll: true });
  });
  page.addEventListener("htmx:responseError", () => tell(page));
  page.addEventListener("htmx:sendError", () => tell(page));
}

// Without what came of the last click: that was told once.
function address() {
  const url = new URL(window.location.href);
  ["done", "about", "lang"].forEach((name) => url.searchParams.delete(name));
  return url.pathname + url.search;
}

function filled(main) {
  const written = [...main.querySelectorAll("input:not([type=hidden]):not([type=checkbox])")].some((input) => input.value !== input.defaultValue);
  return written || [...main.querySelectorAll(".act[open] select, .act[open] input")].some((each) => each.checked || each.selectedIndex > 0);
}

function chosen(page, main) {
  const selection = page.getSelection();
  return !selection.isCollapsed && main.contains(selection.anchorNode);
}

function opened(main) {
  return [...main.querySelectorAll("details[id]")].map((each) => [each.id, each.open]);
}

function reopen(page, states) {
  states.forEach(([id, open]) => {
    const each = page.getElementById(id);
    if (each) each.open = open;
  });
}

function tell(page) {
  const strip = page.createElement("p");
  strip.className = "strip bad";
  strip.textContent = page.body.dataset.failed;
  page.getElementById("done").replaceChildren(strip);
}

// Keeps the big screen fresh: looks again when something was committed, and every few seconds; says so when it cannot.

const EVERY = 5000;
const FROZEN_AFTER = 12000;

const panels = document.getElementById("panels");
const frozen = document.getElementById("frozen");
const paused = document.getElementById("paused");
let seen = performance.now();
let looking = false;

async function look() {
  if (looking || !paused.hidden) return;
  looking = true;
  try {
    const reply = await fetch(window.location.pathname, { headers: { "hx-request": "true" } });
    if (reply.status === 401) window.location.reload();
    if (reply.ok) {
      panels.innerHTML = await reply.text();
      seen = performance.now();
    }
  } catch {
    // The banner says it.
  } finally {
    looking = false;
    frozen.hidden = performance.now() - seen < FROZEN_AFTER;
  }
}

function only(number) {
  document.body.classList.remove("only-1", "only-2", "only-3", "only-4");
  if (number > 0) document.body.classList.add(`only-${number}`);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (/^[1-9]$/.test(key)) only(Math.min(4, Number(key)));
  else if (key === "0" || key === "escape") only(0);
  else if (key === "p") paused.hidden = !paused.hidden;
  else if (key === "f") (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
  else return;
  event.preventDefault();
});

new EventSource("/console/events").addEventListener("changed", look);
setInterval(() => {
  frozen.hidden = performance.now() - seen < FROZEN_AFTER;
  look();
}, EVERY);

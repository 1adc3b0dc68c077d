// Keeps the big screen fresh, and says so when it cannot. Panels take turns; keys choose one, stop it, fill the screen.

import { follow } from "./stream.js";
import { patch } from "./patch.js";

const PATIENCE = 5000;
const PAUSE = 300;
const NOW_AND_THEN = 20000;
const TURN = 15000;

const panels = document.getElementById("panels");
const frozen = document.getElementById("frozen");
const paused = document.getElementById("paused");
let looking = false;
let again = false;
let soon = 0;

async function look() {
  soon = 0;
  if (!paused.hidden) return;
  if (looking) return void (again = true);
  looking = true;
  try {
    const reply = await fetch(window.location.pathname, { headers: { "hx-request": "true" } });
    if (reply.status === 401) window.location.reload();
    if (reply.ok) show(await reply.text());
  } catch {
    // The banner says it.
  } finally {
    looking = false;
    if (again) within();
    again = false;
  }
}

function show(text) {
  const fresh = new DOMParser().parseFromString(`<body>${text}</body>`, "text/html").body;
  patch(panels, document.importNode(fresh, true), []);
}

function within() {
  soon ||= setTimeout(look, PAUSE);
}

function only(number) {
  if (number > 0) document.body.dataset.only = number;
  else delete document.body.dataset.only;
}

// What runs now takes its turn with what is late and what is often asked, if anything runs.
function turn() {
  const isRunning = panels.querySelector(".turns:not(.idle)");
  const isOther = document.body.classList.contains("turned");
  if (paused.hidden) document.body.classList.toggle("turned", Boolean(isRunning) && !isOther);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (/^[1-9]$/.test(key)) only(Math.min(panels.querySelectorAll(".panel").length, Number(key)));
  else if (key === "0" || key === "escape") only(0);
  else if (key === "p") paused.hidden = !paused.hidden;
  else if (key === "f") (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
  else return;
  if (key === "p" && paused.hidden) within();
  event.preventDefault();
});

follow({
  patience: PATIENCE,
  changed: within,
  alive: (time) => {
    if (paused.hidden && !soon && !looking) panels.querySelector("#as-of time").textContent = time;
  },
  lost: (is) => {
    frozen.querySelector("time").textContent = panels.querySelector("#as-of time").textContent;
    frozen.hidden = !is;
  },
});
setInterval(within, NOW_AND_THEN);
turn();
setInterval(turn, TURN);

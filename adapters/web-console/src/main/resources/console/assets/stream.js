// Follows what the server commits. Comes back by itself after a break, says which event was the last to arrive, and
// hears what it missed. A server that neither speaks nor closes counts as lost, too.

const EVENTS = "/console/events";
const AGAIN = 2000;
const LOOK = 500;

// changed(subjects): a set of numbers, or null for anything. alive(time): all was well then. lost(isLost).
export function follow({ patience, changed, alive, lost }) {
  let events;
  let last = "";
  let heard = performance.now();
  let tried = heard;
  let isLost = false;

  const sign = () => {
    heard = performance.now();
    if (isLost) lost((isLost = false));
  };
  const open = () => {
    events?.close();
    tried = performance.now();
    events = new EventSource(last ? `${EVENTS}?since=${encodeURIComponent(last)}` : EVENTS);
    events.addEventListener("changed", (event) => {
      last = event.lastEventId;
      sign();
      if (event.data) changed(event.data === "*" ? null : new Set(event.data.split(" ")));
    });
    events.addEventListener("alive", (event) => {
      sign();
      alive(event.data);
    });
  };
  const watch = () => {
    const now = performance.now();
    if (!isLost && now - heard > patience) lost((isLost = true));
    const isGone = events.readyState === EventSource.CLOSED || now - heard > patience;
    if (isGone && now - tried > AGAIN) open();
  };
  open();
  setInterval(watch, LOOK);
}

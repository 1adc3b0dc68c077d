// Makes a part of the page what it should be now, touching only what differs: rows and cards that stay the same stay
// the same nodes, and what is held (somebody types there) is left alone. Returns whether something was left for later.

export function patch(old, fresh, held) {
  const left = { any: false };
  children(old, fresh, held, left);
  return left.any;
}

function children(old, fresh, held, left) {
  const known = new Map();
  for (const child of old.children) if (key(child)) known.set(key(child), child);
  let at = old.firstChild;
  for (const want of [...fresh.childNodes]) {
    while (isBlank(at) && !isBlank(want)) at = without(at);
    const have = match(known, at, want);
    if (!have) {
      old.insertBefore(want, at);
      continue;
    }
    if (have === at) at = at.nextSibling;
    else old.insertBefore(have, at);
    if (!have.isEqualNode(want)) node(have, want, held, left);
  }
  while (at) {
    const isHeld = held.some((each) => at.contains(each));
    left.any ||= isHeld;
    at = isHeld ? at.nextSibling : without(at);
  }
}

function isBlank(each) {
  return each?.nodeType === Node.TEXT_NODE && !each.data.trim();
}

// Removes it, and returns what stood after it.
function without(each) {
  const next = each.nextSibling;
  each.remove();
  return next;
}

function match(known, at, want) {
  const name = key(want);
  const have = name ? known.get(name) : at;
  return have && have.nodeName === want.nodeName && key(have) === name ? have : null;
}

// Rows and cards go by the number that stands in them.
function key(each) {
  if (each.nodeType !== Node.ELEMENT_NODE) return "";
  return each.id || each.dataset.key || (each.matches("tr, li, article, section") && each.querySelector("[data-row]")?.id) || "";
}

function node(old, fresh, held, left) {
  if (held.includes(old)) {
    left.any = true;
  } else if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
  } else {
    attributes(old, fresh);
    children(old, fresh, held, left);
  }
}

// Whether something is folded open is the reader's business.
function attributes(old, fresh) {
  const kept = old.matches("details") ? ["open"] : [];
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !kept.includes(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value && !kept.includes(name)) old.setAttribute(name, value);
}

// Small hands for the page: elements made of text, never of markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element. Attributes that start with "on" are listeners; false, null and undefined are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false && c !== ''));
  return element;
}

/** Puts new children in the place of the old ones; what had the focus is found again by its data-focus. */
export function fill(element, ...children) {
  const held = element.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  element.replaceChildren(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false && c !== ''));
  if (held) element.querySelector(`[data-focus="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  return element;
}

/** Makes these the children, in this order, and leaves alone those that are in place already. */
export function arrange(element, children) {
  const wanted = new Set(children);
  for (const child of [...element.children]) if (!wanted.has(child)) child.remove();
  let at = element.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else element.insertBefore(child, at);
  }
}

const ICONS = {
  photo: ['M4 6h16v12H4z', 'M4 15l4.500-4 4 3.5L15 12l5 4', 'M9 9.5h.01'],
  place: ['M12 21c4-4.5 6.5-7.7 6.5-11a6.500 6.5 0 1 0-13 0c0 3.3 2.5 6.5 6.5 11z', 'M12 12.2a2.200 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z'],
  at: ['M15.500 12a3.500 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zm0 0v1.200a2.300 2.3 0 0 0 4.6 0V12a8.100 8.1 0 1 0-3.3 6.5'],
  play: ['M8 5.5v13l10.500-6.5z'],
  stop: ['M7 7h10v10H7z'],
  chat: ['M4.500 6.5h15v10h-8l-4 3.5v-3.5h-3z'],
  list: ['M8.500 7h11', 'M8.500 12h11', 'M8.500 17h11', 'M4.500 7h.01', 'M4.500 12h.01', 'M4.500 17h.01'],
  spark: ['M12 4l1.800 5.2L19 11l-5.2 1.8L12 18l-1.8-5.2L5 11l5.200-1.8z', 'M18.500 16.5v3', 'M17 18h3'],
  board: ['M5 5h14v14H5z', 'M9 9.5h6', 'M9 13h6', 'M9 16h3.500'],
  close: ['M6.500 6.5l11 11', 'M17.500 6.5l-11 11'],
  down: ['M12 5v13', 'M6.500 12.5L12 18l5.500-5.5'],
  voice: ['M9 9.5a4 4 0 0 1 0 5', 'M12 7a8 8 0 0 1 0 10', 'M15 4.5a12 12 0 0 1 0 15'],
  people: ['M12 11a3.500 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z', 'M5 20c.5-4 3.3-6 7-6s6.500 2 7 6'],
  swap: ['M5 9h13l-3.5-3.5', 'M19 15H6l3.500 3.5'],
};

/** A line drawing that says nothing to a screen reader; the words stand beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const line of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', line);
    svg.append(path);
  }
  return svg;
}

const TINTS = 8;

/** The first letter of a name on a colour of its own; Chinese given names say more than family names. */
export function avatar(name, id, isBot = false) {
  const letters = [...String(name)].filter((c) => /[\p{L}\p{N}]/u.test(c));
  const han = /\p{Script=Han}/u.test(letters[0] ?? '');
  const initial = isBot || !han ? (letters[0] ?? '?') : letters.length > 2 ? letters.slice(-2).join('') : letters.join('');
  let sum = 0;
  for (const c of String(id)) sum = (sum * 31 + c.codePointAt(0)) % 9973;
  return h('span', { class: isBot ? 'avatar bot' : `avatar tint${sum % TINTS}`, 'aria-hidden': 'true' }, initial.toUpperCase());
}

/** Says something to a screen reader without showing it. */
export function announce(text) {
  document.getElementById('status').textContent = text;
}

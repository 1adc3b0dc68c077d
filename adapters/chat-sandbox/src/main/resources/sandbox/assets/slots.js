// The facts in a text, shown where they stand.

import { h } from './dom.js';
import { t } from './words.js';
import { sourceTag } from './insight.js';

/** The text with each fact marked and named; of two that overlap the earlier and longer is marked. */
export function highlighted(text, slots) {
  const parts = [];
  let at = 0;
  for (const slot of [...slots].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (slot.from < at || slot.to > text.length || slot.to <= slot.from) continue;
    parts.push(text.slice(at, slot.from), h('mark', { class: `slot-${slot.name}` }, text.slice(slot.from, slot.to), h('small', {}, t(`slot.${slot.name}`))));
    at = slot.to;
  }
  return h('p', { class: 'quote-text' }, parts, text.slice(at));
}

export function slotTable(slots, text) {
  if (!slots.length) return null;
  return h('section', {}, h('h3', {}, t('insight.slots')),
    h('table', { class: 'slots' },
      h('thead', {}, h('tr', {}, ['slot', 'value', 'characters', 'source'].map((column) => h('th', { scope: 'col' }, t(`column.${column}`))))),
      h('tbody', {}, slots.map((slot) => h('tr', {},
        h('th', { scope: 'row' }, h('span', { class: `key slot-${slot.name}` }, t(`slot.${slot.name}`))),
        h('td', {}, slot.value),
        h('td', {}, text.slice(slot.from, slot.to)),
        h('td', { title: slot.source }, sourceTag(slot.source)))))));
}

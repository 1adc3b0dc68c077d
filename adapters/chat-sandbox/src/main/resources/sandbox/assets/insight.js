// The right pane, above: what the bot understood of one message, and why.

import { h, fill, icon } from './dom.js';
import { t, matter, joined } from './words.js';
import { key, nameOf, shown, store, when } from './store.js';
import { get } from './wire.js';
import { find } from './bubble.js';
import { gist } from './rooms.js';
import { highlighted, slotTable } from './slots.js';

const readings = new Map();

export function insightPane() {
  const body = h('div', { class: 'side-body' });
  let drawn = '';

  async function draw() {
    const bubble = shown();
    const id = bubble && `${key(store.chat)}/${bubble.id}`;
    if (bubble && !bubble.bot && !readings.has(id)) await fetchReading(id, bubble);
    const now = shown();
    // While the reading was on its way another message may have come forward.
    if (now?.id !== bubble?.id) return;
    const reading = readings.get(id);
    const stamp = JSON.stringify([id, bubble?.outcome, bubble?.why, bubble?.subjects, Boolean(reading)]);
    if (stamp === drawn && bubble) return;
    drawn = stamp;
    fill(body, bubble ? (bubble.bot ? ofBot(bubble) : ofPerson(bubble, reading)) : nothing());
  }

  async function fetchReading(id, bubble) {
    try {
      const { reading } = await get('reading', { ...store.chat, id: bubble.id });
      if (reading) readings.set(id, reading);
    } catch {
      // It is asked for again with the next change.
    }
  }

  draw();
  when('selected bubbles chat', draw);
  return h('section', { class: 'insight pane', 'data-pane': 'insight', 'aria-label': t('pane.insight') },
    h('h2', { class: 'side-head' }, icon('spark'), t('insight.title')), body);
}

function nothing() {
  return h('div', { class: 'empty' }, icon('spark'), h('strong', {}, t('insight.empty')), h('p', {}, t('insight.empty_hint')));
}

function ofBot(bubble) {
  return [h('p', { class: 'quote-text' }, bubble.text),
    row(t('insight.said_by'), t('bot')),
    bubble.subjects.length ? row(t('about'), codes(bubble.subjects)) : null];
}

function ofPerson(bubble, reading) {
  if (!reading) {
    return [h('p', { class: 'quote-text' }, gist(bubble)), bubble.outcome ? became(bubble) : h('p', { class: 'hint' }, t('insight.reading'))];
  }
  const [act, ...others] = reading.acts;
  return [
    h('p', { class: 'who-said' }, nameOf(bubble.from.id)),
    highlighted(bubble.text || gist(bubble), allSlots(reading)),
    bubble.outcome ? became(bubble) : null,
    h('h3', {}, t('insight.act')),
    weighed(t(`act.${act.act}`), act),
    reading.notice ? row(t('insight.notice'), t(`notice_kind.${reading.notice}`)) : null,
    others.length ? h('details', {}, h('summary', {}, t('insight.others', { count: others.length })), others.map((o) => weighed(t(`act.${o.act}`), o))) : null,
    reading.clauses.map((clause, i) => clauseView(clause, i, reading.clauses.length)),
    slotTable(allSlots(reading), bubble.text),
    cues(reading.cues),
  ];
}

/** Slots of the whole and of its clauses, each once. */
function allSlots(reading) {
  const seen = new Set();
  return [...reading.slots, ...reading.clauses.flatMap((c) => c.slots)].filter((slot) => {
    const stamp = `${slot.name}/${slot.from}/${slot.to}/${slot.value}`;
    return !seen.has(stamp) && seen.add(stamp);
  });
}

function became(bubble) {
  return h('div', { class: `became outcome-${bubble.outcome}` },
    h('strong', {}, h('span', { class: 'dot', 'aria-hidden': 'true' }), t(`outcome.${bubble.outcome}`), codes(bubble.subjects)),
    bubble.why ? h('span', {}, t('insight.why'), ' ', h('code', {}, bubble.why)) : null);
}

function codes(list) {
  return list.map((code) => h('button', { class: 'code', type: 'button', onclick: () => find(code), 'aria-label': t('show_on_board', { code }) }, code));
}

function clauseView(clause, index, count) {
  const [best, ...others] = clause.matters;
  return h('section', { class: 'clause' },
    h('h3', {}, count > 1 ? t('insight.clause', { number: index + 1 }) : t('insight.one_clause')),
    count > 1 ? h('p', { class: 'clause-text' }, clause.text) : null,
    h('p', { class: 'tags' }, h('span', { class: 'tag' }, t(`kind.${clause.kind}`)), h('span', { class: `tag urgency-${clause.urgency}` }, t(`urgency.${clause.urgency}`)),
      h('span', { class: 'tag plain' }, t('insight.sure', { percent: percent(clause.confidence) }))),
    best ? weighed(matter(best.matter), best) : h('p', { class: 'hint' }, t('insight.no_matter')),
    others.length ? h('details', {}, h('summary', {}, t('insight.others', { count: others.length })), others.map((o) => weighed(matter(o.matter), o))) : null,
    cues(clause.cues));
}

/** A choice with how sure it is, who made it, and the characters that decided. */
function weighed(name, { confidence, source, detail }) {
  return h('div', { class: 'weighed' },
    h('div', { class: 'weighed-line' }, h('strong', {}, name), h('meter', { min: 0, max: 1, value: confidence, 'aria-label': t('insight.sure', { percent: percent(confidence) }) }),
      h('span', { class: 'percent' }, `${percent(confidence)}%`)),
    h('div', { class: 'weighed-why' }, sourceTag(source), h('code', {}, source.replace(/^model:/, '')), detail ? h('q', {}, detail) : null));
}

export function sourceTag(source) {
  const kind = source.startsWith('model:') ? 'model' : 'rule';
  return h('span', { class: `tag source-${kind}` }, t(`source.${kind}`));
}

function cues(list) {
  return list.length ? h('p', { class: 'cues' }, h('span', {}, t('insight.cues')), joined(list.map((cue) => t(`cue.${cue}`)))) : null;
}

function row(label, value) {
  return h('p', { class: 'fact' }, h('span', {}, label), h('span', {}, value));
}

function percent(confidence) {
  return Math.round(confidence * 100);
}

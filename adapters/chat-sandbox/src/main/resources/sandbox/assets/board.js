// The right pane, below: the items and notices that came of it.

import { h, fill, icon } from './dom.js';
import { t, matter, joined } from './words.js';
import { moment, now, span } from './times.js';
import { store, when } from './store.js';
import { noticeCard } from './notices.js';

const OPEN = new Set(['reported', 'dispatched', 'claimed', 'needs_review']);

export function boardPane() {
  const body = h('div', { class: 'side-body', id: 'board-body', role: 'tabpanel' });
  const heads = h('div', { class: 'side-head switch', role: 'tablist', 'aria-label': t('pane.board') });
  let tab = 'items';

  function draw() {
    const { items, notices } = store.board;
    fill(heads, head('items', items.filter((i) => OPEN.has(i.state)).length), head('notices', notices.filter((n) => n.state === 'live' || n.state === 'waiting').length));
    const list = tab === 'items' ? items.map(itemCard) : notices.map(noticeCard);
    const top = body.scrollTop;
    fill(body, list.length ? list : empty());
    body.scrollTop = top;
  }

  function head(name, count) {
    return h('button', { type: 'button', role: 'tab', 'data-focus': name, 'aria-selected': String(tab === name), 'aria-controls': 'board-body', tabindex: tab === name ? 0 : -1,
      onclick: () => { tab = name; draw(); },
      onkeydown: (event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        tab = tab === 'items' ? 'notices' : 'items';
        draw();
        heads.querySelector('[aria-selected=true]').focus();
      } }, t(`board.${name}`), h('span', { class: 'badge' }, String(count)));
  }

  function empty() {
    return h('div', { class: 'empty' }, icon('board'), h('strong', {}, t(`board.no_${tab}`)), h('p', {}, t(`board.no_${tab}_hint`)));
  }

  function reveal({ detail: code }) {
    if (!body.isConnected) return;
    tab = store.board.notices.some((n) => n.code === code) ? 'notices' : 'items';
    draw();
    document.dispatchEvent(new CustomEvent('sandbox-pane', { detail: 'board' }));
    const card = body.querySelector(`[data-code="${CSS.escape(code)}"]`);
    if (!card) return;
    card.scrollIntoView({ block: 'nearest' });
    card.classList.add('found');
    card.focus({ preventScroll: true });
    setTimeout(() => card.classList.remove('found'), 2000);
  }

  document.addEventListener('sandbox-find', reveal);
  draw();
  when('board', draw);
  return h('section', { class: 'board pane', 'data-pane': 'board', 'aria-label': t('pane.board') }, heads, body);
}

function itemCard(item) {
  const title = item.matter ? matter(item.matter) : t(`kind.${item.kind}`);
  return h('article', { class: `card state-${item.state}`, 'data-code': item.code, tabindex: -1 },
    h('header', {}, h('strong', { class: 'card-code' }, item.code), h('span', { class: 'tag state' }, t(`state.${item.state}`)),
      item.urgency === 'normal' ? null : h('span', { class: `tag urgency-${item.urgency}` }, t(`urgency.${item.urgency}`)),
      item.late ? h('span', { class: 'tag late' }, t('item.late')) : null),
    h('h3', {}, title, h('small', {}, t(`kind.${item.kind}`))),
    h('p', { class: 'summary' }, item.summary),
    h('dl', {},
      fact('item.place', [item.place, item.grid].filter(Boolean).join(' · ')),
      fact('item.handler', handler(item)),
      fact('item.due', due(item)),
      fact('item.askers', joined(item.askers)),
      item.word ? fact('item.word', item.word) : null,
      item.question ? fact('item.question', t(`slot.${item.question}`)) : null,
      item.rating ? fact('item.rating', t(`rating.${item.rating}`)) : null,
      item.repeatOf ? fact('item.repeat_of', item.repeatOf) : null,
      item.mergedInto ? fact('item.merged_into', item.mergedInto) : null,
      item.notice ? fact('item.notice', item.notice) : null));
}

export function fact(label, value) {
  return value ? [h('dt', {}, t(label)), h('dd', {}, value)] : [];
}

function handler(item) {
  if (item.places > 1) return t('item.places', { names: joined(item.holders) || t('item.nobody'), taken: item.holders.length, places: item.places });
  if (item.handler) return item.handler;
  const to = [item.owner, item.department].filter(Boolean);
  return to.length ? t('item.brought_to', { names: joined(to) }) : t('item.nobody');
}

function due(item) {
  if (item.resolved) return t('item.resolved_at', { time: moment(item.resolved) });
  if (!item.due) return '';
  const time = moment(item.due);
  const isPast = new Date(item.due) < now();
  return t(isPast ? 'item.due_past' : 'item.due_in', { time, span: isPast ? span(item.due, now()) : span(now(), item.due) });
}

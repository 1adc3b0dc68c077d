// The middle pane: what is said in the open chat.

import { arrange, h, fill, icon } from './dom.js';
import { t } from './words.js';
import { moment } from './times.js';
import { bubbles, group, same, store, when } from './store.js';
import { bubbleView, recalledLine } from './bubble.js';
import { composer } from './composer.js';

const PAUSE = 5 * 60 * 1000;

export function talkPane() {
  const head = h('header', { class: 'talk-head' });
  const list = h('div', { class: 'bubbles', role: 'log', 'aria-live': 'polite', 'aria-label': t('messages'), tabindex: 0 });
  const down = h('button', { class: 'down', type: 'button', hidden: true, onclick: () => toEnd() }, icon('down'), t('new_messages'));
  const drawn = new Map();
  let at = null;

  function toEnd() {
    list.scrollTop = list.scrollHeight;
    down.hidden = true;
  }

  function drawHead() {
    const where = store.chat.group ? group(store.chat.group) : null;
    const title = where ? where.name : t('private_title', { name: store.me.name });
    const about = where ? `${t(`purpose.${where.purpose}`)} · ${where.grid}` : t('private_hint');
    fill(head, h('h1', {}, title), h('span', {}, about));
  }

  function draw() {
    const isNear = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    const isMoved = !same(at, store.chat);
    const before = list.childElementCount;
    at = store.chat;
    const rows = lines();
    arrange(list, rows.length ? rows : [emptyChat()]);
    if (isMoved || isNear) toEnd();
    else if (list.childElementCount > before) down.hidden = false;
  }

  function lines() {
    const all = [...bubbles(), ...store.pending.filter((p) => same(p.chat, store.chat) && !bubbles().some((b) => b.id === p.bubble.id))
      .map((entry) => ({ ...entry.bubble, entry }))];
    const taken = new Set(all.filter((b) => b.recalls && !b.entry?.trouble).map((b) => b.recalls));
    const rows = [];
    let last = 0;
    for (const bubble of all) {
      if (bubble.recalls) {
        if (bubble.entry?.trouble) rows.push(h('p', { class: 'clock trouble', role: 'alert' }, bubble.entry.trouble));
        continue;
      }
      const at_ = Date.parse(bubble.at);
      if (Math.abs(at_ - last) > PAUSE) rows.push(once(`clock/${bubble.id}`, bubble.at, () => h('p', { class: 'clock' }, moment(bubble.at))));
      last = at_;
      rows.push(taken.has(bubble.id) ? once(bubble.id, 'recalled', () => recalledLine(bubble)) : line(bubble, all));
    }
    return rows;
  }

  /** What has not changed keeps its element, and with it the focus. */
  function once(id, stamp, make) {
    const kept = drawn.get(id);
    if (kept?.stamp === stamp) return kept.element;
    const element = make();
    if (kept?.element.contains(document.activeElement)) queueMicrotask(() => element.querySelector('.bubble')?.focus());
    drawn.set(id, { stamp, element });
    return element;
  }

  function line(bubble, all) {
    const quoted = bubble.quote ? all.find((b) => b.id === bubble.quote) : null;
    const { entry, ...told } = bubble;
    const isSelected = store.selected === bubble.id;
    const stamp = JSON.stringify([told, entry?.trouble, Boolean(entry), isSelected, store.me.id, quoted?.text]);
    return once(bubble.id, stamp, () => bubbleView(bubble, quoted, isSelected));
  }

  // One stop for the tab key; the arrows go from message to message.
  list.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.target.matches('.bubbles, .bubble')) return;
    event.preventDefault();
    const all = [...list.querySelectorAll('.bubble')];
    const at_ = all.indexOf(event.target);
    all[at_ < 0 ? all.length - 1 : Math.min(all.length - 1, Math.max(0, at_ + step))]?.focus();
  });
  list.addEventListener('scroll', () => {
    if (list.scrollHeight - list.scrollTop - list.clientHeight < 80) down.hidden = true;
  });
  // A photo that arrives late must not push the newest words out of sight.
  list.addEventListener('load', (event) => {
    if (event.target.tagName === 'IMG' && down.hidden) toEnd();
  }, true);
  drawHead();
  draw();
  when('chat me', drawHead);
  when('bubbles me', draw);
  return h('main', { class: 'talk pane', 'data-pane': 'talk' }, head, h('div', { class: 'bubbles-frame' }, list, down), composer());
}

function emptyChat() {
  const tip = store.chat.group ? t('empty.group') : t('empty.private');
  return h('div', { class: 'empty' }, icon('chat'), h('strong', {}, t('empty.chat')), h('p', {}, tip));
}

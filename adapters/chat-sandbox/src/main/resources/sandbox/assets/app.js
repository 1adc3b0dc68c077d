// Puts the page together and keeps it fresh.

import { h, fill, icon, announce } from './dom.js';
import { speak, language, t } from './words.js';
import { live } from './times.js';
import { listen } from './wire.js';
import { arriveInTown, changed, forget, heard, lookAtBoard, lookAtChat, store, when, withdrawn } from './store.js';
import { roomsPane } from './rooms.js';
import { talkPane } from './talk.js';
import { insightPane } from './insight.js';
import { boardPane } from './board.js';
import { openStories, storyStrip } from './stories.js';

const PANES = [
  ['rooms', 'list'],
  ['talk', 'chat'],
  ['insight', 'spark'],
  ['board', 'board'],
];

const app = document.getElementById('app');

/** On a phone one pane is seen at a time. */
export function show(pane) {
  app.dataset.pane = pane;
  for (const tab of app.querySelectorAll('.tab')) {
    if (tab.dataset.to === pane) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
}

document.addEventListener('sandbox-pane', (event) => show(event.detail));

function bar() {
  const other = language() === 'zh' ? 'en' : 'zh';
  return h('header', { class: 'bar' },
    h('span', { class: 'brand' }, h('img', { src: '/sandbox/assets/icon.svg', alt: '', width: 28, height: 28 }),
      h('strong', {}, t('brand')), h('span', { class: 'town' }, t('demo_of', { town: store.town.township }))),
    h('span', { class: 'gap' }),
    h('button', { class: 'quiet', type: 'button', onclick: openStories, 'aria-haspopup': 'dialog' }, icon('play'), h('span', {}, t('stories'))),
    h('button', { class: 'quiet', type: 'button', lang: other === 'zh' ? 'zh-CN' : 'en', onclick: () => change(other) }, t('other_language')));
}

function tabs() {
  return h('nav', { class: 'tabs', 'aria-label': t('panes') }, PANES.map(([pane, drawing]) =>
    h('button', { class: 'tab', type: 'button', 'data-to': pane, onclick: () => show(pane) }, icon(drawing), h('span', {}, t(`pane.${pane}`)))));
}

function lost() {
  const line = h('p', { class: 'lost', role: 'alert', hidden: store.connected }, t('reconnecting'));
  when('line', () => { line.hidden = store.connected; });
  return line;
}

function build() {
  forget();
  document.title = `${t('brand')} · ${t('title')}`;
  fill(app, bar(), h('div', { class: 'strips' }, lost(), storyStrip()), roomsPane(), talkPane(),
    h('aside', { class: 'side', 'aria-label': t('side') }, insightPane(), boardPane()), tabs());
  app.removeAttribute('aria-busy');
  show(app.dataset.pane ?? 'talk');
}

async function change(to) {
  await speak(to);
  build();
  announce(t('language_changed'));
}

/** One look at a time; what is asked for meanwhile is looked at once more afterwards. */
function oneAtATime(task) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await task().catch(() => {});
    } while (again);
    running = false;
  };
}

async function begin() {
  await speak();
  await arriveInTown();
  live(store.town.zone);
  await lookAtBoard();
  build();
  const look = oneAtATime(() => Promise.all([lookAtChat(), lookAtBoard()]));
  const reset = oneAtATime(async () => {
    await Promise.all([lookAtChat(), lookAtBoard()]);
    changed('rooms');
  });
  await look();
  listen(store.town.cursor, {
    bubble: heard,
    gone: withdrawn,
    look,
    reset,
    line(connected) {
      store.connected = connected;
      changed('line');
    },
  });
}

begin().catch((trouble) => fill(app, h('p', { class: 'empty', role: 'alert' }, trouble.message)));

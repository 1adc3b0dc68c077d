// The left pane: who you are, the groups, and what is said to the bot in private.

import { h, fill, avatar, icon } from './dom.js';
import { t, joined } from './words.js';
import { brief } from './times.js';
import { become, enter, group, key, nameOf, person, same, store, when } from './store.js';
import { chooseWho } from './who.js';

export function roles(someone) {
  return someone.guest ? t('role.resident') : joined((someone.roles ?? []).map((r) => t(`role.${r}`)));
}

export function roomsPane() {
  const me = h('div', {});
  const list = h('div', { class: 'room-list' });
  const drawMe = () => fill(me, whoButton());
  const drawList = () => fill(list, groups(), privates());
  drawMe();
  drawList();
  when('me', drawMe);
  when('rooms chat me', drawList);
  return h('nav', { class: 'rooms pane', 'data-pane': 'rooms', 'aria-label': t('pane.rooms') }, me, list);
}

function whoButton() {
  const place = store.me.grid ? `${roles(store.me)} · ${store.me.grid}` : roles(store.me);
  return h('button', { class: 'me', type: 'button', 'aria-haspopup': 'dialog', onclick: chooseWho, 'aria-label': t('who.change_from', { name: store.me.name }) },
    avatar(store.me.name, store.me.id),
    h('span', { class: 'me-words' }, h('small', {}, t('who.you_are')), h('strong', {}, store.me.name), h('span', {}, place)),
    h('span', { class: 'swap' }, icon('swap'), t('who.change')));
}

function groups() {
  return h('section', { 'aria-label': t('groups') }, h('h2', {}, t('groups')), store.town.groups.map((each) =>
    room({ group: each.id }, each.name, h('span', { class: `avatar square ${each.purpose}`, 'aria-hidden': 'true' }, t(`purpose.short.${each.purpose}`)),
      () => enter({ group: each.id }))));
}

function privates() {
  const mine = { person: store.me.id };
  const others = [...store.latest.values()].map((l) => l.chat).filter((chat) => chat.person && !same(chat, mine));
  return h('section', { 'aria-label': t('private') }, h('h2', {}, t('private')),
    room(mine, t('bot'), avatar(t('bot'), 'bot', true), () => enter(mine)),
    others.map((chat) => room(chat, t('private_of', { name: nameOf(chat.person) }), avatar(nameOf(chat.person), chat.person),
      async () => {
        await become(person(chat.person) ?? { id: chat.person, name: nameOf(chat.person), guest: true });
        await enter(chat);
      })));
}

function room(chat, name, face, open) {
  const latest = store.latest.get(key(chat))?.bubble;
  const unread = store.unread.get(key(chat)) ?? 0;
  const isOpen = same(chat, store.chat);
  return h('button', { class: 'room', type: 'button', 'data-focus': key(chat), 'aria-current': isOpen ? 'true' : null,
    onclick: () => {
      open();
      document.dispatchEvent(new CustomEvent('sandbox-pane', { detail: 'talk' }));
    } },
  face,
  h('span', { class: 'room-words' },
    h('span', { class: 'room-line' }, h('strong', {}, name), latest ? h('time', {}, brief(latest.at)) : null),
    h('span', { class: 'room-line' }, h('span', { class: 'preview' }, latest ? preview(latest) : emptyHint(chat)),
      unread ? h('span', { class: 'unread', 'aria-label': t('unread', { count: unread }) }, unread > 99 ? '99+' : String(unread)) : null)));
}

function emptyHint(chat) {
  return chat.group ? t(`purpose.${group(chat.group).purpose}`) : t('private_hint');
}

function preview(bubble) {
  const who = bubble.bot ? t('bot') : bubble.from.name;
  return `${who}${t('colon')}${gist(bubble)}`;
}

/** One line of what a bubble holds. */
export function gist(bubble) {
  if (bubble.recalls) return t('recalled_short');
  const words = bubble.text.replace(/\s+/g, ' ').trim();
  if (words) return words;
  if (bubble.location) return t('place_of', { name: bubble.location.name });
  return bubble.attachments.length ? t(`attachment.${bubble.attachments[0].kind}`) : '';
}

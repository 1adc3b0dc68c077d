// One thing said, and what may be done with it.

import { h, avatar, icon } from './dom.js';
import { t } from './words.js';
import { changed, nameOf, say, select, send, store } from './store.js';
import { gist } from './rooms.js';

export function bubbleView(bubble, quoted, isSelected) {
  const isMine = !bubble.bot && bubble.from.id === store.me.id;
  const name = bubble.bot ? t('bot') : bubble.from.name;
  return h('article', { class: `line${isMine ? ' mine' : ''}${bubble.bot ? ' by-bot' : ''}${isSelected ? ' selected' : ''}`, 'data-id': bubble.id },
    avatar(name, bubble.bot ? 'bot' : bubble.from.id, bubble.bot),
    h('div', { class: 'said' },
      h('span', { class: 'name' }, name),
      h('div', { class: 'bubble', role: 'group', tabindex: isSelected ? 0 : -1, 'aria-label': `${name}${t('colon')}${gist(bubble)}`, 'aria-current': isSelected ? 'true' : null, onclick: (e) => pick(e, bubble), onkeydown: (e) => byKey(e, bubble) },
        content(bubble, isSelected)),
      bubble.quote ? quoteLine(quoted) : null,
      state(bubble, isSelected),
      isSelected ? actions(bubble, isMine, name) : null));
}

export function recalledLine(bubble) {
  const name = bubble.from?.id === store.me.id ? t('you') : (bubble.from?.name ?? t('bot'));
  return h('p', { class: 'clock' }, t('recalled', { name }));
}

function pick(event, bubble) {
  if (event.target.closest('a')) return;
  // Marking words with the mouse is no click on the bubble.
  if (String(getSelection()) !== '') return;
  if (!bubble.entry) select(bubble.id);
}

function byKey(event, bubble) {
  if ((event.key === 'Enter' || event.key === ' ') && event.target === event.currentTarget) {
    event.preventDefault();
    if (!bubble.entry) select(bubble.id);
  }
}

function content(bubble, isSelected) {
  const parts = [];
  if (bubble.text) {
    const isVoice = bubble.attachments.some((a) => a.kind === 'voice');
    parts.push(h('p', { class: 'text' }, isVoice ? [icon('voice'), ' '] : null, bubble.text));
  }
  for (const each of bubble.attachments) {
    if (each.kind === 'image') parts.push(picture(each.photo, isSelected));
    else if (each.kind !== 'voice' || !bubble.text) parts.push(h('span', { class: 'file' }, t(`attachment.${each.kind}`)));
  }
  if (bubble.location) parts.push(placeCard(bubble.location));
  return parts;
}

function picture(photo, isSelected) {
  if (!photo) return h('span', { class: 'no-photo' }, icon('photo'), t('photo_of_story'));
  const address = `/sandbox/photo/${encodeURIComponent(photo)}`;
  return h('a', { href: address, target: '_blank', rel: 'noopener', class: 'photo', tabindex: isSelected ? 0 : -1, 'aria-label': t('photo_open') }, h('img', { src: address, alt: t('photo_alt'), loading: 'lazy' }));
}

function placeCard(place) {
  return h('span', { class: 'place' }, h('span', { class: 'place-map', 'aria-hidden': 'true' }, icon('place')),
    h('span', { class: 'place-words' }, h('strong', {}, place.name), h('small', {}, `${place.lat.toFixed(4)}, ${place.lng.toFixed(4)}`)));
}

function quoteLine(quoted) {
  const words = quoted ? `${quoted.bot ? t('bot') : quoted.from.name}${t('colon')}${gist(quoted)}` : t('quoted_earlier');
  return h('p', { class: 'quoted' }, words);
}

/** What became of it: on its way, in trouble, or what the bot made of it. */
function state(bubble, isSelected) {
  if (bubble.entry?.trouble) {
    return h('p', { class: 'state trouble', role: 'alert' }, bubble.entry.trouble, ' ',
      h('button', { class: 'link', type: 'button', onclick: () => send(bubble.entry) }, t('send_again')));
  }
  if (bubble.entry) return h('p', { class: 'state' }, t('sending'));
  const codes = bubble.subjects.map((code) => h('button', { class: 'code', type: 'button', tabindex: isSelected ? 0 : -1, onclick: () => find(code), 'aria-label': t('show_on_board', { code }) }, code));
  if (bubble.bot) return codes.length ? h('p', { class: 'state' }, t('about'), codes) : null;
  return bubble.outcome ? h('p', { class: `state outcome-${bubble.outcome}` }, h('span', { class: 'dot', 'aria-hidden': 'true' }), t(`outcome.${bubble.outcome}`), codes) : null;
}

export function find(code) {
  document.dispatchEvent(new CustomEvent('sandbox-find', { detail: code }));
}

function actions(bubble, isMine, name) {
  const look = () => document.dispatchEvent(new CustomEvent('sandbox-pane', { detail: 'insight' }));
  return h('p', { class: 'actions' },
    h('button', { type: 'button', onclick: () => quote(bubble) }, t('quote')),
    isMine ? null : h('button', { type: 'button', onclick: () => mention(bubble.bot ? 'bot' : bubble.from.id, name) }, t('mention_one', { name })),
    isMine ? h('button', { type: 'button', onclick: () => say({ shown: { recalls: bubble.id }, sent: { recalls: bubble.id } }) }, t('recall')) : null,
    h('button', { type: 'button', class: 'phone-only', onclick: look }, t('pane.insight')));
}

function quote(bubble) {
  store.quote = { id: bubble.id, words: `${bubble.bot ? t('bot') : nameOf(bubble.from.id)}${t('colon')}${gist(bubble)}` };
  changed('quote');
}

function mention(id, name) {
  document.dispatchEvent(new CustomEvent('sandbox-mention', { detail: { id, name } }));
}

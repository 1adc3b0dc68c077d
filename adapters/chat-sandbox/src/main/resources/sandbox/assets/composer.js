// Where one writes: words, photos, places, mentions.

import { avatar, h, fill, icon } from './dom.js';
import { t } from './words.js';
import { say, store, when, changed } from './store.js';
import { upload } from './wire.js';
import { mentions } from './mentions.js';
import { choosePlace } from './place.js';
import { chooseWho } from './who.js';

const LONGEST = 5000;
const MOST_PHOTOS = 9;

export function composer() {
  const text = h('textarea', { rows: 1, maxlength: LONGEST, 'aria-label': t('write'), placeholder: t('write'), enterkeyhint: 'send' });
  const file = h('input', { type: 'file', accept: 'image/jpeg,image/png,image/gif', multiple: true, hidden: true });
  const extras = h('div', { class: 'extras' });
  const wrong = h('p', { class: 'wrong', role: 'alert', hidden: true });
  const called = mentions(text);
  let photos = [];

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight, 132)}px`;
  }

  function drawExtras() {
    fill(extras,
      store.quote ? h('p', { class: 'quoting' }, h('span', {}, store.quote.words), remove(() => { store.quote = null; changed('quote'); })) : null,
      photos.map((name) => h('span', { class: 'thumb' }, h('img', { src: `/sandbox/photo/${name}`, alt: t('photo_alt') }),
        remove(() => { photos = photos.filter((p) => p !== name); drawExtras(); }))));
  }

  function complain(words) {
    wrong.hidden = !words;
    wrong.textContent = words ?? '';
  }

  async function attach(files) {
    complain(null);
    for (const each of [...files].slice(0, MOST_PHOTOS - photos.length)) {
      try {
        const name = await upload(each);
        if (!photos.includes(name)) photos.push(name);
      } catch (trouble) {
        complain(trouble.message);
      }
      drawExtras();
    }
    file.value = '';
  }

  function sendAll() {
    const words = text.value.trim();
    if (!words && !photos.length) return;
    const quote = store.quote?.id;
    say({
      shown: { text: words, quote, attachments: photos.map((photo) => ({ kind: 'image', photo })) },
      sent: { text: words, quote, photos, mentions: called.inText() },
    });
    text.value = '';
    photos = [];
    complain(null);
    grow();
    drawExtras();
    text.focus();
  }

  function sendPlace(location) {
    say({ shown: { location }, sent: { location } });
  }

  text.addEventListener('input', grow);
  text.addEventListener('keydown', (event) => {
    // While an input method composes, Enter chooses its word; some browsers say so by 229 alone.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !isComposing && !event.defaultPrevented) {
      event.preventDefault();
      sendAll();
    }
  });
  text.addEventListener('paste', (event) => {
    const pictures = [...(event.clipboardData?.files ?? [])].filter((f) => f.type.startsWith('image/'));
    if (pictures.length) attach(pictures);
  });
  file.addEventListener('change', () => attach(file.files));
  when('quote', () => {
    drawExtras();
    if (store.quote) text.focus();
  });
  const who = h('button', { class: 'chip phone-only', type: 'button', 'aria-haspopup': 'dialog', onclick: chooseWho });
  const drawWho = () => {
    who.setAttribute('aria-label', t('who.change_from', { name: store.me.name }));
    fill(who, avatar(store.me.name, store.me.id), store.me.name, icon('swap'));
  };
  drawWho();
  when('me', drawWho);
  drawExtras();
  return h('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); sendAll(); } },
    called.list, extras, wrong,
    h('div', { class: 'tools' },
      tool('photo', () => file.click()), tool('place', () => choosePlace(sendPlace)), tool('at', () => called.ask()),
      who, h('span', { class: 'keys' }, t('keys'))),
    h('div', { class: 'row' }, text, file, h('button', { class: 'primary', type: 'submit' }, t('send'))));
}

function tool(name, task) {
  return h('button', { class: 'round', type: 'button', 'aria-label': t(`tool.${name}`), title: t(`tool.${name}`), onclick: task }, icon(name));
}

function remove(task) {
  return h('button', { class: 'round small', type: 'button', 'aria-label': t('remove'), onclick: task }, icon('close'));
}

// Choosing who you are in this town.

import { h, fill, avatar, icon } from './dom.js';
import { t } from './words.js';
import { become, store } from './store.js';
import { dialog } from './dialog.js';
import { roles } from './rooms.js';

const NAME = /^[\p{L}\p{M}\p{N}·._-][\p{L}\p{M}\p{N}·. _-]{0,19}$/u;

export function chooseWho() {
  const list = h('div', { class: 'choices' });
  const search = h('input', { type: 'search', placeholder: t('who.search'), 'aria-label': t('who.search'), autocomplete: 'off' });
  const box = dialog(t('who.title'), t('who.hint'), search, list, newResident((someone) => pick(someone)));
  function pick(someone) {
    box.close();
    become(someone);
  }
  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const found = store.town.people.filter((p) => `${p.name} ${roles(p)} ${p.grid ?? ''}`.toLowerCase().includes(wanted));
    fill(list, found.map((someone) => choice(someone, () => pick(someone))), found.length ? null : h('p', { class: 'empty' }, t('who.nobody')));
  }
  search.addEventListener('input', draw);
  draw();
  box.showModal();
}

function choice(someone, pick) {
  const isMe = someone.id === store.me.id;
  return h('button', { class: 'choice', type: 'button', onclick: pick, 'aria-current': isMe ? 'true' : null },
    avatar(someone.name, someone.id),
    h('span', { class: 'choice-words' }, h('strong', {}, someone.name), h('span', {}, [roles(someone), someone.grid].filter(Boolean).join(' · '))),
    isMe ? h('span', { class: 'tag' }, t('who.me')) : null);
}

function newResident(pick) {
  const name = h('input', { type: 'text', maxlength: 20, placeholder: t('who.name'), 'aria-label': t('who.name'), autocomplete: 'off', required: true });
  const wrong = h('p', { class: 'wrong', role: 'alert', hidden: true }, t('who.wrong_name'));
  return h('form', { class: 'new-resident', method: 'dialog', onsubmit: (event) => {
    event.preventDefault();
    const chosen = name.value.trim();
    wrong.hidden = NAME.test(chosen);
    if (wrong.hidden) pick({ id: `guest-${chosen}`, name: chosen, guest: true });
  } }, h('strong', {}, icon('people'), t('who.another')), h('div', { class: 'row' }, name, h('button', { class: 'primary', type: 'submit' }, t('who.speak'))), wrong);
}

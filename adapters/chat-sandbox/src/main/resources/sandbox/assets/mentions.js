// Calling somebody by @: a list to choose from while one types, and who was called when it is sent.

import { h, fill, avatar } from './dom.js';
import { t } from './words.js';
import { store } from './store.js';
import { roles } from './rooms.js';

const MOST = 8;

export function mentions(text) {
  const list = h('div', { class: 'mention-list', role: 'listbox', id: 'mention-list', 'aria-label': t('tool.at'), hidden: true });
  const chosen = new Map(); // name to id
  let found = [];
  let at = 0;
  text.setAttribute('role', 'combobox');
  text.setAttribute('aria-controls', 'mention-list');
  text.setAttribute('aria-autocomplete', 'list');
  text.setAttribute('aria-expanded', 'false');

  function everybody() {
    return [{ id: 'bot', name: t('bot'), isBot: true }, ...store.town.people.filter((p) => p.id !== store.me.id)];
  }

  /** The letters after the last @ before the cursor, or null where nobody is being called. */
  function begun() {
    const before = text.value.slice(0, text.selectionStart);
    return before.match(/@([^@\s]{0,20})$/)?.[1] ?? null;
  }

  function look() {
    const wanted = begun();
    found = wanted === null ? [] : everybody().filter((p) => p.name.toLowerCase().includes(wanted.toLowerCase())).slice(0, MOST);
    at = 0;
    draw();
  }

  function draw() {
    list.hidden = found.length === 0;
    text.setAttribute('aria-expanded', String(found.length > 0));
    fill(list, found.map((someone, i) => h('div', { class: 'mention', role: 'option', id: `mention-${i}`, 'aria-selected': String(i === at),
      onmousedown: (event) => { event.preventDefault(); take(someone); } },
    avatar(someone.name, someone.id, someone.isBot), h('strong', {}, someone.name), h('span', {}, someone.isBot ? t('bot_role') : roles(someone)))));
    if (found.length) text.setAttribute('aria-activedescendant', `mention-${at}`);
    else text.removeAttribute('aria-activedescendant');
  }

  function take(someone) {
    const cursor = text.selectionStart;
    const start = text.value.lastIndexOf('@', cursor - 1);
    write(someone, text.value.slice(0, start), text.value.slice(cursor));
  }

  function write({ id, name }, before, after) {
    chosen.set(name, id);
    text.value = `${before}@${name} ${after}`;
    const cursor = before.length + name.length + 2;
    text.focus();
    text.setSelectionRange(cursor, cursor);
    found = [];
    draw();
    text.dispatchEvent(new Event('input'));
  }

  text.addEventListener('input', look);
  text.addEventListener('blur', () => { found = []; draw(); });
  text.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) at = (at + step + found.length) % found.length;
    else if (event.key === 'Escape') found = [];
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]);
    else return;
    event.preventDefault();
    draw();
  });

  // One composer is on the page at a time; an old one hears nothing of what is meant for the new.
  document.addEventListener('sandbox-mention', (event) => {
    if (text.isConnected) write(event.detail, text.value.slice(0, text.selectionStart), text.value.slice(text.selectionStart));
  });

  return {
    list,
    ask() {
      const cursor = text.selectionStart;
      text.value = `${text.value.slice(0, cursor)}@${text.value.slice(cursor)}`;
      text.focus();
      text.setSelectionRange(cursor + 1, cursor + 1);
      look();
    },
    /** The ids of all whose name stands behind an @, chosen from the list or typed in full. */
    inText() {
      const known = new Map([...everybody().map((p) => [p.name, p.id]), ...chosen]);
      return [...known].filter(([name]) => text.value.includes(`@${name}`)).map(([, id]) => id);
    },
  };
}

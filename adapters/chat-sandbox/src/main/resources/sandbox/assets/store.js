// What this window knows, and who wants to hear when it changes.

import { now, tick } from './times.js';
import { get, newId, post } from './wire.js';

const ME = 'huiyin.sandbox.me';
const CHAT = 'huiyin.sandbox.chat';

export const store = {
  town: null,
  me: null, // {id, name, roles, grid, guest}
  chat: null, // {group} or {person}
  bubbles: new Map(), // by chat key, oldest first
  latest: new Map(),
  unread: new Map(),
  pending: [], // what was sent from here and has not come back yet
  selected: null, // the message pinned in the right pane; null follows the newest
  quote: null,
  board: { items: [], notices: [], now: new Date().toISOString() },
  stories: { stories: [] },
  connected: true,
};

const listeners = new Map();

/** Runs a task whenever one of the topics changes. */
export function when(topics, task) {
  for (const topic of topics.split(' ')) {
    listeners.set(topic, [...(listeners.get(topic) ?? []), task]);
  }
}

/** Nobody listens any more: the page is about to be put together anew. */
export function forget() {
  listeners.clear();
}

export function changed(...topics) {
  const tasks = new Set(topics.flatMap((topic) => listeners.get(topic) ?? []));
  for (const task of tasks) task();
}

export function key(chat) {
  return chat.group ? `group:${chat.group}` : `person:${chat.person}`;
}

export function same(one, other) {
  return Boolean(one && other) && key(one) === key(other);
}

export function bubbles(chat = store.chat) {
  return store.bubbles.get(key(chat)) ?? [];
}

export function person(id) {
  return store.town.people.find((p) => p.id === id);
}

export function nameOf(id) {
  return person(id)?.name ?? id.replace(/^guest-/, '');
}

export function group(id) {
  return store.town.groups.find((g) => g.id === id);
}

/** Takes the town in, and picks up where this window was left. */
export async function arriveInTown() {
  store.town = await get('town');
  for (const { bubble, ...chat } of store.town.chats) store.latest.set(key(chat), { chat, bubble });
  const guest = localStorage.getItem(ME)?.startsWith('guest-') ? localStorage.getItem(ME) : null;
  store.me =
    person(localStorage.getItem(ME)) ??
    (guest ? { id: guest, name: guest.slice(6), guest: true } : null) ??
    store.town.people.find((p) => p.roles?.includes('resident')) ??
    store.town.people[0];
  const kept = localStorage.getItem(CHAT);
  const residents = store.town.groups.find((g) => g.purpose === 'residents') ?? store.town.groups[0];
  store.chat = kept === 'direct' ? { person: store.me.id } : { group: (group(kept) ?? residents).id };
}

export function become(someone) {
  if (someone.guest && !person(someone.id)) store.town.people.push(someone);
  const isDirect = Boolean(store.chat.person);
  store.me = someone;
  localStorage.setItem(ME, someone.id);
  changed('me', 'rooms');
  return isDirect ? enter({ person: someone.id }) : Promise.resolve();
}

export async function enter(chat) {
  store.chat = chat;
  store.selected = null;
  store.quote = null;
  store.unread.delete(key(chat));
  localStorage.setItem(CHAT, chat.group ?? 'direct');
  changed('chat', 'rooms', 'bubbles', 'selected', 'quote');
  await lookAtChat();
}

export async function lookAtChat() {
  const chat = store.chat;
  const before = new Set(bubbles(chat).map((b) => b.id));
  const { bubbles: fresh } = await get('chat', chat);
  const ids = new Set(fresh.map((b) => b.id));
  // What the stream brought while this was on its way is newer than the answer.
  const newer = bubbles(chat).filter((b) => !before.has(b.id) && !ids.has(b.id));
  store.bubbles.set(key(chat), [...fresh, ...newer]);
  changed('bubbles');
}

export async function lookAtBoard() {
  [store.board, store.stories] = await Promise.all([get('board'), get('stories')]);
  tick(store.board.now);
  changed('board', 'stories');
}

/** Something was said somewhere. */
export function heard({ bubble, ...chat }) {
  const list = bubbles(chat);
  if (list.some((b) => b.id === bubble.id)) return;
  store.bubbles.set(key(chat), [...list, bubble]);
  store.latest.set(key(chat), { chat, bubble });
  if (bubble.from && !person(bubble.from.id)) {
    store.town.people.push({ ...bubble.from, guest: true });
    changed('people');
  }
  if (same(chat, store.chat)) changed('bubbles');
  else store.unread.set(key(chat), (store.unread.get(key(chat)) ?? 0) + 1);
  changed('rooms');
}

export function withdrawn({ id, ...chat }) {
  const left = bubbles(chat).filter((b) => b.id !== id);
  store.bubbles.set(key(chat), left);
  if (store.latest.get(key(chat))?.bubble.id === id) {
    if (left.length) store.latest.set(key(chat), { chat, bubble: left.at(-1) });
    else store.latest.delete(key(chat));
  }
  changed('bubbles', 'rooms');
}

/** Says something here. It is shown at once, and marked until the server has it. */
export async function say(content) {
  const bubble = { id: newId(), at: now().toISOString(), from: { id: store.me.id, name: store.me.name }, attachments: [], subjects: [], text: '', ...content.shown };
  const entry = { chat: store.chat, bubble, sent: { id: bubble.id, from: store.me.id, ...store.chat, ...content.sent } };
  delete entry.sent.person;
  store.pending.push(entry);
  store.selected = null;
  store.quote = null;
  changed('quote', 'selected');
  await send(entry);
}

export async function send(entry) {
  entry.trouble = null;
  changed('bubbles');
  try {
    await post('say', entry.sent);
    store.pending = store.pending.filter((p) => p !== entry);
    if (same(entry.chat, store.chat)) await lookAtChat();
  } catch (trouble) {
    entry.trouble = trouble.message;
  }
  changed('bubbles');
}

export function select(id) {
  store.selected = store.selected === id ? null : id;
  changed('selected', 'bubbles');
}

/** The message the right pane tells about: the pinned one, else the newest a person said here. */
export function shown() {
  const list = bubbles();
  return list.find((b) => b.id === store.selected) ?? list.findLast((b) => !b.bot && !b.recalls);
}

// To the server and back.

import { t } from './words.js';

/** What went wrong, in the reader's words. */
export class Trouble extends Error {}

async function read(reply) {
  if (reply.ok) return reply.json();
  const problem = await reply.json().catch(() => ({}));
  const code = reply.status === 413 ? 'too_large' : (problem.code ?? 'failed');
  throw new Trouble(t(`problem.${code}`));
}

async function ask(path, options) {
  let reply;
  try {
    reply = await fetch(`/sandbox/${path}`, options);
  } catch {
    throw new Trouble(t('problem.offline'));
  }
  return read(reply);
}

export function get(path, query = {}) {
  const search = new URLSearchParams(query).toString();
  return ask(search ? `${path}?${search}` : path, {});
}

export function post(path, body = {}) {
  return ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

const LARGEST = 10 * 1024 * 1024;

/** Sends one picture and gives the name it is kept under. */
export async function upload(file) {
  if (file.size > LARGEST) throw new Trouble(t('problem.too_large'));
  const type = file.type || 'application/octet-stream';
  return (await ask('photo', { method: 'POST', headers: { 'content-type': type }, body: file })).photo;
}

/** Listens from an event on. The browser comes back by itself and says where it was. */
export function listen(after, on) {
  const source = new EventSource(`/sandbox/events?after=${encodeURIComponent(after)}`);
  for (const name of ['bubble', 'gone', 'look', 'reset']) {
    source.addEventListener(name, (event) => on[name](JSON.parse(event.data)));
  }
  source.addEventListener('open', () => on.line(true));
  source.addEventListener('error', () => {
    on.line(false);
    // A refused stream is not tried again by the browser; the server may be back in a moment.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(after, on), 3000);
  });
}

/** A new message's id: made here, so that one sent twice is still one. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `w-${[...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
}

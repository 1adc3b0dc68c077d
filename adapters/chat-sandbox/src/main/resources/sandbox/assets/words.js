// Everything the page says, in the reader's language. The words themselves live in the phrase files.

const LANGUAGE = 'huiyin.sandbox.lang';
let words = {};
let current = remembered();

function remembered() {
  const kept = localStorage.getItem(LANGUAGE);
  return kept === 'en' || kept === 'zh' ? kept : 'zh';
}

export function language() {
  return current;
}

export async function speak(wanted = current) {
  const reply = await fetch(`/sandbox/words?lang=${wanted}`);
  if (!reply.ok) throw new Error(`words: ${reply.status}`);
  words = await reply.json();
  current = wanted;
  localStorage.setItem(LANGUAGE, wanted);
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
}

/** The words of a key with its gaps filled; a key nobody wrote shows its last part. */
export function t(key, gaps = {}) {
  const text = words[`sandbox.${key}`] ?? words[key] ?? key.slice(key.lastIndexOf('.') + 1);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in gaps ? String(gaps[name]) : whole));
}

/** A matter by its name, or by its id where the words have none. */
export function matter(id) {
  return words[`matter.${id}`] ?? id.replaceAll('_', ' ');
}

export function joined(list) {
  return list.join(t('comma'));
}

// A box over the page: Escape and a click beside it close it, the focus goes back to where it was.

import { h, icon } from './dom.js';
import { t } from './words.js';

export function dialog(title, hint, ...children) {
  const before = document.activeElement;
  const box = h('dialog', { 'aria-label': title },
    h('header', {}, h('h2', {}, title), h('button', { class: 'round', type: 'button', 'aria-label': t('close'), onclick: () => box.close() }, icon('close'))),
    hint ? h('p', { class: 'hint' }, hint) : null, children);
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });
  box.addEventListener('close', () => {
    box.remove();
    if (before?.isConnected) before.focus();
  });
  document.body.append(box);
  return box;
}

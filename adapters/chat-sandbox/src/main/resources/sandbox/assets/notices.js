// A notice: who has heard it, who is missing, what was answered.

import { h } from './dom.js';
import { t, joined } from './words.js';
import { moment, now, span } from './times.js';
import { fact } from './board.js';

export function noticeCard(notice) {
  const { asked } = notice;
  const heard = asked - notice.pending.length;
  return h('article', { class: `card notice-${notice.state}`, 'data-code': notice.code, tabindex: -1 },
    h('header', {}, h('strong', { class: 'card-code' }, notice.code), h('span', { class: 'tag state' }, t(`notice_state.${notice.state}`)),
      notice.state === 'live' ? h('span', { class: 'tag plain' }, t('notice.running', { span: span(notice.published, now()) })) : null),
    h('h3', {}, t(`notice_kind.${notice.kind}`), h('small', {}, notice.publisher)),
    h('p', { class: 'summary' }, notice.text),
    asked ? h('div', { class: 'ring' }, h('progress', { max: asked, value: heard, 'aria-label': t('notice.heard') }), h('span', {}, t(notice.rollCall ? 'notice.answered_of' : 'notice.heard_of', { heard, asked }))) : null,
    h('dl', {},
      notice.groups.length ? fact('notice.groups', joined(notice.groups)) : null,
      fact('notice.acknowledged', joined(notice.acknowledged)),
      fact('notice.pending', joined(notice.pending)),
      notice.deadline ? fact('notice.deadline', moment(notice.deadline)) : null),
    notice.answers.length ? answers(notice) : null);
}

function answers(notice) {
  const numbers = (n) => (n === undefined ? '–' : String(n));
  return h('table', { class: 'slots' },
    h('thead', {}, h('tr', {}, ['grid', 'from', 'status', 'households', 'people'].map((c) => h('th', { scope: 'col' }, t(`column.${c}`))))),
    h('tbody', {}, notice.answers.map((a) => h('tr', { title: a.text }, h('th', { scope: 'row' }, a.grid), h('td', {}, a.from), h('td', {}, t(`answer.${a.status}`)),
      h('td', {}, numbers(a.households)), h('td', {}, numbers(a.people))))),
    h('tfoot', {}, h('tr', {}, h('th', { scope: 'row', colspan: 3 }, t('notice.total')), h('td', {}, String(notice.households)), h('td', {}, String(notice.people)))));
}

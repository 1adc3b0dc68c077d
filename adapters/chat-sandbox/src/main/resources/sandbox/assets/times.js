// Moments as the town's clocks show them.

import { language, t } from './words.js';

let zone = 'Asia/Shanghai';
let today = new Date();

export function live(inZone) {
  zone = inZone;
}

/** The town's own now; while a story plays it may be another day than the reader's. */
export function tick(now) {
  today = new Date(now);
}

export function now() {
  return today;
}

function format(at, options) {
  const locale = language() === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options }).format(at);
}

function day(at) {
  return format(at, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** The time alone for today's, with the day otherwise. */
export function moment(iso) {
  const at = new Date(iso);
  const time = format(at, { hour: '2-digit', minute: '2-digit' });
  return day(at) === day(today) ? time : `${date(at)} ${time}`;
}

/** The time for today's, the day alone otherwise. */
export function brief(iso) {
  return day(new Date(iso)) === day(today) ? moment(iso) : date(new Date(iso));
}

function date(at) {
  const isThisYear = format(at, { year: 'numeric' }) === format(today, { year: 'numeric' });
  return format(at, { month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** How long from one moment to another, in its largest unit. */
export function span(from, to) {
  const minutes = Math.max(0, Math.round((new Date(to) - new Date(from)) / 60000));
  if (minutes < 60) return t('span.minutes', { count: minutes });
  if (minutes < 48 * 60) return t('span.hours', { count: Math.round(minutes / 60) });
  return t('span.days', { count: Math.round(minutes / 1440) });
}

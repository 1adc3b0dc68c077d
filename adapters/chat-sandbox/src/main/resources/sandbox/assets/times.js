// Moments as the town's clocks show them.

import { language, t } from './words.js';

let zone = 'Asia/Shanghai';

export function live(inZone) {
  zone = inZone;
}

function format(at, options) {
  const locale = language() === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options }).format(at);
}

function day(at) {
  return format(at, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** The time alone for today's, with the day otherwise. */
export function moment(iso, now = new Date()) {
  const at = new Date(iso);
  const time = format(at, { hour: '2-digit', minute: '2-digit' });
  if (day(at) === day(now)) return time;
  const sameYear = format(at, { year: 'numeric' }) === format(now, { year: 'numeric' });
  return `${format(at, { month: 'short', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) })} ${time}`;
}

/** How long from one moment to another, in its largest unit. */
export function span(from, to) {
  const minutes = Math.max(0, Math.round((new Date(to) - new Date(from)) / 60000));
  if (minutes < 60) return t('span.minutes', { count: minutes });
  if (minutes < 48 * 60) return t('span.hours', { count: Math.round(minutes / 60) });
  return t('span.days', { count: Math.round(minutes / 1440) });
}

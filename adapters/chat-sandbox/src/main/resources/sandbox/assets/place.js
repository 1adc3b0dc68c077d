// Sending where one is.

import { h } from './dom.js';
import { t } from './words.js';
import { store } from './store.js';
import { dialog } from './dialog.js';

export function choosePlace(send) {
  const name = h('input', { type: 'text', required: true, maxlength: 100, list: 'places', autocomplete: 'off', placeholder: t('place.example') });
  const lat = h('input', { type: 'number', required: true, min: -90, max: 90, step: 'any', value: '30.2500' });
  const lng = h('input', { type: 'number', required: true, min: -180, max: 180, step: 'any', value: '120.1500' });
  const form = h('form', { class: 'fields', onsubmit: (event) => {
    event.preventDefault();
    box.close();
    send({ name: name.value.trim(), lat: Number(lat.value), lng: Number(lng.value) });
  } },
  h('label', {}, t('place.name'), name),
  h('datalist', { id: 'places' }, store.town.grids.map((grid) => h('option', { value: grid }))),
  h('div', { class: 'row' }, h('label', {}, t('place.lat'), lat), h('label', {}, t('place.lng'), lng)),
  h('button', { class: 'primary', type: 'submit' }, t('send')));
  const box = dialog(t('tool.place'), t('place.hint'), form);
  box.showModal();
  name.focus();
}

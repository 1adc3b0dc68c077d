// The stories that can be played into the town, and how far the one that plays is.

import { h, fill, icon } from './dom.js';
import { t } from './words.js';
import { changed, store, when } from './store.js';
import { post } from './wire.js';
import { dialog } from './dialog.js';

const SPEEDS = ['real', 'tenfold', 'at_once'];
let dismissed = null;

function titleOf(id) {
  const story = store.stories.stories.find((s) => s.id === id);
  return story ? t(story.title) : id;
}

export function openStories() {
  const list = h('div', { class: 'choices' });
  const wrong = h('p', { class: 'wrong', role: 'alert', hidden: true });
  const box = dialog(t('stories'), t('stories.hint'), wrong, list);
  async function play(story, speed) {
    try {
      store.stories = await post('story', { story, speed });
      dismissed = null;
      changed('stories');
      box.close();
    } catch (trouble) {
      wrong.hidden = false;
      wrong.textContent = trouble.message;
    }
  }
  const { stories } = store.stories;
  fill(list, stories.length ? stories.map((each) => story(each, play)) : h('p', { class: 'empty' }, t('stories.none')));
  box.showModal();
}

function story(each, play) {
  const title = t(each.title);
  return h('div', { class: 'story' }, h('strong', {}, title), h('span', { class: 'speeds' }, SPEEDS.map((speed) =>
    h('button', { class: 'quiet', type: 'button', onclick: () => play(each.id, speed), 'aria-label': `${title}${t('comma')}${t(`speed.${speed}`)}` },
      speed === 'real' ? icon('play') : null, t(`speed.${speed}`)))));
}

export function storyStrip() {
  const strip = h('div', { class: 'story-strip', hidden: true });
  const draw = () => {
    const { progress } = store.stories;
    const stamp = progress && `${progress.story}/${progress.state}`;
    strip.hidden = !progress || (progress.state !== 'playing' && dismissed === stamp);
    if (!strip.hidden) fill(strip, ...told(progress, stamp));
  };
  draw();
  when('stories', draw);
  return strip;

  function told(progress, stamp) {
    const isPlaying = progress.state === 'playing';
    const words = t(`story.${progress.state}`, { title: titleOf(progress.story), speed: t(`speed.${progress.speed}`) });
    const end = isPlaying
      ? h('button', { class: 'quiet', type: 'button', onclick: stop }, icon('stop'), t('story.stop'))
      : h('button', { class: 'round', type: 'button', 'aria-label': t('close'), onclick: () => { dismissed = stamp; draw(); } }, icon('close'));
    return [h('span', { class: 'story-words' }, words),
      h('progress', { max: Math.max(1, progress.total), value: progress.done, 'aria-label': words }),
      h('span', { class: 'count' }, `${progress.done}/${progress.total}`), end];
  }
}

async function stop() {
  try {
    store.stories = await post('story/stop');
    changed('stories');
  } catch {
    // The strip still shows what plays; the button can be pressed again.
  }
}

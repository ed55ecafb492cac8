import { createApp, shallowReactive } from 'vue';
import Page from './page.vue';
import { start } from './start.ts';

void start((place, first, hears) => {
  const shown = shallowReactive({ ...first });
  createApp(Page, { shown, hears }).mount(place);
  return (next) => Object.assign(shown, next);
});

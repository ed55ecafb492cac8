// What happens when the console's page is opened?
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { commonWords } from '../messages/generated/common.ts';
import { followLinks } from './routing/go.ts';
import './shell/console-shell.ts';
import { watchSeenHeight } from './shell/seen-height.ts';
import { language } from './words/language.ts';

document.documentElement.lang = language();
document.title = commonWords[language()].product;

// The controls' dark colours come by a class.
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('wa-dark', prefersDark.matches);
prefersDark.addEventListener('change', follow);
follow();

registerIconLibrary('system', { resolver: (name) => `/console/assets/icons.svg#${name}`, spriteSheet: true });

followLinks();
watchSeenHeight();
const regions = (['polite', 'assertive'] as const).map((urgency) => {
  const region = document.createElement('div');
  region.id = urgency;
  region.className = 'unseen';
  region.setAttribute('aria-live', urgency);
  return region;
});
document.body.append(...regions, document.createElement('console-shell'));

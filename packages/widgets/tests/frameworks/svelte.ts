import { mount } from 'svelte';
import Page from './page.svelte';
import { start } from './start.ts';

void start((target, first, hears) => mount(Page, { target, props: { first, hears } }).change);

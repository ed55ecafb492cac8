import type { Browser } from 'playwright';

/** What the embed builder of a hub gives for each choice: the components of each framework, and the words that all of them hold. */
export interface HandedOut {
  /** Modules by what imports them: the snippets as they are, and what puts each on a page. */
  readonly texts: ReadonlyMap<string, string>;
  /** An entry for each snippet: `react-cards`. */
  readonly entries: Readonly<Record<string, string>>;
  readonly fallbacks: Readonly<Record<string, string>>;
}

/** What one writes around a component to see it on a page, and the ending of its file. */
const frameworks = {
  react: {
    ending: 'tsx',
    shown: (component: string) => `import { createRoot } from 'react-dom/client';
import { PublicFigures } from '${component}';
createRoot(document.getElementById('page')).render(<PublicFigures />);`,
  },
  vue: {
    ending: 'vue',
    shown: (component: string) => `import { createApp } from 'vue';
import PublicFigures from '${component}';
createApp(PublicFigures).mount('#page');`,
  },
  svelte: {
    ending: 'svelte',
    shown: (component: string) => `import { mount } from 'svelte';
import PublicFigures from '${component}';
mount(PublicFigures, { target: document.getElementById('page') });`,
  },
  angular: {
    ending: 'ts',
    shown: (component: string) => `import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { PublicFigures } from '${component}';
document.getElementById('page').append(document.createElement('public-figures'));
bootstrapApplication(PublicFigures);`,
  },
} as const;

export const handedTo = Object.keys(frameworks) as (keyof typeof frameworks)[];

/** Opens the builder with each choice, and takes what it gives. */
export async function handedOutBy(
  hub: string,
  browser: Browser,
  choices: Readonly<Record<string, string>>,
): Promise<HandedOut> {
  const texts = new Map<string, string>();
  const entries: Record<string, string> = {};
  const fallbacks: Record<string, string> = {};
  const page = await browser.newPage();
  for (const [choice, query] of Object.entries(choices)) {
    await page.goto(`${hub}/integrer?${query}`);
    const snippet = async (way: string) => (await page.textContent(`#snippet-${way}`)) ?? '';
    fallbacks[choice] = await page.evaluate(
      (markup) => new DOMParser().parseFromString(markup, 'text/html').body.textContent.trim(),
      await snippet('element'),
    );
    for (const framework of handedTo) {
      const { ending, shown } = frameworks[framework];
      const name = `${framework}-${choice}`;
      const component = `text:${name}.${ending}`;
      const entry = `text:page-of-${name}.${ending === 'tsx' ? 'tsx' : 'ts'}`;
      texts.set(component, await snippet(framework)).set(entry, shown(component));
      entries[name] = entry;
    }
  }
  await page.close();
  return { texts, entries, fallbacks };
}

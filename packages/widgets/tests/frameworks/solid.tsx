/** @jsxImportSource solid-js */
import type {} from '@akto-figures/widgets/solid';
import { createSignal, onMount, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { start } from './start.ts';

void start((place, first, hears) => {
  const [shown, setShown] = createSignal(first);
  let main!: HTMLElement;
  // biome-ignore lint/correctness/noComponentHookFactories: a component of Solid runs once, and only here.
  const Figures = () => {
    onMount(() => main.addEventListener('akto-load', (event) => hears('listener', event)));
    return (
      <main ref={main}>
        <Show when={shown().isThere}>
          <akto-figures
            hub={shown().hub}
            prop:figures={shown().figures}
            attr:layout={shown().layout}
            as-of={shown().asOf}
            limit={shown().limit}
            live={shown().live}
            prop:plainLanguage={shown().plainLanguage}
            on:akto-load={(event) => hears('template', event)}
            on:akto-error={(event) => hears('template', event)}
          >
            <b>{shown().fallback}</b> <a href="/chiffres">Tous les chiffres</a>
          </akto-figures>
        </Show>
        <p>
          Au bilan,{' '}
          <akto-figure hub={shown().hub} figure="entreprises-parcours-th">
            plus de 1 220
          </akto-figure>{' '}
          entreprises.
        </p>
      </main>
    );
  };
  render(() => <Figures />, place);
  return setShown;
});

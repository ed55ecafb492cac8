/** @jsxImportSource preact */
import type {} from '@akto-figures/widgets/preact';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Change, type Hears, type Shown, start } from './start.ts';

function Figures({ first, hears, ready }: { first: Shown; hears: Hears; ready(change: Change): void }) {
  const [shown, setShown] = useState(first);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.addEventListener('akto-load', (event) => hears('listener', event));
    ready(setShown);
  }, [hears, ready]);
  return (
    <main ref={main}>
      {shown.isThere && (
        <akto-figures
          hub={shown.hub}
          figures={shown.figures}
          layout={shown.layout}
          asOf={shown.asOf}
          limit={shown.limit}
          live={shown.live}
          plainLanguage={shown.plainLanguage}
          onakto-load={(event) => hears('template', event)}
          onakto-error={(event) => hears('template', event)}
        >
          <b>{shown.fallback}</b> <a href="/chiffres">Tous les chiffres</a>
        </akto-figures>
      )}
      <p>
        Au bilan,{' '}
        <akto-figure hub={shown.hub} figure="entreprises-parcours-th">
          plus de 1 220
        </akto-figure>{' '}
        entreprises.
      </p>
    </main>
  );
}

void start(
  (place, first, hears) =>
    new Promise((ready) => render(<Figures first={first} hears={hears} ready={ready} />, place)),
);

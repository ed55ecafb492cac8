import '@akto-figures/widgets/register';
import type {} from '@akto-figures/widgets/jsx';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A convention's figures in a layout that the reader chooses, and how many came. */
function Figures({ hub }: { hub: string }) {
  const [isList, setList] = useState(false);
  const [count, setCount] = useState<number>();
  return (
    <main>
      <h1>L’emploi des personnes handicapées</h1>
      <button type="button" onClick={() => setList(!isList)}>
        {isList ? 'En cartes' : 'En liste'}
      </button>
      <akto-figures
        hub={hub}
        convention="akto-agefiph-2022-2024"
        layout={isList ? 'list' : 'cards'}
        onakto-load={({ detail }) => setCount(detail.keys.length)}
      >
        Plus de 1 220 entreprises engagées, au bilan 2022-2024 (source : AKTO, déduit).
      </akto-figures>
      <p role="status">{count === undefined ? '' : `${count} chiffres`}</p>
    </main>
  );
}

const place = document.getElementById('page') as HTMLElement;
createRoot(place).render(<Figures hub={place.dataset.hub ?? ''} />);

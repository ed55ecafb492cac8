import { html, type TemplateResult } from 'lit/html.js';
import { text } from '../hub/sure.ts';
import type { Words } from '../words/words.ts';
import { moreWords } from './more-words.ts';

export type Convention = {
  readonly title: string;
  readonly parties: readonly {
    readonly role: 'SIGNATORY' | 'LEAD' | 'CONSULTED';
    readonly name: string | null;
    readonly nameInferred: boolean;
  }[];
};

/** "Convention AKTO – Agefiph 2022-2024 — signataires : AKTO, Agefiph", one whom the source makes unreadable included. */
export function conventionLine({ title, parties }: Convention, words: Words): TemplateResult {
  const said = moreWords[words.language];
  const named = (['SIGNATORY', 'LEAD'] as const).map((role) => {
    const names = parties
      .filter((party) => party.role === role)
      .map(
        ({ name, nameInferred }) =>
          (name === null ? said.unreadableParty : text(name)) + (nameInferred ? words.inferred : ''),
      );
    return names[0] ? ` — ${said[role]}${words.colon}${names.join(', ')}` : '';
  });
  return html`<p part="convention">${text(title)}${named}</p>`;
}

import { html, type TemplateResult } from 'lit';
import type { SubjectStateFragment } from '../../generated/figures.ts';
import { figuresWords } from '../../messages/generated/figures.ts';
import { hubNow } from '../hub/clock.ts';
import { titleOf } from '../releases/title-of.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

/** Where a figure is on its way, in words: "public · rectifié dans « Bilan 2024 »". */
export function stateOf({ standing, changes }: SubjectStateFragment): string[] {
  const words = figuresWords[language()];
  const stands = standing
    ? [
        standing.isWithdrawn
          ? words.isWithdrawn
          : standing.publicFrom > hubNow().toISOString()
            ? words.isToCome({ moment: momentText(standing.publicFrom) })
            : words.isPublic,
      ]
    : [];
  return [
    ...stands,
    ...changes.map(({ change, release }) =>
      words.inRelease({ change: words.drafted[change], title: titleOf(release) }),
    ),
  ];
}

/** The same as marks in a list; titles of others may run from right to left. */
export const stateMarks = (subject: SubjectStateFragment): TemplateResult =>
  html`<ul class="marks">${stateOf(subject).map((state) => html`<li><bdi>${state}</bdi></li>`)}</ul>`;

import { languageTags } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { importWords } from '../../messages/generated/import.ts';
import { language } from '../words/language.ts';
import type { ChosenFile } from './chosen-file.ts';

/** Where a file is chosen, by keyboard too. It can be dropped anywhere: see `watchDrops`. */
export function dropZone(given: {
  readonly file: ChosenFile | null;
  readonly isOver: boolean;
  readonly problem: string;
  readonly onChoose: (files: readonly File[]) => void;
}): TemplateResult {
  const words = importWords[language()];
  const { file, isOver, problem, onChoose } = given;
  const described = ['import-file-hint', problem && 'import-file-problem'].filter(Boolean).join(' ');
  return html`<div class="drop ${isOver ? 'over' : ''}">
    <div class="field">
      <label for="import-file">${words.file}</label>
      <p class="hint" id="import-file-hint">${words.fileHint}</p>
      <input
        id="import-file"
        type="file"
        accept=".csv,.xlsx"
        aria-describedby=${ifDefined(described)}
        aria-invalid=${problem ? 'true' : 'false'}
        @change=${(event: Event) => onChoose([...((event.target as HTMLInputElement).files ?? [])])}
      />
      ${file ? html`<p>${words.current} <bdi>${file.name}</bdi> <span class="quiet">${sizeText(file.bytes)}</span></p>` : nothing}
      ${problem ? html`<p class="problem" id="import-file-problem">${problem}</p>` : nothing}
    </div>
  </div>`;
}

/** "12 ko" */
export function sizeText(bytes: number): string {
  const [unit, value] =
    bytes < 1000 ? ['byte', bytes] : bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
  return new Intl.NumberFormat(languageTags[language()], {
    style: 'unit',
    unit: unit as string,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value as number);
}

/**
 * Takes files that are dropped anywhere on the page: beside the zone, the browser would open the file in the page's place.
 * Gives what ends it.
 */
export function watchDrops({
  over,
  drop,
}: {
  readonly over: (isOver: boolean) => void;
  readonly drop: (files: readonly File[]) => void;
}): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over(true);
    },
    { signal },
  );
  addEventListener('dragleave', (event) => event.relatedTarget === null && over(false), { signal });
  addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over(false);
      drop([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => watching.abort();
}

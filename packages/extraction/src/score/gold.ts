import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextLanguage } from '../text/text-language.ts';

/** A figure of a text, as a person read it. */
export interface GoldFigure {
  readonly id: string;
  readonly quote: string;
  readonly at: readonly [number, number];
  readonly kind: string;
  readonly qualifier: string | null;
  /** Decimal text, scaled; null for what has no single number. */
  readonly number: string | null;
  readonly value?: string;
  readonly signed?: boolean;
  readonly unit: string | null;
  readonly counted: string;
  readonly period: string | null;
  readonly territory: string | null;
  readonly role: string;
  readonly relations: readonly { readonly type: string; readonly figure: string }[];
  readonly flags?: readonly string[];
}

/** A number of a text that is no figure. */
export interface GoldReject {
  readonly id: string;
  readonly text: string;
  readonly at: readonly [number, number];
  readonly because: string;
}

/** A text and what is to be read in it. */
export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly language: TextLanguage;
  readonly figures: readonly GoldFigure[];
  readonly rejects: readonly GoldReject[];
}

/** All `NN.txt` of a folder with their `NN.json`, by name. @throws where one of them has no gold */
export function goldTexts(folder: string): GoldText[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return names.map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8'));
    const text = readFileSync(join(folder, name), 'utf8');
    return {
      name: name.replace(/\.txt$/, ''),
      text,
      language: gold.language,
      figures: gold.figures,
      rejects: gold.reject,
    };
  });
}

import type { TemplateResult } from 'lit/html.js';

/** A territory as a row of the table and as a shape of the map: both say the same words. */
export type Row = {
  readonly code: string;
  readonly name: string;
  /** Its names in French and in English, for who types one. */
  readonly names: readonly string[];
  /** How it looks: the class and the pattern of its shape and of its sample. */
  readonly look: string;
  readonly said: string;
  /** The same to look at, where that differs: "plus de 1 780", with spaces that never wrap. */
  readonly shown?: string;
  /** Both together: what is seen is not heard, and the other way round. */
  readonly cell?: TemplateResult;
  /** What `akto-select` tells beside its code and its name. */
  readonly detail: object;
};

/** What a map and its table have to say, whatever it is about. */
export type Sheet = {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly Row[];
  /** What the looks mean, from full to bare; those that no row has are left out. */
  readonly legend: readonly (readonly [look: string, meaning: string])[];
  /** Remarks under the map. */
  readonly note: string;
  /** In place of a map that would be bare. */
  readonly none?: string | undefined;
  /** Above table and map: what holds for more than one of the territories. */
  readonly above?: TemplateResult;
  /** In place of a row for each territory. */
  readonly table?: (chosen: string | undefined) => TemplateResult;
  /** Patterns that not every map has. */
  readonly patterns?: TemplateResult;
  /** Over the shapes: marks that say more than a pattern can. */
  readonly over?: TemplateResult;
  /** The map, where it is not that of the regions. */
  readonly ground?: Ground;
};

/** What is drawn: each territory's outline, and those overseas in the order of their row. */
export type Ground = {
  readonly shapes: Readonly<Record<string, string>>;
  readonly overseas: readonly string[];
  /** Over the shapes: borders and names of its own. */
  readonly over?: TemplateResult;
};

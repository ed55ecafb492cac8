import { namesIn } from '@akto-figures/contents';
import { raw, type Sql } from 'sql-template-tag';

/** The columns of a localized text, one for each language, of what a statement calls `alias`: `v."titleFr", v."titleEn"`. */
export const columnsOf = (alias: string, name: string): Sql =>
  raw(
    namesIn(name)
      .map((column) => `${alias}."${column}"`)
      .join(', '),
  );

import { type ColumnDescription, kinds } from './column.ts';
import { tables } from './tables.ts';

/** A page with the columns of the tables made anew: each stands between `<!-- columns: name -->` and `<!-- end -->`. */
export function fillColumnsPage(page: string): string {
  return page.replaceAll(/(<!-- columns: ([\w-]+) -->\n).*?(<!-- end -->)/gs, (_, begin, name, end) => {
    const table = tables.find((each) => each.name === name);
    if (!table)
      throw new Error(`There is no table ${name}; there are ${tables.map((each) => each.name).join(', ')}.`);
    return [begin, head, ...table.columns.map(row), end].join('');
  });
}

const head = '| name | holds | says |\n| --- | --- | --- |\n';

const row = ({ name, holds = 'text', isList, keyOf, en }: ColumnDescription): string => {
  const kind = keyOf ? `${isList ? 'keys' : 'a key'} of ${keyOf}` : kinds[holds].called;
  return `| \`${name}\` | ${isList ? `${kind}, with \` ; \`` : kind} | ${en.says} |\n`;
};

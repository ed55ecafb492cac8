import { html, svg, type TemplateResult } from 'lit/html.js';
import { byDepartmentWords } from '../../messages/generated/by-department.ts';
import type { Language } from '../../messages/generated/languages.ts';
import { text } from '../hub/sure.ts';
import { departmentShapes, parisOutline } from './department-shapes.ts';
import { inOrder, regions, swatch } from './picture.ts';
import type { Place } from './plans.ts';
import type { Ground, Row } from './sheet.ts';

/** A département, and the region that it lies in. */
export type Department = Place & { readonly parent: { readonly code: string; readonly name: string } };

/** What an answer has of them where it was asked for: the two ends of their list. */
export type WithDepartments = {
  readonly departments?: { readonly nodes: readonly Department[] };
  readonly lastDepartments?: { readonly nodes: readonly Department[] };
};

/** All of them, once each. @throws {TypeError} where a broken hub gave none. */
export function departmentsOf({ departments, lastDepartments }: WithDepartments): readonly Department[] {
  const ends = [departments, lastDepartments] as Required<WithDepartments>['departments'][];
  return [...new Map(ends.flatMap(({ nodes }) => nodes).map((each) => [each.code, each])).values()];
}

/** The 101 on one map: their regions' borders over them, and Paris in a corner of its own, larger. */
export const groundOf = (language: Language): Ground => ({
  shapes: departmentShapes,
  overseas: ['971', '972', '973', '974', '976'],
  over: svg`${Object.values(regions).map((path) => svg`<path class="border" d=${path}></path>`)}
    <path class="border" d=${parisOutline}></path><path class="border" d="M84 62L234 96"></path>
    <text x="147" y="12">${byDepartmentWords[language].paris}</text>`,
});

/**
 * A table of 101 rows would say little in much room: départements of one region of which the same is said share a row, and
 * those of which nothing is said are named beneath, to unfold.
 */
export function tableOf(
  rows: readonly Row[],
  departments: readonly Department[],
  { caption, head, unsaid, language }: { caption: string; head: string; unsaid: string; language: Language },
): (chosen: string | undefined) => TemplateResult {
  const parents = new Map(departments.map(({ code, parent }) => [code, text(parent.name)]));
  const regionOf = ({ code }: Row) => parents.get(code) as string;
  // Overseas, a département is a region of its own.
  const isWhole = (row: Row) => rows.filter((other) => regionOf(other) === regionOf(row)).length === 1;
  const { departments: names, region } = byDepartmentWords[language];
  const said = Map.groupBy(
    rows.filter(({ look }) => look !== unsaid),
    (row) => `${regionOf(row)}\n${row.look}\n${row.said}`,
  );
  const groups = [...said.values()].sort((one, other) =>
    inOrder({ name: regionOf(one[0] as Row) }, { name: regionOf(other[0] as Row) }),
  );
  const others = rows.filter(({ look }) => look === unsaid);
  return (chosen) => html`<div>
    <table part="table">
      <caption>${caption}</caption>
      <thead><tr><th scope="col">${region} – ${names}</th><th scope="col">${head}</th></tr></thead>
      <tbody>${groups.map((group) => {
        const first = group[0] as Row;
        return html`<tr><th scope="row">${isWhole(first) ? '' : `${regionOf(first)} – `}${named(group, chosen)}</th><td>${swatch(first.look)}<bdi>${first.cell ?? first.said}</bdi></td></tr>`;
      })}</tbody>
    </table>
    ${others[0] ? html`<details part="others"><summary>${swatch(unsaid)}<bdi>${others[0].said} (${others.length})</bdi></summary><p>${named(others, chosen)}</p></details>` : ''}
  </div>`;
}

/** Names in a line, each a place that Escape comes back to. */
function named(rows: readonly Row[], chosen: string | undefined): TemplateResult[] {
  return rows.map(
    ({ code, name }, index) =>
      html`${index ? ', ' : ''}<span id="row-${code}" tabindex="-1" class=${code === chosen ? 'chosen' : ''}>${name}</span>`,
  );
}

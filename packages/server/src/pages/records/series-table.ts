import { html } from 'hono/html';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { recordsWords } from '../../../messages/generated/records.ts';
import { signOf } from '../figure-outlook.ts';
import { noticesOf, numberText, told, toldAndHeard } from '../figure-summary.ts';
import type { Html } from '../layout.ts';
import { inferredNote } from '../parties.ts';
import { figurePath, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { words } from '../words.ts';
import type { SeriesPoint } from './series.ts';

/** A series in words, the oldest first: each value with its qualifier, and how it follows the one before it. */
export function seriesTable(points: readonly SeriesPoint[], caption: string, view: View): Html {
  const say = words[view.language];
  const tell = recordsWords[view.language];
  const hasConventions = new Set(points.map(({ figure }) => figure.convention?.title)).size > 1;
  const rows = points.map((point, at) => {
    const { figure } = point;
    return html`<tr>
<th scope="row">${heardBeside(figure.period.text + inferredNote(figure.period.inferred, say))}</th>
<td><a href="${figurePath(figure.key, view)}">${figure.quantity ? heardBeside(numberText(figure)) : told(numberText(figure), figure, say)}</a>${noticesOf(figure).map((notice) => html`<br><span class="change">${toldAndHeard(notice, figure, say)}</span>`)}</td>
${hasConventions ? html`<td>${heardBeside(figure.convention?.title ?? '–')}</td>` : ''}
<td>${at === 0 ? '' : howItFollows(point, view)}</td>
</tr>`;
  });
  return html`<div class="wide"><table class="series-table">
<caption>${caption}</caption>
<thead><tr><th scope="col">${say.period}</th><th scope="col">${tell.value}</th>${hasConventions ? html`<th scope="col">${say.convention}</th>` : ''}<th scope="col">${tell.sinceBefore}</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

function howItFollows({ breaks, figure, gapBefore }: SeriesPoint, { language }: View): Html {
  const tell = assistantsWords[language];
  const { trend } = figure;
  const apart = [
    ...(gapBefore ? [tell.gap({ time: gapBefore.text })] : []),
    ...breaks.map((each) => tell.breaks[each]),
  ];
  if (apart.length > 0) return html`${heardBeside(apart.join(' '))}`;
  return trend
    ? html`<span aria-hidden="true">${signOf(trend)}</span> ${heardBeside(trend.text)}`
    : html`${recordsWords[language].comparable}`;
}

import { expect, it } from 'vitest';
import { clipboardRows } from './clipboard-rows.ts';

const ofText = (text: string) => clipboardRows({ html: '', text });
const ofHtml = (html: string) => clipboardRows({ html, text: '' });

it('reads lines with tabs, and what stands in quotation marks as one cell', () => {
  expect(ofText('12\tplus de 12\r\n\t"une note\nde deux ""lignes"""\r\n')).toEqual([
    ['12', 'plus de 12'],
    ['', 'une note de deux "lignes"'],
  ]);
  expect(ofText('"plus de" 12\t3\t')).toEqual([['"plus de" 12', '3', '']]);
  expect(ofText('12\n13')).toEqual([['12'], ['13']]);
  expect(ofText('"12\t13')).toEqual([['"12', '13']]);
});

it('reads the first table of HTML, as spreadsheets and pages copy it', () => {
  const html = `<html><head><style>td { color: red }</style></head><body><!--StartFragment--><table>
    <tr><td class=x>1&nbsp;780</td><td>plus&#32;de <b>1&#xa0;780</b></td></tr>
    <tr><th colspan="2">R&amp;D<br>et a&lt;b</th><td></table><table><tr><td>autre</td></tr></table>`;
  expect(ofHtml(html)).toEqual([
    ['1 780', 'plus de 1 780'],
    ['R&D et a<b', '', ''],
  ]);
  expect(clipboardRows({ html: '<p>12</p>', text: '1\t2' })).toEqual([['1', '2']]);
});

it('leaves one cell to the field, and what is too long to nobody', () => {
  expect([ofText('plus de 12'), ofText('12\n'), ofText(''), ofHtml('<table><tr><td>12</table>')]).toEqual([
    ...[null, null, null, null],
  ]);
  expect(ofText('1\t'.repeat(300_000))).toBeNull();
  expect(ofHtml(`<table>${'<'.repeat(400_000)}`)).toBeNull();
});

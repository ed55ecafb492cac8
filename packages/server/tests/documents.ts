import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A .docx of these paragraphs, as a word processor saves it; a row of cells is a table’s. */
export function aDocx(paragraphs: readonly (string | readonly string[])[], more = ''): Uint8Array {
  const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const row = (cells: readonly string[]) =>
    `<w:tbl><w:tr>${cells.map((each) => `<w:tc>${p(each)}</w:tc>`).join('')}</w:tr></w:tbl>`;
  const body = paragraphs.map((each) => (typeof each === 'string' ? p(each) : row(each))).join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}${more}</w:body></w:document>`,
    ),
  });
}

/** An .odt of these paragraphs. */
export function anOdt(paragraphs: readonly string[], manifest = '<manifest/>'): Uint8Array {
  const body = paragraphs.map((each) => `<text:p>${escaped(each)}</text:p>`).join('');
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

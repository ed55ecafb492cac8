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

/** A PDF of one page with these lines; with none, it is a picture of a page. */
export function aPdf(lines: readonly string[], trailer = ''): Uint8Array {
  const drawn = lines
    .map((text, at) => `BT /F1 12 Tf 50 ${780 - at * 16} Td (${text.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((each, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${each}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF`;
  return Buffer.from(`${pdf}xref\n0 6\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

/** What makes a PDF ask for a password: nobody’s fits. */
export const aPassword = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;

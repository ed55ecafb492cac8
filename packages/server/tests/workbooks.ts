import { type Zippable, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A workbook with one sheet, whose rows are given as XML: `<row><c t="inlineStr"><is><t>key</t></is></c></row>`. */
export function aWorkbook(rows: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Chiffres" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/>
      <Relationship Id="rId3" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
      <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>partagé</t></si><si><r><t>en </t></r><r><t>morceaux</t></r></si></sst>`,
    ...parts,
  };
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, bytes(text)]),
  );
  return zipSync(zippable, { level: 6 });
}

/** A row of texts, as XML. */
export const aRow = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

/** The same zip, whose directory says that a file in it has another size, or another flag. */
export function claiming(
  zip: Uint8Array,
  name: string,
  claims: { unpacked?: number; flags?: number },
): Uint8Array {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    const length = copy.readUInt16LE(at + 28);
    if (copy.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    if (claims.unpacked !== undefined) copy.writeUInt32LE(claims.unpacked, at + 24);
    if (claims.flags !== undefined) copy.writeUInt16LE(claims.flags, at + 8);
  }
  return copy;
}

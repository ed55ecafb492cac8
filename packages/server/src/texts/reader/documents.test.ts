import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aPassword, aPdf } from '../../../../../tests/support/a-pdf.ts';
import { expectInProportion } from '../../../../../tests/support/work.ts';
import { aDocx, anOdt } from '../../../tests/documents.ts';
import { aFolder, removeFolders } from '../../../tests/hub-process.ts';
import { readDocument } from '../read-document.ts';
import { openDocument } from './open-document.ts';
import { TextRefused } from './text-refused.ts';

afterAll(removeFolders);

function aFile(content: string | Uint8Array): string {
  const file = join(aFolder(), 'text');
  writeFileSync(file, content);
  return file;
}
const textOf = (content: string | Uint8Array) => openDocument(aFile(content));
const refusalOf = (content: string | Uint8Array) =>
  textOf(content).then(
    () => null,
    (error) => (error instanceof TextRefused ? error.code : error),
  );

const title = 'L’alternance progresse & gagne';
const sentence = 'En 2024, 340 contrats ont été signés dans l’Orne.';
const page = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body>
  <nav><a href="/">Accueil 12</a></nav><div class="cookie-banner">Nous utilisons 250 cookies</div>
  <main><h1>L’alternance   progresse &amp; gagne</h1><p>En 2024, <b>340 contrats</b> ont été
  signés dans l’Orne.</p><script>var a = 99;</script></main><footer>Contact : 02 35 00 00 00</footer></body></html>`;

describe('the text of a document', () => {
  it.each([
    ['.txt, with the line ends of Windows', `${title}\r\n\r\n${sentence}`],
    ['.md', `${title}\n\n${sentence}`],
    ['.html, without its menus, banners and scripts', page],
    [
      '.html that begins with a way to its text',
      page.replace('<body>', '<body><a href="#texte">Aller au contenu</a>').replaceAll(/<\/?main>/g, ''),
    ],
    [
      '.html that says whose it is above its heading, and has no main part',
      page.replace('<nav>', '<div>Réseau Alternance</div><nav>').replaceAll(/<\/?main>/g, ''),
    ],
    ['.html with the mark of byte order', `\uFEFF${page}`],
    [
      '.html that is XML',
      page.replace('<!doctype html>', '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "x">'),
    ],
    [
      '.html that says of all of it that cookies were accepted',
      page.replace('<body>', '<body class="cookies-accepted">').replaceAll(/<\/?main>/g, ''),
    ],
    ['.txt whose accents are characters of their own', `${title}\n\n${sentence}`.normalize('NFD')],
    ['.docx', aDocx([title, sentence])],
    [
      '.docx, without what was deleted or is there twice',
      aDocx([title, sentence], '<w:del><w:r><w:t>99</w:t></w:r></w:del>'),
    ],
    [
      '.docx, without what is hidden or a deleted row of a table',
      aDocx(
        [title, sentence],
        `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>98</w:t></w:r></w:p>
         <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>97</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
      ),
    ],
    ['.odt', anOdt([title, sentence])],
    [
      '.html of two articles',
      page
        .replace('<main>', '<article>')
        .replace('</h1>', '</h1></article><article>')
        .replace('</main>', '</article>'),
    ],
    [
      '.html of one article under its heading',
      page.replace('<main>', '').replace('</h1>', '</h1><article>').replace('</main>', '</article><p>99</p>'),
    ],
    [
      '.html with words that nobody sees',
      page.replace('</h1>', '</h1><p style="display: none">9</p><del>8</del>'),
    ],
  ])('is read from a %s', async (_, content) => {
    expect(await textOf(content)).toBe(`${title}\n\n${sentence}`);
  });

  it('has the words of a .docx whose paragraph mark is hidden, or which says that it is not', async () => {
    const words = (properties: string) =>
      textOf(
        aDocx(
          [],
          `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr>${properties}</w:rPr><w:t>98</w:t></w:r></w:p>`,
        ),
      );
    expect([await words(''), await words('<w:vanish w:val="false"/>'), await words('<w:vanish/>')]).toEqual([
      ...['98', '98', ''],
    ]);
  });

  it('is read from a .pdf, line by line', async () => {
    const lines = [
      'Bilan de la région',
      '',
      'En 2024, 340 contrats ont été',
      'signés dans l’Orne.'.replace('’', "'"),
    ];
    expect(await textOf(aPdf(lines))).toBe(
      "Bilan de la région\n\nEn 2024, 340 contrats ont été\nsignés dans l'Orne.",
    );
  });

  it('takes no longer where a line is full of blanks', () =>
    expectInProportion(
      async (blanks) => expect(await textOf(aDocx([`a${' '.repeat(blanks)}b`]))).toHaveLength(blanks + 2),
      150_000,
    ));

  it('has the rows of a table as rows', async () => {
    expect(
      await textOf(
        aDocx([
          ['Orne', '340'],
          ['Eure', '12'],
        ]),
      ),
    ).toBe('Orne \t340\nEure \t12');
  });
});

describe('a document that is not read', () => {
  it.each([
    ['scanned', 'a PDF that is a picture', () => aPdf([])],
    ['password', 'a PDF with a password', () => aPdf([sentence], aPassword)],
    ['damaged', 'a PDF that is cut off', () => aPdf([sentence]).subarray(0, 60)],
    [
      'tooMuchInside',
      'a .docx that unpacks to a thousand times its size',
      () => aDocx([' '.repeat(3 * 1024 * 1024)]),
    ],
    [
      'tooLong',
      'a .docx with more text than is read',
      () => aDocx(Array.from({ length: 40_000 }, (_, at) => `${at} ${sentence}`)),
    ],
    ['damaged', 'a .docx that asks for another file', () => aDocx([], ']]><!DOCTYPE a [<!ENTITY b "c">]>')],
    ['damaged', 'a .docx that does not close', () => aDocx([], '<w:p>')],
    ['unknownFile', 'an .rtf', () => '{\\rtf1\\ansi En 2025, 12 contrats.}'],
    ['unknownFile', 'a zip of something else', () => aDocx([sentence]).subarray(0, 40)],
    [
      'password',
      'an .odt with a password',
      () => anOdt([sentence], '<manifest><encryption-data/></manifest>'),
    ],
    [
      'oldOrProtected',
      'an old .doc, or a .docx with a password',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
    ],
  ])('is said to be %s: %s', async (code, _, content) => {
    expect(await refusalOf(content())).toBe(code);
  });

  it('is given up in time, and when nobody waits any more', async () => {
    const question = {
      given: { file: aFile(sentence) },
      territories: [],
      actors: [],
      conventions: [],
      indicators: [],
    };
    await expect(readDocument(question, { deadlineMs: 1 })).rejects.toThrow('tooSlow');
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(readDocument(question, { gone })).rejects.toThrow('gone');
    await expect(readDocument(question, { memoryMb: 4 })).rejects.toThrow('tooMuchMemory');
  });
});

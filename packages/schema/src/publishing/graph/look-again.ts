import { languageOf } from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { Locale, localeArg } from '../../locale/locale.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { requireBase64, requireText } from './text.ts';

const LookAgainAtSourceInput = builder.inputType('LookAgainAtSourceInput', {
  description: 'A document of a source, as it is now.',
  subGraphs: editors,
  fields: (t) => ({
    source: t.string({ holds: 'key', required: true, description: 'The source, by its key.' }),
    file: t.string({
      holds: 'file',
      required: true,
      description:
        'The bytes of a .txt, .md, .html, .docx, .odt or .pdf file in base64, at most 10 MB. A text has at most 600,000 characters. Larger ones: `pnpm hub check --sources`.',
    }),
    isRight: t.boolean({
      description:
        'The document is the right one even where it has none of the quotes. Unless this is said, such a document is refused as `otherDocument`, and nothing is kept.',
    }),
    locale: t.field({
      type: Locale,
      description: 'The language in which problems are told. French unless said.',
    }),
  }),
});

defineAct(
  'lookAgainAtSource',
  'Looks in a document for the quotes of a source that stand, and keeps what has become of each: `quoteLooks`. Nothing is drafted, and no address is asked.',
  LookAgainAtSourceInput,
  ({ source, file, isRight, locale }) => ({
    source: requireText('input.source', source),
    file: requireBase64('input.file', file),
    isRight: isRight ?? false,
    locale: languageOf(locale ?? localeArg.defaultValue),
  }),
);

import { describe, expect, it } from 'vitest';
import { contentFields, subjectKinds } from './contents.ts';
import { type Fields, isNested, isOneOf } from './fields.ts';
import { languages } from './languages.ts';

const everyField = (fields: Fields, path: string): [string, Fields[string], Fields][] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [`${path}.${name}`, field, fields],
    ...(isNested(field.holds) ? everyField(field.holds.fields, `${path}.${name}`) : []),
  ]);

const all = subjectKinds.flatMap((kind) => everyField(contentFields[kind], kind));

describe('the description of each field', () => {
  it.each(all)('%s has words for people in each language', (_, { label, hint, needed, list, holds }) => {
    const words = [
      label,
      hint,
      needed,
      list?.one,
      list?.add,
      ...(isOneOf(holds) ? Object.values(holds.words) : []),
    ];
    for (const each of words) {
      if (each === undefined) continue;
      for (const language of Object.keys(languages))
        expect(each).toHaveProperty(language, expect.stringMatching(/\S$/));
    }
  });

  it.each(all.filter(([, { goesWith }]) => goesWith !== undefined))(
    '%s goes with a field that is there',
    (_, { goesWith }, besides) => expect(besides).toHaveProperty(goesWith ?? ''),
  );

  it('tells the languages of a text apart', () => {
    const { titleFr, titleEn } = contentFields.CONVENTION;
    expect(titleFr).toMatchObject({ language: 'fr', label: { fr: 'Titre', en: 'Title in French' } });
    expect(titleEn).toMatchObject({
      language: 'en',
      label: { fr: 'Titre en anglais', en: 'Title in English' },
    });
    expect(titleEn).not.toHaveProperty('needed');
  });
});

import { readFileSync } from 'node:fs';
import { contentFields, kindNames, subjectKinds } from '@akto-figures/contents';
import { buildSchema, getNamedType, isObjectType, parse, type SelectionSetNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentFragments } from '../record-documents.ts';
import * as parts from '../src/figure-editor/figure-fields.ts';
import { aliasOf, withOwnNames } from '../src/records/field-alias.ts';
import { formFields, togetherIn } from '../src/records/form-field.ts';
import { fieldInWords, valueInWords } from '../src/releases/changed-fields.ts';

beforeAll(() => vi.stubGlobal('localStorage', { getItem: () => 'fr' }));
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('the form of a figure', () => {
  it('has each field of the description once', () => {
    const { counted, place, origin, telling, relations, apart } = parts;
    const names = [counted, place, origin, telling, relations, apart].flat().map(({ name }) => name);
    expect(names.toSorted()).toEqual(
      formFields(contentFields.FIGURE)
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});

describe('what is read of a record to be edited', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../schema/editorial.graphql', import.meta.url), 'utf8'),
    { assumeValid: true },
  );
  const { definitions } = parse(contentFragments());

  /** Every field that a type of the graph has, with the fields of what it holds. */
  const fieldsOf = (typeName: string): string[] => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no type of the graph.`);
    return Object.values(type.getFields()).flatMap((field) => {
      const held = getNamedType(field.type);
      const within = isObjectType(held) ? fieldsOf(held.name) : [];
      return [field.name, ...within.map((each) => `${field.name}.${each}`)];
    });
  };

  const askedIn = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind !== 'Field') return [];
      const { name, selectionSet } = selection;
      return [
        name.value,
        ...(selectionSet ? askedIn(selectionSet) : []).map((each) => `${name.value}.${each}`),
      ];
    });

  it.each(subjectKinds)('is all that the graph has of its content: %s', (kind) => {
    const whole = definitions.find(
      (each) => each.kind === 'FragmentDefinition' && each.name.value === `Whole${kindNames[kind]}`,
    );
    const asked = whole?.kind === 'FragmentDefinition' ? askedIn(whole.selectionSet) : [];
    expect(asked.toSorted()).toEqual(fieldsOf(`${kindNames[kind]}Content`).toSorted());
  });
});

describe('what two people write at once', () => {
  it('is one where it says one thing', () => {
    expect(togetherIn('FIGURE')).toContainEqual(['quantity', 'unit', 'statement', 'printed']);
    expect(togetherIn('SOURCE')).toEqual([['publisher', 'publisherInferred']]);
  });
});

describe('what a reviewer reads of a field', () => {
  it.each([
    ['FIGURE', 'labelEn', 'Libellé en anglais'],
    ['FIGURE', 'citations.0.locator', 'Source\u00a01, endroit dans la source'],
    ['CONVENTION', 'axes.1.measures.0.labelFr', 'Axe\u00a02, mesure\u00a01, mesure'],
    ['ACTOR', 'names.0.name', 'Nom\u00a01, nom'],
  ] as const)('is, of %s %s, what the form calls it', (kind, path, words) => {
    expect(fieldInWords(kind, path)).toBe(words);
  });

  it.each([
    ['CONVENTION', 'kind', 'BILATERAL', 'Convention bilatérale'],
    ['CONVENTION', 'parties.0.role', 'TO_SIGN', 'À signer par'],
    ['INDICATOR', 'unit', 'company', 'Entreprises'],
    ['SOURCE', 'language', 'fr', 'Français'],
    ['FIGURE', 'periodInferred', true, 'oui'],
  ] as const)('is no word of the code: %s %s %s', (kind, path, value, words) => {
    expect(valueInWords(kind, path, value)).toBe(words);
  });
});

it('tells fields of one name and other words apart where all kinds are read at once, and back', () => {
  expect(aliasOf('ACTOR', 'kind')).toBe('actorKind');
  expect(aliasOf('ACTION_PLAN', 'status')).toBe('actionPlanStatus');
  expect(aliasOf('FIGURE', 'role')).toBe('role');
  for (const kind of subjectKinds) {
    const names = Object.keys(contentFields[kind]);
    const asked = Object.fromEntries(names.map((name) => [aliasOf(kind, name), name]));
    expect(withOwnNames(kind, asked)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  }
});

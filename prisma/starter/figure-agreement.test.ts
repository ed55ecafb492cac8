import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FactsUnreadable } from '../index.ts';
import { readFacts } from './facts-file.ts';

const committed = readFileSync(new URL('facts.yaml', import.meta.url), 'utf8');

/** What the reader of the facts says of them, with one slip made. */
function refusalOf(right: string, wrong: string): { line: number; message: string } {
  expect(committed.split(right), `"${right}" stands once in facts.yaml`).toHaveLength(2);
  const line = committed.slice(0, committed.indexOf(right)).split('\n').length;
  try {
    readFacts(committed.replace(right, wrong), 'facts.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(FactsUnreadable);
    return { line, message: (error as FactsUnreadable).message };
  }
  throw new Error('The facts were read as if nothing were wrong.');
}

describe('the facts of a file are refused, by file and line, where', () => {
  it.each([
    [
      'a number has lost its qualifier',
      'qualifier: MORE_THAN}, printed: "plus de 1 780"',
      'qualifier: EXACT}, printed: "plus de 1 780"',
      'figures.1.printed: poec prints "plus de 1 780", which reads as MORE_THAN 1780, and its value is EXACT 1780; expected the same in both.',
    ],
    [
      'a number is another than the printed one',
      'printed: "8 783"',
      'printed: "8 738"',
      'figures.0.printed: personnes-formees-alternance prints "8 738", which reads as EXACT 8738, and its value is EXACT 8783; expected the same in both.',
    ],
    [
      'a number in words is another one',
      'printed: "huit"',
      'printed: "dix"',
      'figures.23.printed: organisations-patronales-syndicales-2018 prints "dix", which reads as EXACT 10, and its value is EXACT 8; expected the same in both.',
    ],
    [
      'what is printed counts something else',
      'printed: "613"',
      'printed: "613 contrats"',
      'figures.3.printed: actions-territoires prints what cannot be read: L’unité lue est « contrats », celle qui est attendue est « actions ». Corrigez l’une des deux.',
    ],
    [
      'a rate is not what its figures give',
      '{number: 41, qualifier: EXACT}, printed: "41 %"',
      '{number: 42, qualifier: EXACT}, printed: "42 %"',
      'figures.10.derived_from: progression-apprentissage-normandie-2021 is 42%, and (b - a) / a of contrats-apprentissage-normandie-2020 and contrats-apprentissage-normandie-2021 gives about 41.325357%; expected a rate that rounds to it.',
    ],
    [
      'a "dont" part is larger than its whole',
      '{number: 5, qualifier: EXACT}, printed: "5"',
      '{number: 71, qualifier: EXACT}, printed: "71"',
      'figures.21.part_of: salons-normandie-2021 is 71 events, which is more than its whole, salons-2021, with 70 events; expected no more than the whole.',
    ],
  ])('%s', (_what, right, wrong, says) => {
    const { line, message } = refusalOf(right, wrong);
    expect(message).toBe(`facts.yaml, line ${line}, ${says}`);
  });

  it.each([
    [
      'a rate that rounds to what its figures give',
      'number: 41, qualifier: EXACT}, printed: "41 %"',
      'number: 41.3, qualifier: EXACT}, printed: "41,3 %"',
    ],
    [
      'a part that may be as large as its whole',
      '{number: 70, qualifier: EXACT}, printed: "70"',
      '{number: 5, qualifier: AT_LEAST}, printed: "au moins 5"',
    ],
  ])('but not for %s', (_what, right, wrong) => {
    expect(committed.split(right)).toHaveLength(2);
    expect(readFacts(committed.replace(right, wrong), 'facts.yaml').figures).toHaveLength(24);
  });
});

import { describe, expect, it } from 'vitest';
import { localizedWith, localText, nameIn } from './localized.ts';

describe('a localized text', () => {
  const titled = { titleFr: 'Bilan', titleEn: 'Results' };

  it('is read in the language asked for, and in the first one where that has no words', () => {
    expect(localText(titled, 'title', 'en')).toBe('Results');
    expect(localText(titled, 'title', 'fr')).toBe('Bilan');
    expect(localText({ ...titled, titleEn: null }, 'title', 'en')).toBe('Bilan');
    expect(localText({ ...titled, titleEn: '' }, 'title', 'en')).toBe('Bilan');
  });

  it('is empty where nobody has written it in either, and never another language’s than the first', () => {
    expect(localText({ titleFr: null }, 'title', 'en')).toBe('');
    expect(localText({ titleFr: '', titleEn: 'Results' }, 'title', 'fr')).toBe('');
  });

  it('has a field for each language, named by it', () => {
    expect(nameIn('note', 'en')).toBe('noteEn');
    expect(localizedWith('note', (language) => language)).toEqual({ noteFr: 'fr', noteEn: 'en' });
  });
});

import { namesIn } from '@akto-figures/contents';
import { someFields } from '../records/form-field.ts';

// The parts of a figure’s form. Its number and its period have fields of their own, and stand in `apart`.

/** What is counted. */
export const counted = someFields('FIGURE', [...namesIn('label'), 'indicator', 'role']);

/** When, but for the period itself, and where it holds. */
export const place = someFields('FIGURE', ['periodInferred', 'territory']);

/** Whose it is, and where it is from. */
export const origin = someFields('FIGURE', [
  'convention',
  'axisNumber',
  'actors',
  'ofWhom',
  'citations',
  'printed',
]);

/** What readers see of it besides. */
export const telling = someFields('FIGURE', [
  ...namesIn('plain'),
  ...namesIn('composition'),
  'reviewBy',
  'position',
]);

/** How it stands to other figures. */
export const relations = someFields('FIGURE', ['partOf', 'exampleOf', 'with', 'derivedFrom', 'formula']);

/** What has a control of its own. */
export const apart = someFields('FIGURE', ['quantity', 'unit', 'statement', 'period', ...namesIn('plainOf')]);

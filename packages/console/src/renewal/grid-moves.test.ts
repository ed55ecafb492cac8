import { expect, it } from 'vitest';
import { moveOf } from './grid-moves.ts';

const size = { rows: 3, columns: 4 };
const press = (key: string, row: number, column: number, isEditing = false) => {
  const parts = key.split('+');
  const pressed = {
    ...{ key: parts.at(-1) ?? '', shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt') },
    ...{ isCommand: parts.includes('Ctrl'), isComposing: false },
  };
  const move = moveOf(pressed, { row, column }, size, isEditing);
  return move !== null && typeof move === 'object' ? [move.to.row, move.to.column] : move;
};

it('leads over the cells as in a spreadsheet, and never out at a side', () => {
  expect(press('ArrowRight', 0, 0)).toEqual([0, 1]);
  expect(press('ArrowLeft', 0, 0)).toEqual([0, 0]);
  expect(press('ArrowDown', 2, 1)).toEqual([2, 1]);
  expect(press('Enter', 0, 2)).toEqual([1, 2]);
  expect(press('Shift+Enter', 1, 2)).toEqual([0, 2]);
  expect(press('Enter', 2, 0)).toBe('beyond');
  expect([press('Home', 1, 2), press('End', 1, 2)]).toEqual([
    [1, 0],
    [1, 3],
  ]);
  expect([press('Ctrl+Home', 1, 2), press('Ctrl+End', 1, 2)]).toEqual([
    [0, 0],
    [2, 3],
  ]);
  expect([press('Ctrl+ArrowDown', 0, 2), press('Ctrl+ArrowUp', 2, 2)]).toEqual([
    [2, 2],
    [0, 2],
  ]);
  expect([press('Ctrl+ArrowRight', 1, 0), press('Ctrl+ArrowLeft', 1, 3)]).toEqual([
    [1, 3],
    [1, 0],
  ]);
});

it('leaves the text of a cell to the browser while one edits it', () => {
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'Ctrl+z', 'Ctrl+ArrowLeft'])
    expect(press(key, 1, 1, true), key).toBeNull();
  expect(press('ArrowDown', 1, 1, true)).toEqual([2, 1]);
  expect([
    press('F2', 1, 1),
    press('Escape', 1, 1, true),
    press('Delete', 1, 1),
    press('Ctrl+z', 1, 1),
  ]).toEqual([...['edit', 'restore', 'clear', 'undo']]);
});

it('takes no key that is the browser’s own', () => {
  for (const key of [
    'Tab',
    'Shift+Tab',
    'a',
    'Ctrl+c',
    'Ctrl+v',
    'Shift+ArrowLeft',
    'Alt+ArrowLeft',
    'Backspace',
  ])
    expect(press(key, 1, 1), key).toBeNull();
});

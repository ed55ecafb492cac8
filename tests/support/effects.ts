import { parseSync, Visitor } from 'vite';

/** The lines of a file that do something when it is imported: all that is not a declaration, and what is awaited. */
export function effectsOf(file: string, source: string): string[] {
  const { program } = parseSync(file, source);
  const starts = program.body.filter(({ type }) => !type.endsWith('Declaration')).map(({ start }) => start);

  let functions = 0;
  const enter = () => void functions++;
  const leave = () => void functions--;
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    AwaitExpression: ({ start }) => {
      if (functions === 0) starts.push(start);
    },
  }).visit(program);

  const lines = source.split('\n');
  const lineNumbers = new Set(starts.map((start) => source.slice(0, start).split('\n').length));
  return [...lineNumbers].map((number) => `${file}:${number} ${lines[number - 1]}`);
}

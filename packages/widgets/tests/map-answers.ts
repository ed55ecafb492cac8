import { inject, vi } from 'vitest';

type Answer = { data: Record<string, unknown> };

/** A figure as a map asks for it; what a test is not about is as plain as can be. */
export function figure(code: string, more: Record<string, unknown> = {}) {
  const { level = 'REGION', name = code, ...rest } = more;
  return {
    key: `figure-${code}`,
    role: 'ACTUAL',
    status: 'CURRENT',
    missing: null,
    period: { end: '2024-12-31', text: '2024' },
    quantity: amount('EXACT', 10),
    ...rest,
    territory: { code, level, name },
  };
}

/** A qualified number and its texts, as the hub would say them. */
export function amount(qualifier: 'EXACT' | 'MORE_THAN' | 'ABOUT', number: number) {
  const said = { EXACT: '', MORE_THAN: 'plus de ', ABOUT: 'environ ' }[qualifier];
  const low = qualifier === 'ABOUT' ? null : String(number);
  const seen = said + String(number).replace(/(\d)(\d{3})$/, '$1\u202f$2');
  return { kind: 'NUMBER', qualifier, number: String(number), low, seen, heard: said + number };
}

/** An answer of one page. */
export function answerOf(figures: readonly object[], next: string | null = null): Answer {
  const pageInfo = { hasNextPage: next !== null, endCursor: next };
  return { data: { indicator: { label: 'Formations' }, figures: { nodes: figures, pageInfo } } };
}

/** A hub that answers as the test's does, but for what a map asks on: each such question gets the next of these. */
export function hubAnswering(...answers: readonly object[]): string {
  const hub = `https://${crypto.randomUUID()}.example`;
  vi.restoreAllMocks();
  const real = window.fetch.bind(window);
  let asked = 0;
  vi.spyOn(window, 'fetch').mockImplementation(async (address) => {
    const asks =
      String(address).startsWith(hub) &&
      JSON.parse(new URL(String(address)).searchParams.get('variables') ?? '{}');
    const ofHub = () => real(String(address).replace(hub, inject('hub')));
    if (!asks || !('f' in asks)) return ofHub();
    const answer = answers[Math.min(asked++, answers.length - 1)] as Answer;
    if (!asks.deep) return Response.json(answer);
    // The départements are the same whatever is said of them.
    const { departments, lastDepartments } = (await (await ofHub()).json()).data;
    return Response.json({ ...answer, data: { departments, lastDepartments, ...answer.data } });
  });
  return hub;
}

/** A query and where it is asked. */
interface Asked {
  readonly publicUrl: string;
  readonly query: string;
}

/** A language or a tool in which a query is shown. */
export interface Program {
  /** As its makers write it. */
  readonly title: string;
  /** The file in which a reader saves the lines, where there is one. */
  readonly file?: string;
  /** What runs that file; nothing where the lines are run as they are. */
  readonly runs?: string;
  /** The lines that ask the query and print its answer. */
  readonly lines: (asked: Asked) => string;
}

/**
 * How each program asks the graph: by GET, so that an answer that the hub knows costs nothing, and with what the program brings
 * itself, but for R, which needs jsonlite.
 */
export const programs = {
  curl: {
    title: 'curl',
    lines: ({ publicUrl, query }) =>
      `curl --get '${publicUrl}/graphql' --data-urlencode 'query=${query.replaceAll("'", "'\\''")}'`,
  },
  javascript: {
    title: 'JavaScript',
    file: 'figures.mjs',
    runs: 'node figures.mjs',
    lines: ({ publicUrl, query }) => `const query = \`${inTemplate(query)}\`;
const answer = await fetch('${publicUrl}/graphql?' + new URLSearchParams({ query }));
const { data, errors } = await answer.json();
console.log(JSON.stringify(data ?? errors, null, 2));`,
  },
  typescript: {
    title: 'TypeScript',
    file: 'figures.mts',
    runs: 'node figures.mts',
    lines: ({ publicUrl, query }) => `interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}
const query = \`${inTemplate(query)}\`;
const answer = await fetch('${publicUrl}/graphql?' + new URLSearchParams({ query }));
const { data, errors } = (await answer.json()) as Answer;
console.log(JSON.stringify(data ?? errors, null, 2));`,
  },
  python: {
    title: 'Python',
    file: 'figures.py',
    runs: 'python3 figures.py',
    lines: ({ publicUrl, query }) => `import json
from urllib.parse import urlencode
from urllib.request import urlopen

query = """${query.replaceAll('\\', '\\\\')}"""
with urlopen("${publicUrl}/graphql?" + urlencode({"query": query})) as answer:
    print(json.dumps(json.load(answer), indent=2, ensure_ascii=False))`,
  },
  r: {
    title: 'R',
    file: 'figures.R',
    runs: 'Rscript figures.R',
    lines: ({ publicUrl, query }) => `library(jsonlite)

query <- r"---(${query})---"
address <- paste0("${publicUrl}/graphql?query=", URLencode(query, reserved = TRUE))
answer <- fromJSON(address, simplifyVector = FALSE)
cat(toJSON(answer, auto_unbox = TRUE, null = "null", pretty = TRUE))`,
  },
  php: {
    title: 'PHP',
    file: 'figures.php',
    runs: 'php figures.php',
    lines: ({ publicUrl, query }) => `<?php
$query = <<<'GRAPHQL'
${query}
GRAPHQL;
$answer = file_get_contents('${publicUrl}/graphql?' . http_build_query(['query' => $query]));
echo json_encode(json_decode($answer), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE);`,
  },
  powerQuery: {
    title: 'Excel Power Query',
    lines: ({ publicUrl, query }) => `let
  Query = "${query.replaceAll('"', '""')}",
  Answer = Json.Document(
    Web.Contents("${publicUrl}", [RelativePath = "graphql", Query = [query = Query]])
  )
in
  Answer[data]`,
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

const inTemplate = (text: string): string => text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');

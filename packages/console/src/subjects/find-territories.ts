import { AllTerritories, type PlaceFragment } from '../../generated/subjects.ts';
import type { Option } from '../controls/choose-one.ts';
import { ask } from '../hub/ask.ts';
import { fold } from '../words/fold.ts';
import { locale } from '../words/language.ts';

let asked: { readonly locale: string; readonly places: Promise<readonly PlaceFragment[]> } | undefined;

/** All territories: they change with the software only, so they are asked for once. */
export function allTerritories(): Promise<readonly PlaceFragment[]> {
  if (asked?.locale !== locale()) {
    const places = ask(AllTerritories, { locale: locale() }).then((all) => {
      const parts = [all.countries, all.groups, all.regions, all.departments, all.moreDepartments];
      return [...new Map(parts.flatMap(({ nodes }) => nodes).map((place) => [place.id, place])).values()];
    });
    places.catch(() => {
      asked = undefined;
    });
    asked = { locale: locale(), places };
  }
  return asked.places;
}

/** The territories by some words of their name, or by an INSEE or ISO code: "nor", "28", "FR-NOR". */
export async function findTerritories(words: string): Promise<readonly Option[]> {
  const wanted = fold(words);
  const places = await allTerritories();
  const isCode = (place: PlaceFragment) =>
    [place.code, place.iso ?? ''].some((code) => fold(code) === wanted);
  const isNamed = (place: PlaceFragment) =>
    wanted === '' || fold(place.name).includes(wanted) || fold(place.iso ?? '').endsWith(wanted);
  return [...places.filter(isCode), ...places.filter((place) => !isCode(place) && isNamed(place))]
    .slice(0, 30)
    .map(optionOf);
}

/** A territory as it is kept (`code` with its level) and shown. */
export const optionOf = ({ code, level, iso, name }: PlaceFragment): Option => ({
  value: `${level.toLowerCase()}:${code}`,
  label: name,
  detail: [code, iso].filter(Boolean).join(' · '),
});

/** What a kept territory is called: "region:28" is Normandie. */
export async function territoryName(kept: string): Promise<string> {
  const place = (await allTerritories()).find((each) => optionOf(each).value === kept);
  return place?.name ?? kept;
}

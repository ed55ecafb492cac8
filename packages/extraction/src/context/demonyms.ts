/** Who and what is of a territory, and the territory's name. A test runs each. */
export const demonyms: Readonly<Record<string, string>> = {
  ...{ 'breton(?:ne)?s?': 'Bretagne', 'normande?s?': 'Normandie', 'francilien(?:ne)?s?': 'Île-de-France' },
  ...{ 'occitane?s?': 'Occitanie', 'ligerien(?:ne)?s?': 'Pays de la Loire' },
  ...{
    'neo-aquitaine?s?': 'Nouvelle-Aquitaine',
    'auralpine?s?': 'Auvergne-Rhône-Alpes',
    'aura-ns?': 'Auvergne-Rhône-Alpes',
  },
  ...{ 'reunionnaise?s?': 'La Réunion', 'mahoraise?s?': 'Mayotte', 'guadeloupeen(?:ne)?s?': 'Guadeloupe' },
  ...{
    'martiniquaise?s?': 'Martinique',
    'guyanaise?s?': 'Guyane',
    'ultramarine?s?': 'Outre-mer',
    'ultra-marine?s?': 'Outre-mer',
  },
  ...{
    'girondine?s?': 'Gironde',
    'parisien(?:ne)?s?': 'Paris',
    'vendeen(?:ne)?s?': 'Vendée',
    'iseroise?s?': 'Isère',
  },
  ...{
    'finisterien(?:ne)?s?': 'Finistère',
    'morbihannaise?s?': 'Morbihan',
    'landaise?s?': 'Landes',
    'savoyarde?s?': 'Savoie',
  },
  ...{
    'mosellane?s?': 'Moselle',
    'varoise?s?': 'Var',
    'gardoise?s?': 'Gard',
    'heraultaise?s?': 'Hérault',
    'audoise?s?': 'Aude',
  },
  ...{
    'isarien(?:ne)?s?': 'Oise',
    'ardechoise?s?': 'Ardèche',
    'dromoise?s?': 'Drôme',
    'aveyronnaise?s?': 'Aveyron',
  },
  ...{
    'jurassien(?:ne)?s?': 'Jura',
    'vosgien(?:ne)?s?': 'Vosges',
    'sarthoise?s?': 'Sarthe',
    'mayennaise?s?': 'Mayenne',
  },
  ...{
    'charentaise?s?': 'Charente',
    'perigourdine?s?': 'Dordogne',
    'tarnaise?s?': 'Tarn',
    'cantalien(?:ne)?s?': 'Cantal',
  },
  ...{
    'centro-ligerien(?:ne)?s?': 'Centre-Val de Loire',
    'bas-rhinoise?s?': 'Bas-Rhin',
    'haut-rhinoise?s?': 'Haut-Rhin',
  },
};

/** A press text with nine figures, as a press officer writes one. */
export const aPressText = `Communiqué de presse

L’alternance des personnes handicapées progresse en Normandie en 2024

Rouen, le 18 février 2025

En 2024, plus de 1 780 contrats ont été signés en Normandie, dont 340 contrats dans l’Orne. « C’est une étape », dit Claire Martin, directrice régionale, lors de la 3e édition du forum.

En 2024, 412 entreprises ont recruté en Normandie. Près de 95 formations ont été ouvertes en Normandie en 2024, et 27 événements ont été organisés en Normandie en 2024.

En 2024, 5 200 personnes ont été accompagnées en Normandie. En 2024, 1 150 personnes ont été formées en Normandie.

En Bretagne, 610 contrats ont été signés en 2024. En Bretagne, 88 entreprises ont recruté en 2024.

Contact presse : 02 35 00 00 00, 12 rue de la République, 76000 Rouen
`;

/** A text as the bytes of a file. */
export const asFile = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

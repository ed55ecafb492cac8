/** The version that this copy of the elements carries; a test holds it against package.json. */
export const version = '1.1.0';

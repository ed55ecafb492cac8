/** Whether it is a key as the hub takes it: the stable name of a figure or a record. */
export const isKey = (key: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 200;

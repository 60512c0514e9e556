/** What GraphiQL would keep in the browser lives as long as the page: a kept tab would bring back a dead token. */
export function forgetfulStorage() {
  const entries = new Map();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
    clear: () => entries.clear(),
    get length() {
      return entries.size;
    },
  };
}

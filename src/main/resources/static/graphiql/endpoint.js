const ENDPOINT = "graphql";

export function bearer(token) {
  return { Authorization: `Bearer ${token}` };
}

export function post(body, headers) {
  return fetch(ENDPOINT, {
    method: "POST",
    credentials: "omit",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Shows every answer as it is, a refusal too, and reports a refused token. */
export function fetcherWarning(onRefused) {
  return async (operation, { headers } = {}) => {
    const response = await post(operation, headers);
    if (response.status === 401) {
      onRefused();
    }
    return response.json();
  };
}

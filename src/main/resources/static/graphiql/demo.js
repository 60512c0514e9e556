import { bearer, post } from "./endpoint.js";

const WHICH_TOKEN =
  "Put a token into the headers: a session token (pts_…) of a customer, or a platform key (ptk_…). Then re-fetch the schema.";

const NO_DEMO = {
  sessionToken: "",
  platformKey: "",
  customers: [],
  customer: "",
  message: WHICH_TOKEN,
  refused: WHICH_TOKEN,
};

/** Only a sandbox answers here. A session lives for one visit of the page, so a reload always has a living one. */
export async function openDemo(createSession) {
  const response = await fetch("graphiql/demo");
  return response.ok ? signIn(await response.json(), createSession) : NO_DEMO;
}

async function signIn({ platformKey, customers }, createSession) {
  const customer = new URLSearchParams(location.search).get("customer") ?? customers[0];
  const { token, complaint } = await requestSession(createSession, platformKey, customer).catch(noSession);
  return {
    sessionToken: token ?? "",
    platformKey,
    customers,
    customer,
    message: complaint ?? `Sandbox. Every tab has its token; customer queries run as ${customer}.`,
    refused: "The server refused this token. Reload the page for new ones.",
  };
}

async function requestSession(createSession, platformKey, customer) {
  const response = await post({ query: createSession, variables: { customer } }, bearer(platformKey));
  const { data, errors } = await response.json();
  const payload = data?.portalSessionCreate;
  return { token: payload?.token, complaint: (errors ?? payload?.userErrors)?.[0]?.message };
}

function noSession(failure) {
  return { complaint: `No session could be made: ${failure.message}` };
}

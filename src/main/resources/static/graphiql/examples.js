/** One tab each, in this order; the caller says which token it is sent with. */
const EXAMPLES = {
  portalHome: { file: "portal-home.graphql", caller: "customer" },
  rules: { file: "rules.graphql", caller: "customer" },
  change: { file: "change.graphql", caller: "customer" },
  customers: { file: "customers.graphql", caller: "platform" },
  createSession: { file: "create-session.graphql", caller: "platform" },
  node: { file: "node.graphql", caller: "platform" },
};

export async function loadExamples() {
  return Object.fromEntries(await Promise.all(Object.entries(EXAMPLES).map(load)));
}

async function load([name, { file, caller }]) {
  const response = await fetch(`graphiql/examples/${file}`);
  return [name, { caller, query: await response.text() }];
}

import { openDemo } from "./demo.js";
import { bearer, fetcherWarning } from "./endpoint.js";
import { loadExamples } from "./examples.js";
import { offerCustomers, tell } from "./header.js";
import { forgetfulStorage } from "./storage.js";

const examples = await loadExamples();
const demo = await openDemo(examples.createSession.query);
tell(demo.message);
offerCustomers(demo.customers, demo.customer);
render();

function render() {
  const tokens = { customer: demo.sessionToken, platform: demo.platformKey };
  const tabs = Object.values(examples).map(({ query, caller }) => toTab(query, tokens[caller]));
  ReactDOM.createRoot(document.getElementById("explorer")).render(
    React.createElement(
      GraphiQL,
      {
        fetcher: fetcherWarning(() => tell(demo.refused)),
        defaultTabs: tabs,
        // The first tab takes its headers from here and not from its own entry.
        defaultHeaders: tabs[0].headers,
        defaultEditorToolsVisibility: "headers",
        shouldPersistHeaders: false,
        showPersistHeadersSettings: false,
        storage: forgetfulStorage(),
      },
      // An empty logo: GraphiQL's own links to another host.
      React.createElement(GraphiQL.Logo, null, " "),
    ),
  );
}

function toTab(query, token) {
  return { query, headers: JSON.stringify(bearer(token), null, 2) };
}

package dev.portico.sandbox.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One step of the world, as it stands in the journal. */
sealed interface Change {

    /** Of two changes of the same subject only the later matters. */
    record Subject(String account, String kind, String id) {}

    Subject subject();

    JsonNode toJson();

    /** An object created, or replaced as a whole. */
    record Put(String account, ObjectNode object) implements Change {

        boolean isEventBefore(long oldest) {
            return object.path("object").asString("").equals("event")
                    && object.path("created").asLong() < oldest;
        }

        @Override
        public Subject subject() {
            return new Subject(account, "object", object.path("id").asString(""));
        }

        @Override
        public JsonNode toJson() {
            ObjectNode json = Json.object().put("account", account);
            return json.set("object", object);
        }
    }

    /** An object that is gone without a trace; those that leave one (customers) are put as {@code deleted} instead. */
    record Removal(String account, String id) implements Change {
        @Override
        public Subject subject() {
            return new Subject(account, "object", id);
        }

        @Override
        public JsonNode toJson() {
            return Json.object().put("account", account).put("removed", id);
        }
    }

    /** The answer to a request that carried an idempotency key. */
    record Answered(String account, Replay replay) implements Change {
        @Override
        public Subject subject() {
            return new Subject(account, "replay", replay.key());
        }

        @Override
        public JsonNode toJson() {
            ObjectNode json = Json.object().put("account", account);
            return json.set("replay", replay.toJson());
        }
    }

    static Change of(JsonNode json) {
        String account = json.path("account").stringValue();
        if (json.get("object") instanceof ObjectNode object) {
            return new Put(account, object);
        }
        return json.has("replay")
                ? new Answered(account, Replay.of(json.path("replay")))
                : new Removal(account, json.path("removed").stringValue());
    }
}

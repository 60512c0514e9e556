package dev.portico.sandbox.rendering;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.Lookup;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows stored objects of one account: a copy, with what was asked for expanded and what was not hidden. */
public final class Renderer {

    /** Where in a resource a field stands, for includable fields may lie deeper. */
    private record Place(String type, String path) {

        Place in(String field) {
            return new Place(type, path.isEmpty() ? field : path + "." + field);
        }

        String field() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    private final Lookup objects;

    public Renderer(Lookup objects) {
        this.objects = objects;
    }

    public ObjectNode render(ObjectNode object, Expansion expansion) {
        return render(object, expansion, new Place("", ""));
    }

    private ObjectNode render(ObjectNode object, Expansion expansion, Place around) {
        if (ListEnvelope.is(object)) {
            return renderList(object, expansion);
        }
        String type = object.path("object").asString("");
        Place place = type.isEmpty() ? around : new Place(type, "");
        ObjectNode rendered = Json.object();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String field = property.getKey();
            Expansion asked = expansion.of(field);
            if (asked != null || !Includable.is(place.type(), place.in(field).path())) {
                rendered.set(field, renderField(property.getValue(), asked, place.in(field)));
            }
        }
        expansion.fields().forEach((field, asked) -> include(object, rendered, place.in(field), asked));
        return rendered;
    }

    /** Adds what is not stored in the object; refuses what it could never have. */
    private void include(ObjectNode object, ObjectNode rendered, Place place, Expansion asked) {
        String field = place.field();
        ComputedList list = ComputedList.of(place.type(), place.path());
        if (rendered.has(field) || object.path("deleted").asBoolean(false)) {
            return;
        }
        if (list != null) {
            rendered.set(field, renderList(list.list(objects, object, field), asked));
        } else if (!Includable.is(place.type(), place.path())) {
            throw Expansion.cannotExpand(field);
        }
    }

    private ObjectNode renderList(ObjectNode list, Expansion expansion) {
        Expansion ofData = expansion.ofData();
        JsonNode data = list.path("data");
        ArrayNode shown = Json.array();
        data.valueStream()
                .limit(ListEnvelope.USUAL_LIMIT)
                .forEach(element -> shown.add(renderPart(element, ofData, new Place("", ""))));
        ObjectNode rendered = Json.object();
        rendered.setAll(list);
        rendered.set("data", shown);
        boolean more = data.size() > shown.size() || list.path("has_more").asBoolean(false);
        return rendered.put("has_more", more);
    }

    private JsonNode renderField(JsonNode value, @Nullable Expansion asked, Place place) {
        return asked == null ? renderPart(value, Expansion.NOTHING, place) : expanded(value, asked, place);
    }

    private JsonNode renderPart(JsonNode value, Expansion expansion, Place place) {
        if (value instanceof ObjectNode object) {
            return render(object, expansion, place);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode rendered = Json.array();
            array.forEach(element -> rendered.add(renderPart(element, expansion, place)));
            return rendered;
        }
        return value;
    }

    private JsonNode expanded(JsonNode value, Expansion asked, Place place) {
        if (value instanceof ArrayNode array) {
            ArrayNode rendered = Json.array();
            array.forEach(element -> rendered.add(expanded(element, asked, place)));
            return rendered;
        }
        if (value instanceof ObjectNode object) {
            return render(object, asked, place);
        }
        return value.isNull() ? value : render(referred(value, place), asked);
    }

    private ObjectNode referred(JsonNode reference, Place place) {
        ObjectNode found = place.path().equals("id") ? null : objects.find(reference.asString());
        if (found == null) {
            throw Expansion.cannotExpand(place.path());
        }
        return found;
    }
}

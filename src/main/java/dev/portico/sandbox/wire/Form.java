package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's form encoding: {@code a[b][c]=v} nests, {@code a[]=v} and {@code a[0]=v} make lists. Every value is text;
 * an empty one asks to unset.
 */
final class Form {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

    /** Its keys are the customer's own words, so that a key "0" makes no list. */
    private static final String METADATA = "metadata";

    private Form() {}

    /** A new tree of the parameters in a query or a body. */
    static ObjectNode decode(String encoded) {
        ObjectNode tree = Json.object();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = unescaped(equals < 0 ? pair : pair.substring(0, equals));
                put(tree, name, equals < 0 ? "" : unescaped(pair.substring(equals + 1)));
            }
        }
        return listed(tree);
    }

    static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.invalid(text, "Invalid encoding: " + text);
        }
    }

    private static void put(ObjectNode tree, String name, String value) {
        List<String> keys = keys(name);
        ObjectNode node = tree;
        for (int depth = 0; depth < keys.size() - 1; depth++) {
            node = child(node, key(node, keys, depth), name);
        }
        node.put(key(node, keys, keys.size() - 1), value);
    }

    private static List<String> keys(String name) {
        Matcher whole = NAME.matcher(name);
        if (!whole.matches()) {
            throw ApiError.unknownParameters(List.of(name));
        }
        List<String> keys = new ArrayList<>(List.of(whole.group(1)));
        KEY.matcher(whole.group(2)).results().forEach(key -> keys.add(key.group(1)));
        return keys;
    }

    /** An empty key continues the last element until that has what comes next: {@code a[][x]=1&a[][y]=2&a[][x]=3}. */
    private static String key(ObjectNode node, List<String> keys, int depth) {
        if (!keys.get(depth).isEmpty()) {
            return keys.get(depth);
        }
        boolean last = depth == keys.size() - 1;
        boolean continues = !last
                && !node.isEmpty()
                && !node.path(String.valueOf(node.size() - 1)).has(keys.get(depth + 1));
        return String.valueOf(continues ? node.size() - 1 : node.size());
    }

    private static ObjectNode child(ObjectNode node, String key, String name) {
        JsonNode child = node.get(key);
        if (child == null) {
            return node.putObject(key);
        }
        if (child instanceof ObjectNode nested) {
            return nested;
        }
        throw ApiError.invalid(name, "Invalid object");
    }

    private static ObjectNode listed(ObjectNode tree) {
        ObjectNode listed = Json.object();
        tree.properties()
                .forEach(property -> listed.set(property.getKey(), listed(property.getKey(), property.getValue())));
        return listed;
    }

    private static JsonNode listed(String name, JsonNode value) {
        if (!(value instanceof ObjectNode object) || name.equals(METADATA)) {
            return value;
        }
        boolean list = object.propertyNames().stream()
                .allMatch(key -> POSITION.matcher(key).matches());
        return list ? list(object) : listed(object);
    }

    private static ArrayNode list(ObjectNode object) {
        TreeMap<Integer, JsonNode> ordered = new TreeMap<>();
        object.properties().forEach(element -> ordered.put(Integer.valueOf(element.getKey()), element.getValue()));
        ArrayNode list = Json.array();
        ordered.values().forEach(element -> list.add(listed("", element)));
        return list;
    }
}

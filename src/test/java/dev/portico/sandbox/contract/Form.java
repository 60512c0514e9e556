package dev.portico.sandbox.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Form encoding as Stripe reads it: {@code a[b][0]=c} and {@code a[]=c}. */
final class Form {

    private Form() {}

    /** The parameters of a query or a body; hashes with the keys 0, 1, 2 are lists. */
    static Map<String, Object> decoded(String raw) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                put(root, plain(sides[0]), sides.length == 1 ? "" : plain(sides[1]));
            }
        }
        root.replaceAll((name, value) -> listed(value));
        return root;
    }

    private static void put(Map<String, Object> root, String name, String value) {
        String[] keys = name.replace("]", "").split("\\[", -1);
        Map<String, Object> at = root;
        for (int depth = 0; depth < keys.length - 1; depth++) {
            at = inner(at, key(at, keys[depth]));
        }
        at.put(key(at, keys[keys.length - 1]), value);
    }

    private static String key(Map<String, Object> at, String key) {
        return key.isEmpty() ? Integer.toString(at.size()) : key;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> at, String key) {
        if (at.get(key) instanceof String) {
            throw new IllegalArgumentException("Both a value and a hash: " + key);
        }
        return (Map<String, Object>) at.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static Object listed(Object value) {
        if (!(value instanceof Map)) {
            return value;
        }
        Map<String, Object> hash = (Map<String, Object>) value;
        hash.replaceAll((name, inner) -> listed(inner));
        return isList(hash) ? List.copyOf(new ArrayList<>(hash.values())) : hash;
    }

    private static boolean isList(Map<String, Object> hash) {
        int expected = 0;
        for (String key : hash.keySet()) {
            if (!key.equals(Integer.toString(expected++))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}

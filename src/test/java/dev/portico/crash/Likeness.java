package dev.portico.crash;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A text in which whatever differs from one run to the next has a name by its place: equal runs read equal. */
final class Likeness {

    private static final Pattern OWN = Pattern.compile(
            // ids, tokens and secrets, which words in snake case are not
            "\\b[a-z]{2,6}_(?=\\w*[A-Z0-9])\\w{8,}(?:-[a-z]+-\\d+)?\\b"
                    // addresses and keys
                    + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                    // times
                    + "|\\b1[5-9]\\d{8}\\b|\\b20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z"
                    // what invoices' numbers begin with
                    + "|\\b[A-Z0-9]{8}\\b");

    private Likeness() {}

    static String of(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        return OWN.matcher(text).replaceAll(own -> names.computeIfAbsent(own.group(), first -> "#" + names.size()));
    }
}

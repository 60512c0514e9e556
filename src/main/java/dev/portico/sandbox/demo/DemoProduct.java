package dev.portico.sandbox.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is sold. */
enum DemoProduct {
    STARTER("Starter", "For one person who wants to try things", null, "1 project", "Mail support"),
    STUDIO("Studio", "For freelancers and small studios", null, "20 projects", "Chat support", "History of a year"),
    BUSINESS("Business", "For teams, paid by the seat", "seat", "Any number of projects", "Single sign-on"),
    ANALYTICS("Analytics", "Reports on everything, added to any plan", null, "50 reports"),
    STORAGE("Storage", "Space for files; the more, the cheaper", "GB"),
    LETTERS("Letters", "Printed, stamped and posted", "letter"),
    SUPPORT("Support", "Somebody who answers within the hour", null, "Telephone", "Remote sessions"),
    API("API calls", "Paid by what is used", "call"),
    ARCHIVE("Archive", "From before tax behaviour was set on prices", null),
    CLASSIC("Classic", "No longer offered to anyone", null),
    PARTNER_DESK("Desk", "A desk by the window", "desk", "Coffee", "24/7 access"),
    PARTNER_ROOM("Room", "A meeting room of one's own", null, "Whiteboard");

    final String title;
    final String description;
    final @Nullable String unit;
    final List<String> features;

    DemoProduct(String title, String description, @Nullable String unit, String... features) {
        this.title = title;
        this.description = description;
        this.unit = unit;
        this.features = List.of(features);
    }

    String id() {
        return "prod_demo_" + name().toLowerCase(Locale.ROOT);
    }
}

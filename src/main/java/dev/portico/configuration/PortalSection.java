package dev.portico.configuration;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A part of the portal, and which configuration shows it. */
public enum PortalSection {
    CUSTOMER_DETAILS(features -> features.customerUpdate().enabled()),
    PAYMENT_METHODS(features -> features.paymentMethodUpdate().enabled()),
    /** The portal lists subscriptions whether or not they can be changed. */
    SUBSCRIPTIONS(features -> true),
    INVOICES(features -> features.invoiceHistory().enabled());

    private final Predicate<PortalFeatures> shown;

    PortalSection(Predicate<PortalFeatures> shown) {
        this.shown = shown;
    }

    public boolean isShownBy(PortalConfiguration configuration) {
        return shown.test(configuration.features());
    }

    /** The sections that customers see under this configuration. */
    public static List<PortalSection> of(PortalConfiguration configuration) {
        return Stream.of(values())
                .filter(section -> section.isShownBy(configuration))
                .toList();
    }
}

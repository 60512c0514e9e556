package dev.portico.invoice;

import dev.portico.invoice.Invoice.InvoiceStatus;

/**
 * What a viewer may see of invoices. Drafts are the business's own affair. A customer whose portal has no invoices
 * still reaches one that waits for payment, through its subscription.
 */
enum InvoiceVisibility {
    EVERYTHING,
    FINALIZED,
    NOTHING;

    /** In lists and by id. */
    boolean shows(Invoice invoice) {
        return switch (this) {
            case EVERYTHING -> true;
            case FINALIZED -> invoice.status() != InvoiceStatus.DRAFT;
            case NOTHING -> false;
        };
    }

    /** Through the subscription that it bills. */
    boolean showsAsLatest(Invoice invoice) {
        return shows(invoice) || invoice.status() == InvoiceStatus.OPEN;
    }
}

package dev.portico.invoice;

/** Which invoices a list holds: Stripe's own filter. */
enum InvoiceStatusFilter {
    DRAFT,
    OPEN,
    PAID,
    UNCOLLECTIBLE,
    VOID
}

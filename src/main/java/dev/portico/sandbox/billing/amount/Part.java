package dev.portico.sandbox.billing.amount;

import java.math.BigDecimal;

/** An amount that shares discounts with others. */
public record Part(String item, String product, BigDecimal amount) {}

/** The arithmetic of bills, which knows no objects: shares of periods and what discounts take off. */
@NullMarked
package dev.portico.sandbox.billing.amount;

import org.jspecify.annotations.NullMarked;

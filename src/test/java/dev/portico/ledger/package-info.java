@NullMarked
package dev.portico.ledger;

import org.jspecify.annotations.NullMarked;

/** Many callers at once, over two servers, and a Stripe that fails: whatever happens, each thing happens once. */
@NullMarked
package dev.portico.concurrency;

import org.jspecify.annotations.NullMarked;

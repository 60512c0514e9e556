/** What Stripe's API promises, as data: requests and answers are held against it, ours and the sandbox's alike. */
@NullMarked
package dev.portico.sandbox.contract;

import org.jspecify.annotations.NullMarked;

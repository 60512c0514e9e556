/** Every object of the sandbox's accounts, in memory for reading and in a journal for surviving a kill. */
@NullMarked
package dev.portico.sandbox.store;

import org.jspecify.annotations.NullMarked;

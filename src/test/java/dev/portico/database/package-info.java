@NullMarked
package dev.portico.database;

import org.jspecify.annotations.NullMarked;

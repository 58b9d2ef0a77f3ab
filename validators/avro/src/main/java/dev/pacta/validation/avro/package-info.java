/** Avro records as a validator reads them. */
@NullMarked
package dev.pacta.validation.avro;

import org.jspecify.annotations.NullMarked;

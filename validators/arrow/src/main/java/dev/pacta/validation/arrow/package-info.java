/** Arrow vectors as a validator reads them. */
@NullMarked
package dev.pacta.validation.arrow;

import org.jspecify.annotations.NullMarked;

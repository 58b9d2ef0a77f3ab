/** Records without end, checked one by one and told of from time to time. */
@NullMarked
package dev.pacta.validation.stream;

import org.jspecify.annotations.NullMarked;

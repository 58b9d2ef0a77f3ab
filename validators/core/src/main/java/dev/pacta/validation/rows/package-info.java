/** Records of engines, with their fields by position. */
@NullMarked
package dev.pacta.validation.rows;

import org.jspecify.annotations.NullMarked;

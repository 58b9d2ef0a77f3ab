/** Judges versions before they are published: changes, who notices them, and the rules of governance. */
@NullMarked
package dev.pacta.service.checks;

import org.jspecify.annotations.NullMarked;

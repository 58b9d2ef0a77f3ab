/** Rules that hold for every contract, whatever its own compatibility mode says. */
@NullMarked
package dev.pacta.service.governance;

import org.jspecify.annotations.NullMarked;

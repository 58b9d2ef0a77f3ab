/** Breaks that a steward lets through, with a reason and until a day. */
@NullMarked
package dev.pacta.service.waivers;

import org.jspecify.annotations.NullMarked;

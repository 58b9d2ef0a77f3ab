/** Versions that somebody wants to publish, and what those who are reached say of them. */
@NullMarked
package dev.pacta.service.proposals;

import org.jspecify.annotations.NullMarked;

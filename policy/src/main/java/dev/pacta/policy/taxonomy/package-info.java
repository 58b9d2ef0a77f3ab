/** The words for categories of data and for purposes. */
@NullMarked
package dev.pacta.policy.taxonomy;

import org.jspecify.annotations.NullMarked;

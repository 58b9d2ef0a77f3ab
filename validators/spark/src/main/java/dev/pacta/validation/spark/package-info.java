/** Checks in Spark: a data set is split into what fits the contract and what does not, and counted, in one pass. */
@NullMarked
package dev.pacta.validation.spark;

import org.jspecify.annotations.NullMarked;

/** Checks in Apache Beam: a transform with an output for what it refuses, whose counts are data of the pipeline and survive repeated bundles. */
@NullMarked
package dev.pacta.validation.beam;

import org.jspecify.annotations.NullMarked;

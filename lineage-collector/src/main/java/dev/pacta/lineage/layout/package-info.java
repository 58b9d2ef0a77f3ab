/** Positions for a graph that is to be drawn. */
@NullMarked
package dev.pacta.lineage.layout;

import org.jspecify.annotations.NullMarked;

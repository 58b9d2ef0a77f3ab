/** How long lineage is kept: policies, legal holds, and the nightly run, all told to the evidence. */
@NullMarked
package dev.pacta.service.retention;

import org.jspecify.annotations.NullMarked;

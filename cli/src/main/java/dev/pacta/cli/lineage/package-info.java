/** Commands about lineage events. */
@NullMarked
package dev.pacta.cli.lineage;

import org.jspecify.annotations.NullMarked;

/** Commands about contracts and what became of them. */
@NullMarked
package dev.pacta.cli.contract;

import org.jspecify.annotations.NullMarked;

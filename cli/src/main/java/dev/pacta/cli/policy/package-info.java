/** Commands about access policies and decisions. */
@NullMarked
package dev.pacta.cli.policy;

import org.jspecify.annotations.NullMarked;

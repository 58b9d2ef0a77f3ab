/** Both engines put to the same questions. */
@NullMarked
package dev.pacta.policy.engine;

import org.jspecify.annotations.NullMarked;

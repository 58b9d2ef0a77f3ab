/** Policies, questions and answers as the JSON that the Rego reads and writes. */
@NullMarked
package dev.pacta.policy.wire;

import org.jspecify.annotations.NullMarked;

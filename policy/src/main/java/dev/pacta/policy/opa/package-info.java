/** Decisions made by an Open Policy Agent over HTTP. */
@NullMarked
package dev.pacta.policy.opa;

import org.jspecify.annotations.NullMarked;

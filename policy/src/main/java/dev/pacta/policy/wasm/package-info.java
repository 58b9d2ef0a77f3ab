/** Decisions made in process, by the same Rego compiled to WebAssembly. */
@NullMarked
package dev.pacta.policy.wasm;

import org.jspecify.annotations.NullMarked;

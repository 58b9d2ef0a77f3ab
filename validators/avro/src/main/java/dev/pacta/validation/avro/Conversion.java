/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

/** Makes plain Java of a value of one schema. */
@FunctionalInterface
interface Conversion {
    Object of(Object value);
}

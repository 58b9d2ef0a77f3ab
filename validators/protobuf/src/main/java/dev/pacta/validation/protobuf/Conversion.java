/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

/** Makes plain Java of the values of one field. */
@FunctionalInterface
interface Conversion {
    Object of(Object value);
}

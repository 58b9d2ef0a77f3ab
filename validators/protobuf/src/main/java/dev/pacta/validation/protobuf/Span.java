/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

/** Some bytes of an array, such as those of a message within another. */
record Span(byte[] bytes, int start, int end) {
    int length() {
        return end - start;
    }
}

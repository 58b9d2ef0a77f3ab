/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

/**
 * How much an evaluation may take; on by default.
 *
 * @param depth levels of the instance, and of schemas that lead into each other
 * @param bytes of an instance
 * @param steps keywords that are evaluated, all branches together
 * @param errors that are told; further ones are found but not kept
 */
public record SchemaLimits(int depth, int bytes, long steps, int errors) {
    /** 512 levels, 16 MB, 10 million steps, 100 errors. */
    public static final SchemaLimits DEFAULT = new SchemaLimits(512, 16 << 20, 10_000_000, 100);
}

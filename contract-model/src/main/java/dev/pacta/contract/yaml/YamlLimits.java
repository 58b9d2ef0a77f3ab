/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

/**
 * How big a document may be.
 *
 * @param bytes at most
 * @param depth of nested lists and objects at most
 * @param nodes at most, each use of an alias counted as a copy
 */
public record YamlLimits(int bytes, int depth, int nodes) {
    /** 10 MB, 64 levels, one million nodes. */
    public static final YamlLimits DEFAULT = new YamlLimits(10 * 1024 * 1024, 64, 1_000_000);
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.body;

/**
 * A rule that a body breaks.
 *
 * @param rule its id
 * @param path of the value in the body, as the contract names it, such as {@code $[1].total}; no key that came with the data is in it
 */
public record BodyBreach(String rule, String path) {}

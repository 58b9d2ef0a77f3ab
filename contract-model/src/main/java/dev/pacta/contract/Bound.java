/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

/**
 * A smallest or greatest value.
 *
 * @param text number, date or time as written
 * @param exclusive whether the value itself is outside
 */
public record Bound(String text, boolean exclusive) {}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import org.jspecify.annotations.Nullable;

/**
 * A type as a dialect writes it.
 *
 * @param loss what is not as it was, or nothing when the text reads back as the same type
 */
public record TypeText(String text, @Nullable String loss) {}

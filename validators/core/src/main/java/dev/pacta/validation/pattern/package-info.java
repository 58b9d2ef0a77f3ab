/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Regular expressions that take time in proportion to the text, whoever wrote them. */
@NullMarked
package dev.pacta.validation.pattern;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a lint rule is, what it looks at and where it reports. */
@NullMarked
package dev.pacta.contract.lint.rule;

import org.jspecify.annotations.NullMarked;

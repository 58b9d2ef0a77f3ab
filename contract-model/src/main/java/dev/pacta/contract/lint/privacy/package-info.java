/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on what a contract says about personal data. */
@NullMarked
package dev.pacta.contract.lint.privacy;

import org.jspecify.annotations.NullMarked;

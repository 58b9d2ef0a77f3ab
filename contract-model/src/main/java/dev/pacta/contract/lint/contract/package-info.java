/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on what a contract says of itself: identity, people, support, price. */
@NullMarked
package dev.pacta.contract.lint.contract;

import org.jspecify.annotations.NullMarked;

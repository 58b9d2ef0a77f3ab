/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Judges a contract document: every message has a rule, a place and a reason. */
@NullMarked
package dev.pacta.contract.lint;

import org.jspecify.annotations.NullMarked;
